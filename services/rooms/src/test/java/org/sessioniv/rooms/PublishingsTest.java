package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.rooms.nodes.VirtualTime;

/** A result that waits for nobody is published once, at the closing, whatever becomes of whoever was to publish it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishingsTest {
    private static final GatewayAddress GATEWAY = new GatewayAddress(new NodeId("gateway"), 0);
    private static final long MINUTE = 60_000;

    private record Work(Callable<Outcome> count, Promise<Outcome> done) {
        void finish() throws Exception {
            done.complete(count.call());
        }
    }

    private final FaultyJournal journal = new FaultyJournal(new InMemoryJournal());
    private final VirtualTime time = new VirtualTime();
    private final MovingResidence residence = new MovingResidence();
    private final AtomicLong tokens = new AtomicLong();
    private final List<Work> bench = new ArrayList<>();
    private StraightBus bus = new StraightBus();
    private HostedRooms rooms = hosted(RoomRules.DOMAIN, PublishingsTest::atOnce);

    @BeforeEach
    void a_meeting_in_the_journal() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        assertTrue(rooms.start().succeeded());
    }

    private static Future<Outcome> atOnce(Callable<Outcome> count) {
        try {
            return Future.succeededFuture(count.call());
        } catch (Exception broken) {
            return Future.failedFuture(broken);
        }
    }

    /** Counting that takes its time. */
    private Future<Outcome> slowly(Callable<Outcome> count) {
        Work work = new Work(count, Promise.promise());
        bench.add(work);
        return work.done().future();
    }

    private HostedRooms hosted(RoomRules rules, CountedPolls.Bench counting) {
        RoomWorld world = new RoomWorld(
                journal,
                new Directory(),
                time,
                this::token,
                RoomLimits.DEFAULT,
                new RoomCounters(),
                new CountedPolls(counting));
        return new HostedRooms(world, rules, bus, time, residence);
    }

    private void startAgain(RoomRules rules, CountedPolls.Bench counting) {
        assertTrue(rooms.stop().succeeded());
        bus = new StraightBus();
        rooms = hosted(rules, counting);
    }

    private String token() {
        return String.format("%032x", 1_000_000_000 + tokens.incrementAndGet());
    }

    private void pass(long ms) {
        time.pass(Duration.ofMillis(ms));
    }

    private Future<Answer> ask(ParticipantId who, RoomCommand command) {
        Submission wish = new Submission(new CommandId(token()), command.toString(), who, command);
        return bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, wish));
    }

    private void done(ParticipantId who, RoomCommand command) {
        assertInstanceOf(Answer.Done.class, ask(who, command).result());
    }

    /** Opens a poll whose result is seen when it closes, with one ballot. */
    private PollId open(Optional<Instant> end) {
        done(
                MODERATOR,
                new OpenQuestionPoll.Open(
                        "Agreed?",
                        Optional.empty(),
                        end.map(Instant::toEpochMilli),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new Conduct.Asked(Optional.empty(), Optional.of(Results.AT_CLOSE), Optional.empty()))));
        PollId poll = new RoomReader(journal)
                .readFromZero(PLENARY)
                .result()
                .polls()
                .newestOpen()
                .orElseThrow()
                .terms()
                .id();
        done(GEORGIA_1, new CastBallot.Cast(poll, new AnswerBallot(org.sessioniv.domain.poll.Answer.YES)));
        return poll;
    }

    private <E extends RoomEvent> List<E> written(Class<E> kind) {
        return journal.read(RoomReader.streamOf(PLENARY), 0, Journal.MAX_READ_ENTRIES).result().stream()
                .flatMap(entry -> new BatchCodec().read(entry.body().bytes()).events().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** When the journal says that polls of the plenary were closed. */
    private List<Instant> closed() {
        return written(ClosePoll.Closed.class).stream()
                .map(ClosePoll.Closed::at)
                .toList();
    }

    /** When it says that results were published. */
    private List<Instant> published() {
        return written(PublishPoll.Published.class).stream()
                .map(PublishPoll.Published::at)
                .toList();
    }

    @Test
    void whoever_closes_it_by_hand_publishes_the_result() {
        PollId poll = open(Optional.empty());
        pass(MINUTE);
        Viewer viewer = new Viewer(List.of(Audience.Group.PUBLIC));
        bus.ask(residence.node(), new RoomMessage.Watch(PLENARY, GATEWAY, viewer, Optional.empty()));
        bus.told(BoardChange.class);
        done(MODERATOR, new ClosePoll.Close(poll));
        assertEquals(closed(), published());
        assertEquals(2, bus.told(BoardChange.class).size(), "closed, and published");
        pass(10 * MINUTE);
        assertEquals(1, published().size(), "once");
    }

    @Test
    void so_does_the_clock_though_no_node_ran() {
        Instant end = time.instant().plusMillis(MINUTE);
        open(Optional.of(end));
        startAgain(RoomRules.DOMAIN, PublishingsTest::atOnce);
        pass(60 * MINUTE);
        assertEquals(List.of(), published());
        assertTrue(rooms.start().succeeded());
        pass(1_000);
        assertEquals(List.of(end), closed());
        assertEquals(List.of(end), published());
    }

    @Test
    void a_node_that_finds_it_closed_and_not_published_publishes_it() {
        startAgain(RoomRules.DOMAIN, this::slowly);
        assertTrue(rooms.start().succeeded());
        PollId poll = open(Optional.empty());
        done(MODERATOR, new ClosePoll.Close(poll));
        pass(MINUTE);
        assertEquals(List.of(), published());
        startAgain(RoomRules.DOMAIN, PublishingsTest::atOnce);
        assertTrue(rooms.start().succeeded());
        pass(1_000);
        assertEquals(closed(), published());
    }

    @Test
    void the_room_goes_on_answering_while_it_is_counted() throws Exception {
        startAgain(RoomRules.DOMAIN, this::slowly);
        assertTrue(rooms.start().succeeded());
        PollId poll = open(Optional.empty());
        done(MODERATOR, new ClosePoll.Close(poll));
        done(GEORGIA_1, new RequestFloor.Ask());
        pass(MINUTE);
        assertEquals(List.of(), published());
        assertEquals(1, bench.size());
        bench.get(0).finish();
        pass(500);
        assertEquals(closed(), published());
        pass(MINUTE);
        assertEquals(1, published().size());
        assertEquals(1, bench.size(), "nothing is counted twice");
    }

    @Test
    void another_poll_does_not_have_it_counted_again() throws Exception {
        startAgain(RoomRules.DOMAIN, this::slowly);
        assertTrue(rooms.start().succeeded());
        PollId first = open(Optional.empty());
        done(MODERATOR, new ClosePoll.Close(first));
        PollId second = open(Optional.empty());
        bench.get(0).finish();
        pass(500);
        done(MODERATOR, new ClosePoll.Close(second));
        bench.get(1).finish();
        pass(500);
        assertEquals(closed(), published());
        assertEquals(2, bench.size());
    }

    @Test
    void whoever_publishes_it_by_hand_meanwhile_does_not_double_it() throws Exception {
        startAgain(RoomRules.DOMAIN, this::slowly);
        assertTrue(rooms.start().succeeded());
        PollId poll = open(Optional.empty());
        done(MODERATOR, new ClosePoll.Close(poll));
        Future<Answer> byHand = ask(MODERATOR, new PublishPoll.Publish(poll));
        bench.get(0).finish();
        pass(MINUTE);
        assertTrue(byHand.succeeded());
        assertEquals(closed(), published());
    }

    @Test
    void what_was_not_stored_is_tried_again() {
        Instant end = time.instant().plusMillis(MINUTE);
        open(Optional.of(end));
        startAgain(RoomRules.DOMAIN, this::slowly);
        assertTrue(rooms.start().succeeded());
        pass(2 * MINUTE);
        assertEquals(List.of(end), closed());
        journal.failNextAppend();
        bench.forEach(PublishingsTest::finished);
        pass(2_000);
        assertEquals(List.of(end), published());
    }

    @Test
    void what_nobody_knows_to_be_stored_is_not_written_twice() {
        PollId poll = open(Optional.empty());
        startAgain(RoomRules.DOMAIN, this::slowly);
        assertTrue(rooms.start().succeeded());
        done(MODERATOR, new ClosePoll.Close(poll));
        journal.loseNextReply();
        bench.forEach(PublishingsTest::finished);
        pass(2_000);
        assertEquals(closed(), published());
    }

    private static void finished(Work work) {
        try {
            work.finish();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void an_act_that_breaks_is_not_asked_for_without_end() {
        long[] asked = {0};
        RoomRules broken = new RoomRules(
                (room, command, occasion) -> {
                    if (command instanceof PublishAtClose.Follow) {
                        asked[0]++;
                        throw new IllegalStateException("planted");
                    }
                    return RoomRules.DOMAIN.deciding().decide(room, command, occasion);
                },
                RoomRules.DOMAIN.evolving(),
                RoomRules.DOMAIN.projecting());
        startAgain(broken, PublishingsTest::atOnce);
        assertTrue(rooms.start().succeeded());
        PollId poll = open(Optional.empty());
        done(MODERATOR, new ClosePoll.Close(poll));
        pass(2 * MINUTE);
        assertEquals(1, asked[0]);
        assertEquals(List.of(), published());
    }
}
