package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.rooms.nodes.VirtualTime;

/** A vote that stands once it is cast, and a phone that sends it again since it was not answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FinalVoteAgainTest {
    private final InMemoryJournal journal = new InMemoryJournal();
    private final VirtualTime time = new VirtualTime();
    private final MovingResidence residence = new MovingResidence();
    private final AtomicLong tokens = new AtomicLong();
    private StraightBus bus = new StraightBus();
    private HostedRooms rooms = hosted();

    private HostedRooms hosted() {
        return new HostedRooms(
                new RoomWorld(journal, new Directory(), time, this::token), RoomRules.DOMAIN, bus, time, residence);
    }

    private String token() {
        return String.format("%032x", 1_000_000_000 + tokens.incrementAndGet());
    }

    private Answer submit(CommandId id, ParticipantId who, RoomCommand command) {
        Submission wish = new Submission(id, command.toString(), who, command);
        return bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, wish)).result();
    }

    private PollId open() {
        submit(
                new CommandId(token()),
                MODERATOR,
                new OpenQuestionPoll.Open(
                        "Agreed?",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new Conduct.Asked(Optional.empty(), Optional.empty(), Optional.of(Changes.FINAL)))));
        return new RoomReader(journal)
                .readFromZero(PLENARY)
                .result()
                .polls()
                .byId()
                .keySet()
                .iterator()
                .next();
    }

    @Test
    void the_same_act_again_is_answered_as_before_and_another_is_refused_also_by_the_next_node() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        assertTrue(rooms.start().succeeded());
        CastBallot.Cast vote = new CastBallot.Cast(open(), YES);
        CommandId id = new CommandId(token());
        Answer first = submit(id, GEORGIA_1, vote);
        assertInstanceOf(Answer.Done.class, first);
        assertEquals(first, submit(id, GEORGIA_1, vote));
        assertEquals(Optional.of("vote-final"), RoomsFixture.code(submit(new CommandId(token()), GEORGIA_1, vote)));
        assertTrue(rooms.stop().succeeded());
        bus = new StraightBus();
        rooms = hosted();
        assertTrue(rooms.start().succeeded());
        assertEquals(first, submit(id, GEORGIA_1, vote));
        assertEquals(Optional.of("vote-final"), RoomsFixture.code(submit(new CommandId(token()), GEORGIA_1, vote)));
    }
}
