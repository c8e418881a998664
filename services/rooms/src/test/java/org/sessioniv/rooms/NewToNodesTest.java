package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.rooms.peer.Ear;

/** A meeting's own room that comes to a node announces what its last writer may have told nobody, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewToNodesTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final MovingResidence residence = new MovingResidence();
    private final RoomsFixture rooms = RoomsFixture.of(journal, residence).withOpenPlenary();
    private final Ear ear = new Ear();

    @BeforeEach
    void the_meeting_goes_to_another_node() {
        await(watch(rooms));
        residence.move(false);
        rooms.bus.listen(rooms.gateway(), ear);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private static Future<BoardReply> watch(RoomsFixture at) {
        Viewer viewer = Viewer.of(at.directory.standing(MEETING, MODERATOR).orElseThrow());
        return at.client.watch(MEETING, at.gateway(), viewer, Optional.empty());
    }

    private static Version addSeat(RoomsFixture at) {
        AddSeat.Add seat = new AddSeat.Add(new DelegationId("georgia"));
        return assertInstanceOf(Answer.Done.class, at.submit(MEETING, Directory.ORGANISER, seat))
                .version();
    }

    /** This node has heard all that was announced. */
    private void comesBack() {
        await(new MeetingFollower(journal, rooms.directory).followAll());
        residence.move(true);
        await(watch(rooms));
    }

    private Version announcedNext() {
        GatewayNews heard = ear.next().news();
        while (!(heard instanceof MeetingChanged)) {
            heard = ear.next().news();
        }
        return ((MeetingChanged) heard).version();
    }

    @Test
    void a_seat_of_the_last_entry_is_announced_before_anybody_is_answered() {
        Version added;
        try (RoomsFixture other = RoomsFixture.of(journal, new MovingResidence())) {
            added = addSeat(other);
        }
        comesBack();
        assertEquals(added, announcedNext());
    }

    /** Whoever wrote behind it knew that it was in force on all nodes. */
    @Test
    void a_seat_of_an_earlier_entry_is_not() {
        try (RoomsFixture other = RoomsFixture.of(journal, new MovingResidence())) {
            addSeat(other);
        }
        try (RoomsFixture third = RoomsFixture.of(journal, new MovingResidence())) {
            await(watch(third));
        }
        comesBack();
        assertEquals(addSeat(rooms), announcedNext());
    }

    @Test
    void what_this_node_did_not_know_itself_is_announced_in_any_case() {
        Version last;
        try (RoomsFixture other = RoomsFixture.of(journal, new MovingResidence())) {
            addSeat(other);
        }
        try (RoomsFixture third = RoomsFixture.of(journal, new MovingResidence())) {
            last = await(watch(third)).version();
        }
        residence.move(true);
        await(watch(rooms));
        assertEquals(last, announcedNext());
    }
}
