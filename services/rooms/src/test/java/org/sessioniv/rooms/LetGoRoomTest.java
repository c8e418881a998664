package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.InMemoryJournal;

/**
 * A room that was let go while something on its way to it waited, and that this node holds again when that arrives:
 * another instance of it answers by then, and this one answers nobody. Whoever it leaves waiting would wait for ever.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetGoRoomTest {
    private final AtomicInteger tokens = new AtomicInteger();
    private final InMemoryJournal whole = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(whole);
    private final Directory directory = new Directory();
    private final LiveRoom room = room();

    private LiveRoom room() {
        return new LiveRoom(
                MEETING,
                new RoomWorld(journal, directory, () -> SampleMeeting.T0, this::token),
                RoomRules.DOMAIN,
                new MovingResidence(),
                news -> {},
                said -> Future.succeededFuture());
    }

    private String token() {
        return String.format("%032x", tokens.incrementAndGet());
    }

    private Submission submission(ParticipantId by, RoomCommand command) {
        return new Submission(new CommandId(token()), command.toString(), by, command);
    }

    private Submission seat() {
        return submission(Directory.ORGANISER, new AddSeat.Add(new DelegationId("georgia")));
    }

    private Future<BoardReply> watch() {
        Viewer viewer = Viewer.of(directory.standing(MEETING, MODERATOR).orElseThrow());
        return room.watch(new GatewayAddress(new NodeId("test"), 0), viewer, Optional.empty());
    }

    private static void assertNotHere(Future<?> asked) {
        assertTrue(asked.isComplete(), "it waits");
        assertEquals(Answer.NOT_HERE, asked.cause().getMessage());
    }

    @BeforeEach
    void a_meeting_that_was_entered() {
        Future<Answer> entered = room.submit(submission(Standing.SYSTEM.who(), RoomsFixture.prepare()));
        assertInstanceOf(Answer.Done.class, entered.result());
    }

    @Test
    void a_command_that_comes_late_is_sent_elsewhere() {
        room.writer().release();
        assertNotHere(room.writer().submit(seat()));
    }

    @Test
    void who_was_looked_for_whether_another_has_written_is_sent_elsewhere_when_one_has() {
        LiveRoom other = room();
        assertInstanceOf(Answer.Done.class, other.submit(seat()).result());
        journal.behindNextHead(room.writer()::release);
        assertNotHere(watch());
    }

    @Test
    void who_waits_behind_what_is_under_way_is_sent_elsewhere_too() {
        journal.hold();
        Future<Answer> underWay = room.submit(seat());
        room.writer().release();
        assertNotHere(room.writer().submit(seat()));
        journal.release();
        assertInstanceOf(Answer.Done.class, underWay.result());
    }
}
