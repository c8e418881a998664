package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.rooms.nodes.VirtualTime;

/** A poll closes by the clock once, at its time, whatever becomes of whoever was to note it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingsTest {
    private static final GatewayAddress GATEWAY = new GatewayAddress(new NodeId("gateway"), 0);
    private static final long MINUTE = 60_000;

    private final FaultyJournal journal = new FaultyJournal(new InMemoryJournal());
    private final VirtualTime time = new VirtualTime();
    private final MovingResidence residence = new MovingResidence();
    private final AtomicLong tokens = new AtomicLong();
    private StraightBus bus = new StraightBus();
    private HostedRooms rooms = hosted(residence);

    @BeforeEach
    void a_meeting_in_the_journal() {
        RoomsFixture.on(journal).withOpenPlenary().close();
        assertTrue(rooms.start().succeeded());
    }

    private HostedRooms hosted(Residence where) {
        return hosted(where, RoomRules.DOMAIN);
    }

    private HostedRooms hosted(Residence where, RoomRules rules) {
        RoomWorld world =
                new RoomWorld(journal, new Directory(), time, this::token, RoomLimits.DEFAULT, new RoomCounters());
        return new HostedRooms(world, rules, bus, time, where);
    }

    private String token() {
        return String.format("%032x", 1_000_000_000 + tokens.incrementAndGet());
    }

    private void pass(long ms) {
        time.pass(Duration.ofMillis(ms));
    }

    private Answer submit(ParticipantId who, RoomCommand command) {
        Submission wish = new Submission(new CommandId(token()), command.toString(), who, command);
        return bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, wish)).result();
    }

    /** Opens a poll that closes so long from now, and answers when that is. */
    private Instant open(long ms) {
        Instant end = time.instant().plusMillis(ms);
        assertInstanceOf(
                Answer.Done.class,
                submit(
                        MODERATOR,
                        new OpenQuestionPoll.Open("Agreed?", Optional.empty(), Optional.of(end.toEpochMilli()))));
        return end;
    }

    private RoomState plenary() {
        return new RoomReader(journal).readFromZero(PLENARY).result();
    }

    private PollId poll() {
        return plenary().polls().byId().keySet().iterator().next();
    }

    private CastBallot.Cast vote() {
        return new CastBallot.Cast(poll(), new AnswerBallot(org.sessioniv.domain.poll.Answer.YES));
    }

    /** When the journal says that polls of the plenary were closed. */
    private List<Instant> closed() {
        return journal.read(RoomReader.streamOf(PLENARY), 0, Journal.MAX_READ_ENTRIES).result().stream()
                .flatMap(entry -> new BatchCodec().read(entry.body().bytes()).events().stream())
                .filter(ClosePoll.Closed.class::isInstance)
                .map(event -> ((ClosePoll.Closed) event).at())
                .toList();
    }

    private void startAgain() {
        assertTrue(rooms.stop().succeeded());
        bus = new StraightBus();
        rooms = hosted(residence);
    }

    @Test
    void a_poll_closes_at_its_time_though_nobody_asks_for_anything() {
        Instant end = open(MINUTE);
        pass(MINUTE - 1);
        assertEquals(List.of(), closed());
        pass(501);
        assertEquals(List.of(end), closed());
        pass(10 * MINUTE);
        assertEquals(List.of(end), closed(), "once");
    }

    @Test
    void a_ballot_comes_in_time_until_the_last_millisecond_and_too_late_from_then_on() {
        Instant end = open(MINUTE + 250);
        pass(MINUTE + 249);
        assertInstanceOf(Answer.Done.class, submit(GEORGIA_1, vote()));
        pass(1);
        assertEquals(List.of(), closed());
        assertEquals(Optional.of("poll-not-open"), RoomsFixture.code(submit(UKRAINE_1, vote())));
        assertEquals(List.of(end), closed(), "whoever comes too late finds it closed");
    }

    @Test
    void whoever_publishes_at_once_finds_it_closed() {
        open(MINUTE + 250);
        pass(MINUTE + 250);
        assertInstanceOf(Answer.Done.class, submit(MODERATOR, new PublishPoll.Publish(poll())));
    }

    @Test
    void whoever_watches_is_told() {
        open(MINUTE);
        Viewer viewer = new Viewer(List.of(Audience.Group.PUBLIC));
        bus.ask(residence.node(), new RoomMessage.Watch(PLENARY, GATEWAY, viewer, Optional.empty()));
        bus.told(BoardChange.class);
        pass(MINUTE + 500);
        assertEquals(1, bus.told(BoardChange.class).size());
    }

    @Test
    void a_poll_whose_time_came_while_no_node_ran_closes_at_its_time() {
        Instant end = open(MINUTE);
        startAgain();
        pass(60 * MINUTE);
        assertEquals(List.of(), closed());
        assertTrue(rooms.start().succeeded());
        pass(1_000);
        assertEquals(List.of(end), closed());
    }

    @Test
    void a_node_that_was_started_meanwhile_closes_it_though_nobody_asked_it_for_that_room() {
        Instant end = open(60 * MINUTE);
        startAgain();
        assertTrue(rooms.start().succeeded());
        pass(60 * MINUTE + 500);
        assertEquals(List.of(end), closed());
    }

    @Test
    void a_room_that_could_not_be_looked_at_is_looked_at_again() {
        Instant end = open(60 * MINUTE);
        startAgain();
        assertTrue(rooms.start().succeeded());
        journal.failReads(true);
        pass(MINUTE);
        journal.failReads(false);
        pass(60 * MINUTE);
        assertEquals(List.of(end), closed());
    }

    @Test
    void where_the_journal_does_not_say_which_rooms_there_are_it_is_asked_again() {
        Instant end = open(60 * MINUTE);
        startAgain();
        assertTrue(rooms.start().succeeded());
        journal.failStreams(true);
        pass(MINUTE);
        journal.failStreams(false);
        pass(60 * MINUTE);
        assertEquals(List.of(end), closed());
    }

    @Test
    void the_node_to_which_the_room_came_closes_it() {
        pass(1_000);
        residence.move(false);
        pass(1_000);
        StraightBus elsewhere = bus;
        MovingResidence other = new MovingResidence();
        bus = new StraightBus();
        HostedRooms there = hosted(other);
        assertTrue(there.start().succeeded());
        Instant end = open(MINUTE);
        other.move(false);
        bus = elsewhere;
        residence.move(true);
        pass(MINUTE + 500);
        assertEquals(List.of(end), closed());
    }

    @Test
    void a_room_that_was_let_go_for_a_moment_is_looked_at_again() {
        Instant end = open(MINUTE);
        residence.lapse(false);
        rooms.submit(new RoomMessage.Submit(
                PLENARY, new Submission(new CommandId(token()), "", MODERATOR, new PublishPoll.Publish(poll()))));
        pass(1_000);
        residence.lapse(true);
        pass(MINUTE);
        assertEquals(List.of(end), closed());
    }

    @Test
    void a_closing_that_was_not_stored_is_tried_again() {
        Instant end = open(MINUTE);
        journal.failNextAppend();
        pass(MINUTE + 2_000);
        assertEquals(List.of(end), closed());
    }

    @Test
    void a_closing_of_which_nobody_knows_that_it_was_stored_is_not_written_twice() {
        Instant end = open(MINUTE);
        journal.loseNextReply();
        pass(MINUTE + 2_000);
        assertEquals(List.of(end), closed());
    }

    @Test
    void a_closing_is_tried_again_when_the_journal_can_be_read_again() {
        Instant end = open(MINUTE);
        journal.loseNextReply();
        pass(MINUTE - 1_000);
        journal.failReads(true);
        pass(10_000);
        journal.failReads(false);
        pass(1_000);
        assertEquals(List.of(end), closed());
    }

    @Test
    void polls_that_are_over_together_are_closed_in_the_order_of_their_times() {
        Instant later = open(MINUTE + 400);
        Instant sooner = open(MINUTE + 100);
        pass(MINUTE + 500);
        assertEquals(List.of(sooner, later), closed());
    }

    @Test
    void polls_of_one_room_close_one_after_the_other() {
        Instant first = open(MINUTE);
        Instant second = open(2 * MINUTE);
        pass(3 * MINUTE);
        assertEquals(List.of(first, second), closed());
    }

    @Test
    void what_is_closed_by_hand_is_not_closed_again() {
        open(MINUTE);
        submit(MODERATOR, new ClosePoll.Close(poll()));
        List<Instant> byHand = closed();
        pass(2 * MINUTE);
        assertEquals(byHand, closed());
    }

    @Test
    void an_act_that_breaks_is_not_asked_for_without_end() {
        long[] asked = {0};
        RoomRules broken = new RoomRules(
                (room, command, occasion) -> {
                    if (command instanceof CloseOnTime.Elapse) {
                        asked[0]++;
                        throw new IllegalStateException("planted");
                    }
                    return RoomRules.DOMAIN.deciding().decide(room, command, occasion);
                },
                RoomRules.DOMAIN.evolving(),
                RoomRules.DOMAIN.projecting());
        assertTrue(rooms.stop().succeeded());
        bus = new StraightBus();
        rooms = hosted(residence, broken);
        assertTrue(rooms.start().succeeded());
        open(MINUTE);
        pass(2 * MINUTE);
        assertEquals(1, asked[0]);
        assertEquals(Optional.of("poll-not-open"), RoomsFixture.code(submit(UKRAINE_1, vote())));
    }
}
