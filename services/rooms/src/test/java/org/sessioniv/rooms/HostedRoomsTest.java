package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.rooms.nodes.VirtualTime;

/** What the rooms of one of several nodes do by themselves, as time passes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostedRoomsTest {
    private static final GatewayAddress ELSEWHERE = new GatewayAddress(new NodeId("elsewhere"), 0);

    private static final RoomLimits SNAPSHOT_EACH_TIME = RoomLimits.tidying(1, 1_000, 1_000);

    private final FaultyJournal journal = new FaultyJournal(new InMemoryJournal());
    private final VirtualTime time = new VirtualTime();
    private final MovingResidence residence = new MovingResidence();
    private final StraightBus bus = new StraightBus();
    private final RoomCounters counters = new RoomCounters();
    private final Directory directory = new Directory();
    private final AtomicLong tokens = new AtomicLong();
    private final HostedRooms rooms = new HostedRooms(
            new RoomWorld(journal, directory, time, this::token, SNAPSHOT_EACH_TIME, counters),
            RoomRules.DOMAIN,
            bus,
            time,
            residence);

    @BeforeEach
    void a_meeting_in_the_journal() {
        RoomsFixture.on(journal).withOpenPlenary().close();
    }

    private String token() {
        return String.format("%032x", 1_000_000_000 + tokens.incrementAndGet());
    }

    private void pass(long ms) {
        time.pass(Duration.ofMillis(ms));
    }

    private void start() {
        assertTrue(rooms.start().succeeded());
    }

    private BoardReply watch() {
        return watch(PLENARY, ELSEWHERE);
    }

    private BoardReply watch(RoomId room, GatewayAddress gateway) {
        Viewer viewer = Viewer.of(directory.standing(room, MODERATOR).orElseThrow());
        return bus.ask(residence.node(), new RoomMessage.Watch(room, gateway, viewer, Optional.empty()))
                .result();
    }

    private Future<Answer> asking(ParticipantId who) {
        Submission ask = new Submission(new CommandId(token()), "ask", who, new RequestFloor.Ask());
        return bus.ask(residence.node(), new RoomMessage.Submit(PLENARY, ask));
    }

    private Answer ask(ParticipantId who) {
        return asking(who).result();
    }

    /** By another node, on the same store. */
    private void writeElsewhere(ParticipantId who) {
        try (RoomsFixture other = RoomsFixture.of(journal, new MovingResidence())) {
            assertInstanceOf(Answer.Done.class, other.submit(PLENARY, who, new RequestFloor.Ask()));
        }
    }

    private Head head(RoomId room) {
        return journal.head(RoomReader.streamOf(room)).result();
    }

    @Test
    void whoever_watches_a_room_is_told_twice_a_second_how_far_it_is() {
        start();
        Version version = watch().version();
        pass(2_000);
        RoomHeads heads = new RoomHeads(residence.node(), List.of(new RoomHeads.RoomHead(PLENARY, version, 0)));
        assertEquals(List.of(heads, heads, heads, heads), bus.told(RoomHeads.class));
    }

    @Test
    void gateways_that_watch_the_same_rooms_are_told_at_once_and_nobody_of_a_room_that_they_do_not_watch() {
        start();
        GatewayAddress beside = new GatewayAddress(ELSEWHERE.node(), 1);
        GatewayAddress other = new GatewayAddress(ELSEWHERE.node(), 2);
        watch();
        watch(PLENARY, beside);
        watch(MEETING, other);
        int before = bus.messages();
        pass(500);
        assertEquals(2, bus.messages() - before);
        assertEquals(
                List.of(List.of(PLENARY), List.of(PLENARY), List.of(MEETING)),
                bus.told(RoomHeads.class).stream()
                        .map(heads -> heads.rooms().stream()
                                .map(RoomHeads.RoomHead::room)
                                .toList())
                        .sorted(Comparator.comparing(Object::toString))
                        .toList());
    }

    @Test
    void a_node_that_is_no_longer_sure_of_itself_says_of_no_room_how_far_it_is() {
        start();
        watch();
        residence.lapse(false);
        pass(2_000);
        assertEquals(List.of(), bus.told(RoomHeads.class));
        residence.lapse(true);
        pass(500);
        assertEquals(1, bus.told(RoomHeads.class).size());
    }

    @Test
    void gateways_of_nodes_that_are_no_more_are_not_told() {
        start();
        watch();
        residence.othersDie();
        pass(2_000);
        assertEquals(List.of(), bus.told(RoomHeads.class));
    }

    /** Each time, not only once. */
    @Test
    void what_another_node_has_written_is_told_within_a_second() {
        start();
        watch();
        for (ParticipantId who : List.of(UKRAINE_1, GEORGIA_1)) {
            writeElsewhere(who);
            pass(1_000);
            assertEquals(1, bus.told(BoardChange.class).size(), who.value());
        }
    }

    @Test
    void a_room_that_stays_is_not_let_go_when_nodes_come_or_go() {
        start();
        watch();
        int owned = counters.owned();
        residence.move(true);
        pass(0);
        assertEquals(owned, counters.owned());
        assertInstanceOf(Answer.Done.class, ask(GEORGIA_1));
        assertEquals(1, bus.told(BoardChange.class).size(), "whoever watches goes on watching");
    }

    @Test
    void a_room_that_goes_is_not_in_memory_any_more() {
        start();
        watch();
        residence.move(false);
        pass(0);
        assertEquals(0, counters.owned());
    }

    @Test
    void a_room_that_goes_while_it_writes_keeps_no_snapshot_any_more() {
        start();
        watch();
        Future<Snapshot> saved = journal.nextSnapshot();
        journal.hold();
        Future<Answer> writing = asking(GEORGIA_1);
        residence.move(false);
        pass(0);
        journal.release();
        assertInstanceOf(Answer.Done.class, writing.result());
        assertFalse(saved.isComplete());
    }

    @Test
    void a_meeting_that_runs_elsewhere_is_left_alone_at_the_start() {
        residence.lapse(false);
        Head before = head(MEETING);
        start();
        assertEquals(0, counters.owned());
        residence.lapse(true);
        assertEquals(before, head(MEETING));
    }

    @Test
    void a_meeting_of_another_place_of_this_node_is_left_alone_at_the_start() {
        bus.pinElsewhere(MEETING);
        start();
        assertEquals(0, counters.owned());
    }

    @Test
    void a_room_that_went_and_came_back_says_nothing_before_it_is_asked() {
        start();
        watch();
        residence.move(false);
        pass(0);
        residence.move(true);
        pass(500);
        assertEquals(List.of(), bus.told(RoomHeads.class));
    }

    @Test
    void a_room_that_nobody_watches_is_not_looked_after() {
        start();
        assertInstanceOf(Answer.Done.class, ask(GEORGIA_1));
        writeElsewhere(UKRAINE_1);
        pass(2_000);
        assertEquals(0, counters.of(RoomCounters.Event.READ_AGAIN));
    }

    @Test
    void rooms_of_meetings_are_read_when_they_are_asked_for() {
        start();
        assertEquals(1, counters.owned(), "the meeting's own");
        watch();
        assertEquals(2, counters.owned());
    }

    @Test
    void who_watches_no_more_brings_no_room_into_memory() {
        start();
        assertEquals(
                false,
                bus.ask(residence.node(), new RoomMessage.Unwatch(PLENARY, ELSEWHERE))
                        .result());
        assertEquals(1, counters.owned());
    }

    @Test
    void nothing_is_told_and_the_place_is_free_once_it_has_stopped() {
        start();
        watch();
        assertTrue(rooms.stop().succeeded());
        assertFalse(bus.isHosting());
        pass(2_000);
        assertEquals(List.of(), bus.told(RoomHeads.class));
    }
}
