package org.sessioniv.rooms;

import io.vertx.core.Promise;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.floor.LeaveFloor;
import org.sessioniv.domain.floor.SpeakerList;
import org.sessioniv.domain.floor.Speech;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.Roster;

/**
 * Who stands on a room's list of speakers, or speaks, from a seat that the meeting does not have any more. The room
 * asks itself to let them go. What it must ask follows from its own state and from the directory, each time that it
 * turns to its work, so nothing is lost when it was busy, could not write, or was not there when the seat was removed.
 */
final class Vacancies {
    private final RoomWorld world;
    private @Nullable RoomState state;
    private @Nullable Roster seats;

    Vacancies(RoomWorld world) {
        this.world = world;
    }

    /** Puts what is due before whatever waits; once for the same state and seats, whatever comes of it. */
    void lead(RoomState room, Deque<Backlog.Waiting> line) {
        Optional<Roster> roster = world.directory().meeting(room.id()).map(Directory.Meeting::roster);
        if (roster.isEmpty() || room == state && roster.get() == seats) {
            return;
        }
        state = room;
        seats = roster.get();
        gone(room, roster.get()).forEach(who -> line.addFirst(new Backlog.Waiting(leave(who), Promise.promise())));
    }

    private static Stream<ParticipantId> gone(RoomState room, Roster seats) {
        SpeakerList floor = room.floor();
        Stream<Speech> speeches =
                Stream.of(floor.speaking(), floor.interrupted()).flatMap(Optional::stream);
        return Stream.concat(speeches.map(Speech::request), floor.queue().stream())
                .map(request -> request.by().participant())
                .filter(who -> seats.participant(who).isEmpty())
                .distinct();
    }

    private Submission leave(ParticipantId who) {
        LeaveFloor.Leave leave = new LeaveFloor.Leave(who);
        return new Submission(new CommandId(world.tokens().get()), leave.toString(), Standing.SYSTEM.who(), leave);
    }
}
