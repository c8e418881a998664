package org.sessioniv.simulation.planted;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.rooms.RoomRules;
import org.sessioniv.rooms.Timers;

/** Rules and timers that are wrong in one thing. */
final class PlantedRules {
    private static final int TIMERS = 25;

    private PlantedRules() {}

    /** Delegates are shown what is for staff. */
    static RoomRules showsDelegatesAll() {
        return new RoomRules(
                Room::decide,
                Room::evolve,
                (room, key, audience) -> Board.project(
                        room, key, audience == Audience.Group.DELEGATES ? Audience.Group.STAFF : audience));
    }

    /** A document is that of the change before the last. */
    static RoomRules showsOld() {
        Map<String, Optional<? extends BoardDocument>> before = new HashMap<>();
        return new RoomRules(Room::decide, Room::evolve, (room, key, audience) -> {
            Optional<? extends BoardDocument> now = Board.project(room, key, audience);
            Optional<? extends BoardDocument> old = before.put(room.id() + " " + key + " " + audience, now);
            return old == null ? now : old;
        });
    }

    /** The last of several events is forgotten when the room goes on. */
    static RoomRules forgetsAnEvent() {
        return new RoomRules(Room::decide, PlantedRules::evolveWithoutLast, Board::project);
    }

    private static RoomState evolveWithoutLast(RoomState room, List<RoomEvent> events) {
        return Room.evolve(room, events.size() > 1 ? events.subList(0, events.size() - 1) : events);
    }

    /** No poll is closed by the clock. */
    static RoomRules ignoresTheClock() {
        return deciding((room, command, occasion) ->
                command instanceof CloseOnTime.Elapse ? Decision.accept() : Room.decide(room, command, occasion));
    }

    /** No result is published but by somebody. */
    static RoomRules keepsResults() {
        return deciding((room, command, occasion) ->
                command instanceof PublishAtClose.Follow ? Decision.accept() : Room.decide(room, command, occasion));
    }

    /** A poll that closes by the clock is closed when that is noted. */
    static RoomRules closesWhenNoted() {
        return deciding((room, command, occasion) -> Room.decide(room, command, occasion)
                .read(
                        accepted -> Decision.accept(accepted.events().stream()
                                .map(event -> event instanceof ClosePoll.Closed closed
                                        ? new ClosePoll.Closed(closed.poll(), closed.electorate(), occasion.at())
                                        : event)
                                .toList()),
                        refused -> refused));
    }

    private static RoomRules deciding(RoomRules.Deciding deciding) {
        return new RoomRules(deciding, Room::evolve, Board::project);
    }

    /** Some timers never come. */
    static Timers forgetsTimers(Timers right) {
        int[] count = new int[1];
        return new Timers() {
            @Override
            public long nanos() {
                return right.nanos();
            }

            @Override
            public Waiting after(Duration wait, Runnable task) {
                return ++count[0] % TIMERS == 0 ? () -> {} : right.after(wait, task);
            }

            @Override
            public void soon(Runnable task) {
                right.soon(task);
            }
        };
    }
}
