package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.rooms.nodes.VirtualTime;

/** Counts that take their time, beside rooms that go on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CountedBesideTest {
    private record Work(Callable<Outcome> count, Promise<Outcome> done) {
        void finish() throws Exception {
            done.complete(count.call());
        }
    }

    private final List<Work> bench = new ArrayList<>();
    private final CountedPolls polls = new CountedPolls(count -> {
        Work work = new Work(count, Promise.promise());
        bench.add(work);
        return work.done().future();
    });

    private static Poll.Closed closed(String approved) {
        return (Poll.Closed) RoomScenario.meeting()
                .given(topicPoll(1))
                .given(cast("georgia-1", approving(approved)))
                .given(pollClosed())
                .state()
                .polls()
                .find(POLL)
                .orElseThrow();
    }

    @Test
    void what_was_counted_ahead_is_not_counted_again() throws Exception {
        Poll.Closed poll = closed("water");
        Future<Void> ahead = polls.ahead(poll);
        Future<Void> again = polls.ahead(poll);
        assertFalse(ahead.isComplete());
        assertEquals(1, bench.size(), "two ask and one counts");
        Outcome marked = new Outcome(
                PollCount.of(poll).turnout(), List.of(), PollCount.of(poll).decision());
        bench.get(0).done().complete(marked);
        assertTrue(ahead.succeeded() && again.succeeded());
        assertEquals(marked, polls.of(poll), "what was counted beside");
        assertTrue(polls.ahead(poll).succeeded());
        assertEquals(1, bench.size());
    }

    @Test
    void a_poll_of_the_same_terms_with_other_ballots_is_counted_for_itself() throws Exception {
        Future<Void> ahead = polls.ahead(closed("water"));
        bench.get(0).finish();
        assertTrue(ahead.succeeded());
        assertEquals(PollCount.of(closed("energy")), polls.of(closed("energy")));
        assertNotEquals(polls.of(closed("water")), polls.of(closed("energy")));
        polls.ahead(closed("energy"));
        assertEquals(2, bench.size());
    }

    @Test
    void a_count_that_breaks_is_left_to_whoever_asks() {
        Poll.Closed poll = closed("water");
        Future<Void> ahead = polls.ahead(poll);
        bench.get(0).done().fail("broken");
        assertTrue(ahead.succeeded());
        assertEquals(PollCount.of(poll), polls.of(poll));
        polls.ahead(poll);
        assertEquals(2, bench.size(), "and is tried again");
    }

    /** The same poll under another number. */
    private static Poll.Closed numbered(int number) {
        Poll.Closed poll = closed("water");
        PollTerms terms = poll.terms();
        PollTerms other = new PollTerms(
                terms.id(),
                number,
                terms.question(),
                terms.subject(),
                terms.method(),
                terms.deciding(),
                terms.options(),
                terms.electorate(),
                terms.quorum(),
                terms.openedAt(),
                terms.closesAt(),
                terms.conduct());
        return new Poll.Closed(other, poll.votes(), poll.box(), poll.closedAt(), poll.attended());
    }

    @Test
    void a_hundred_results_wait_for_whoever_asked_and_the_oldest_gives_way_to_the_next() throws Exception {
        for (int number = 1; number <= 100; number++) {
            polls.ahead(numbered(number));
            bench.get(number - 1).finish();
        }
        polls.ahead(numbered(1));
        assertEquals(100, bench.size(), "none of a hundred is counted again");
        polls.ahead(numbered(101));
        bench.get(100).finish();
        polls.ahead(numbered(2));
        assertEquals(101, bench.size(), "nor is the second");
        polls.ahead(numbered(1));
        assertEquals(102, bench.size(), "the first had to go");
    }

    private final InMemoryJournal journal = new InMemoryJournal();
    private final VirtualTime time = new VirtualTime();
    private final StraightBus bus = new StraightBus();
    private final MovingResidence residence = new MovingResidence();
    private final AtomicLong tokens = new AtomicLong();

    private Future<Answer> submit(ParticipantId who, RoomCommand command) {
        CommandId id = new CommandId(token());
        return bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, new Submission(id, id.value(), who, command)));
    }

    private String token() {
        return String.format("%032x", 1_000_000_000 + tokens.incrementAndGet());
    }

    @Test
    void a_room_goes_on_answering_while_a_result_is_counted_for_whoever_publishes_it() throws Exception {
        RoomsFixture.on(journal).withOpenPlenary().close();
        HostedRooms rooms = new HostedRooms(
                new RoomWorld(
                        journal, new Directory(), time, this::token, RoomLimits.DEFAULT, new RoomCounters(), polls),
                RoomRules.DOMAIN,
                bus,
                time,
                residence);
        assertTrue(rooms.start().succeeded());
        assertDone(submit(MODERATOR, new OpenQuestionPoll.Open("Agreed?", Optional.empty())));
        PollId poll = new RoomReader(journal)
                .read(PLENARY)
                .result()
                .polls()
                .byId()
                .keySet()
                .iterator()
                .next();
        assertDone(submit(GEORGIA_1, new CastBallot.Cast(poll, YES)));
        assertDone(submit(MODERATOR, new ClosePoll.Close(poll)));
        Future<Answer> published = submit(MODERATOR, new PublishPoll.Publish(poll));
        assertFalse(published.isComplete());
        assertDone(submit(GEORGIA_1, new RequestFloor.Ask()));
        assertFalse(published.isComplete());
        bench.get(0).finish();
        assertDone(published);
        assertEquals(
                Optional.of(new PollDecision.Answered(true)),
                new RoomReader(journal)
                        .read(PLENARY)
                        .result()
                        .polls()
                        .find(poll)
                        .flatMap(Poll::result)
                        .map(Outcome::decision));
        assertInstanceOf(
                Answer.Refused.class,
                submit(MODERATOR, new PublishPoll.Publish(poll)).result());
        assertEquals(1, bench.size(), "what is published is not counted again");
    }

    private static void assertDone(Future<Answer> answer) {
        assertInstanceOf(Answer.Done.class, answer.result(), answer::toString);
    }
}
