package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.hazelcast.Refusal.assertSays;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.SignInEnded;
import org.sessioniv.rooms.hazelcast.BusCounters.Event;
import org.sessioniv.rooms.peer.BrokenEar;
import org.sessioniv.rooms.peer.Ear;
import org.sessioniv.rooms.peer.PeerCodec;
import org.sessioniv.rooms.peer.SmallHost;

/** What the bus between nodes does beyond what every bus promises: bounds, and nodes that are not there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedCluster.class)
@Timeout(120)
class BetweenNodesTest {
    private static final Duration PATIENT = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final NodeId NOBODY = new NodeId("nobody");
    private static final NodeId MUTE = new NodeId("mute");
    private static final NodeId STRANGE = new NodeId("strange");
    private static final SignInEnded SAID = new SignInEnded("0123abcd");

    private final TwoNodes nodes;
    private final AtomicBoolean speaks = new AtomicBoolean();
    private final List<MessageConsumer<Object>> consumers = new ArrayList<>();
    private Optional<Buses> opened = Optional.empty();

    BetweenNodesTest(TwoNodes nodes) {
        this.nodes = nodes;
    }

    private Buses open(int asks, int news, Duration timeout) {
        Buses buses = new Buses(nodes, 1, new BusLimits(asks, timeout, timeout, news, 1 << 20));
        opened = Optional.of(buses);
        return buses;
    }

    private Buses open() {
        return open(1_000, 1_000, PATIENT);
    }

    @AfterEach
    void close() {
        consumers.forEach(consumer -> await(consumer.unregister()));
        opened.ifPresent(Buses::close);
    }

    private static SmallHost host(PeerBus bus) {
        SmallHost host = new SmallHost();
        bus.host().open(host);
        return host;
    }

    private static RoomMessage.Unwatch unwatch(RoomId room) {
        return new RoomMessage.Unwatch(room, new GatewayAddress(TwoNodes.NEAR, 0));
    }

    private static NoteChange note(long revision) {
        return new NoteChange(PLENARY, revision, List.of(Buffer.buffer("{}")));
    }

    private static String failure(Future<?> asked) {
        return await(asked.map(done -> "no failure").otherwise(cause -> String.valueOf(cause.getMessage())));
    }

    private static GatewayAddress far(int instance) {
        return new GatewayAddress(TwoNodes.FAR, instance);
    }

    @Test
    void no_more_is_asked_of_a_node_at_once_than_the_bound() {
        Buses buses = open(3, 1, PATIENT);
        host(buses);
        List<Future<Boolean>> asked = IntStream.range(0, 3)
                .mapToObj(i -> buses.ask(TwoNodes.FAR, unwatch(SmallHost.SILENT)))
                .toList();
        assertSays("is being asked too much at once", failure(buses.ask(TwoNodes.FAR, unwatch(PLENARY))));
        assertEquals(1, buses.counters().of(Event.ASKS_REFUSED_TOO_MANY));
        assertEquals(3, buses.counters().of(Event.ASKS_SENT));
        assertTrue(asked.stream().noneMatch(Future::isComplete));
    }

    @Test
    void what_was_answered_makes_room_for_more() {
        Buses buses = open(1, 1, PATIENT);
        host(buses);
        for (int i = 0; i < 10; i++) {
            assertEquals(false, await(buses.ask(TwoNodes.FAR, unwatch(PLENARY))));
            assertEquals("room-stopped", failure(buses.ask(TwoNodes.FAR, unwatch(MEETING))));
        }
        assertEquals(0, buses.counters().of(Event.ASKS_FAILED));
    }

    @Test
    void a_node_that_is_not_there_fails_at_once() {
        Buses buses = open();
        assertSays("No handlers", failure(buses.ask(NOBODY, unwatch(PLENARY))));
        assertEquals(1, buses.counters().of(Event.ASKS_FAILED));
    }

    /** The other node is silent and stays so; only its going can end what it is asked. */
    @Test
    void a_node_that_dies_while_it_is_asked_fails_when_it_does() throws InterruptedException {
        Buses buses = open();
        try (ThirdNode third = new ThirdNode(nodes)) {
            Future<Boolean> asked = third.isAsked(buses.near(), unwatch(SmallHost.SILENT));
            assertTrue(!asked.isComplete());
            third.crash();
            assertSays("has left the cluster", failure(asked));
            assertEquals(1, buses.counters().of(Event.ASKS_FAILED));
        }
    }

    @Test
    void a_node_that_takes_leave_is_heard_by_the_others_and_by_no_gateway_of_theirs() throws InterruptedException {
        Buses buses = open();
        Ear ear = new Ear();
        buses.listen(far(0), ear);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        buses.far().onLeave(() -> heard.add("far"));
        buses.near().onLeave(() -> heard.add("near"));
        buses.near().takeLeave();
        assertEquals("far", heard.take());
        buses.tell(Set.of(far(0)), note(1));
        assertEquals(note(1), ear.next().news(), "and the bus goes on");
        assertEquals(0, buses.farCounters().of(Event.MESSAGES_REFUSED));
        assertEquals(1, buses.farCounters().of(Event.LEAVES_HEARD));
        assertEquals(0, heard.size());
    }

    @Test
    void news_goes_to_a_node_once_however_many_of_its_gateways_are_told() {
        Buses buses = open();
        List<Ear> ears = List.of(new Ear(), new Ear(), new Ear());
        for (int i = 0; i < ears.size(); i++) {
            buses.listen(far(i), ears.get(i));
        }
        long before = buses.counters().of(Event.BYTES_OUT);
        buses.tell(Set.of(far(0), far(2)), note(1));
        assertEquals(note(1), ears.get(0).next().news());
        assertEquals(note(1), ears.get(2).next().news());
        assertEquals(1, buses.counters().of(Event.NEWS_SENT));
        Buffer bytes = ToldFrame.of(Set.of(far(0), far(2)), new PeerCodec().write(note(1)))
                .bytes();
        assertEquals(bytes.length(), buses.counters().of(Event.BYTES_OUT) - before);
        buses.tell(Set.of(far(1)), note(2));
        assertEquals(note(2), ears.get(1).next().news());
    }

    @Test
    void what_stays_on_a_node_is_not_encoded() {
        Buses buses = open();
        Ear ear = new Ear();
        GatewayAddress own = new GatewayAddress(TwoNodes.NEAR, 0);
        PeerBus.Listening listening = buses.near().listen(own, ear);
        PeerBus.Hosting place = buses.near().host();
        SmallHost host = new SmallHost();
        place.open(host);
        long before = buses.counters().of(Event.BYTES_OUT);
        NoteChange change = note(1);
        buses.tell(Set.of(own), change);
        assertSame(change, ear.next().news());
        RoomMessage.Unwatch asked = unwatch(PLENARY);
        assertEquals(false, await(buses.ask(TwoNodes.NEAR, asked)));
        assertSame(asked, host.asked().get(0).message());
        assertEquals(0, buses.counters().of(Event.NEWS_SENT));
        assertEquals(before, buses.counters().of(Event.BYTES_OUT));
        await(listening.end());
        await(place.end());
    }

    @Test
    void a_cursor_is_shown_on_this_node_and_the_others() {
        Buses buses = open();
        Ear here = new Ear();
        Ear there = new Ear();
        PeerBus.Listening listening = buses.near().listen(new GatewayAddress(TwoNodes.NEAR, 0), here);
        buses.listen(far(0), there);
        CursorShown shown = new CursorShown(PLENARY, "connection-1", Buffer.buffer("{}"));
        buses.show(shown);
        assertSame(shown, here.next().news());
        assertEquals(shown, there.next().news());
        assertEquals(1, buses.counters().of(Event.NEWS_SENT));
        await(listening.end());
    }

    /** A node that takes what it is told and says so only when it is let; the near node knows its address. */
    private void mute(BlockingQueue<Message<Object>> heard) {
        MessageConsumer<Object> consumer = nodes.far().vertx().eventBus().consumer(PeerLink.told(MUTE), message -> {
            if (message.body() instanceof String || speaks.get() && isPing(message)) {
                message.reply(message.body());
            } else {
                heard.add(message);
            }
        });
        consumers.add(consumer);
        await(consumer.completion());
        await(known());
    }

    private Future<?> known() {
        return nodes.near()
                .vertx()
                .eventBus()
                .<Object>request(PeerLink.told(MUTE), "known")
                .<Object>map(Message::body)
                .recover(notYet -> known().map(later -> later));
    }

    private static Message<Object> next(BlockingQueue<Message<Object>> heard) throws InterruptedException {
        return Optional.ofNullable(heard.poll(PATIENT.toSeconds(), TimeUnit.SECONDS))
                .orElseThrow();
    }

    private static boolean isPing(Message<Object> message) {
        return Ping.isAsked((Buffer) message.body());
    }

    @Test
    void no_more_news_is_under_way_to_a_node_than_the_bound() throws InterruptedException {
        Buses buses = open(1, 5, SOON);
        BlockingQueue<Message<Object>> heard = new LinkedBlockingQueue<>();
        mute(heard);
        Set<GatewayAddress> there = Set.of(new GatewayAddress(MUTE, 0));
        IntStream.range(0, 8).forEach(i -> buses.tell(there, note(i)));
        assertEquals(5, buses.counters().of(Event.NEWS_SENT));
        assertEquals(3, buses.counters().of(Event.NEWS_DROPPED));
        // The first is marked; as it is not answered the node is asked again, until it is.
        Message<Object> message = next(heard);
        while (!isPing(message)) {
            message = next(heard);
        }
        buses.tell(there, note(9));
        assertEquals(4, buses.counters().of(Event.NEWS_DROPPED));
        speaks.set(true);
        while (buses.counters().of(Event.NEWS_SENT) == 5) {
            buses.tell(there, note(10));
        }
        do {
            message = next(heard);
        } while (isPing(message));
        assertEquals(
                note(10),
                new PeerCodec().readNews(ToldFrame.read((Buffer) message.body()).news()));
    }

    /** A node that is there and answers nothing but what {@link #known} asks. */
    private Buses withMute(Duration ask, Duration announce) {
        Buses buses = new Buses(nodes, 1, new BusLimits(1, ask, announce, 1, 1));
        opened = Optional.of(buses);
        mute(new LinkedBlockingQueue<>());
        MessageConsumer<Object> asked = nodes.far().vertx().eventBus().consumer(PeerLink.asked(MUTE), message -> {});
        consumers.add(asked);
        await(asked.completion());
        return buses;
    }

    @Test
    void an_ask_waits_for_its_own_time() {
        String failure = failure(withMute(SOON, PATIENT).ask(MUTE, unwatch(PLENARY)));
        assertTrue(!failure.equals("no failure"), failure);
    }

    @Test
    void an_announcement_waits_for_its_own_time() {
        assertEquals(Set.of(MUTE), await(withMute(PATIENT, SOON).near().announceTo(Set.of(MUTE), SAID)));
    }

    @Test
    void news_that_is_too_large_is_dropped_and_counted() {
        Buses buses = open();
        Buffer huge = Buffer.buffer(new byte[PeerCodec.MAX_BYTES]);
        buses.tell(Set.of(far(0)), new NoteChange(PLENARY, 1, List.of(huge)));
        assertEquals(1, buses.counters().of(Event.NEWS_DROPPED));
        assertEquals(0, buses.counters().of(Event.NEWS_SENT));
    }

    @Test
    void an_announcement_says_which_nodes_have_not_taken_it() {
        Buses buses = open();
        Ear here = new Ear();
        Ear there = new Ear();
        PeerBus.Listening listening = buses.near().listen(new GatewayAddress(TwoNodes.NEAR, 0), here);
        buses.listen(far(0), there);
        assertEquals(Set.of(NOBODY), await(buses.near().announceTo(Set.of(TwoNodes.NEAR, TwoNodes.FAR, NOBODY), SAID)));
        assertEquals(List.of(1, 1), List.of(here.waiting(), there.waiting()));
        assertEquals(1, buses.counters().of(Event.ANNOUNCEMENTS_NOT_TAKEN));
        assertEquals(Set.of(), await(buses.near().announceTo(Set.of(TwoNodes.FAR), SAID)));
        assertEquals(List.of(1, 2), List.of(here.waiting(), there.waiting()));
        buses.listen(far(1), new BrokenEar(() -> {}));
        assertEquals(Set.of(TwoNodes.FAR), await(buses.near().announceTo(Set.of(TwoNodes.FAR, TwoNodes.NEAR), SAID)));
        await(listening.end());
    }

    @Test
    void an_announcement_is_for_this_node_and_all_that_should_be_there() {
        Buses buses = open();
        Ear here = new Ear();
        PeerBus.Listening listening = buses.near().listen(new GatewayAddress(TwoNodes.NEAR, 0), here);
        buses.expect(Set.of(TwoNodes.FAR));
        await(buses.announce(SAID));
        assertEquals(1, here.waiting());
        buses.expect(Set.of(TwoNodes.FAR, NOBODY));
        assertTrue(await(buses.announce(SAID).map(false).otherwise(NotTakenByAll.class::isInstance)));
        await(listening.end());
    }

    @Test
    void ready_means_that_every_node_has_answered() {
        Buses buses = open();
        await(buses.near().probe());
        buses.expect(Set.of(TwoNodes.NEAR, TwoNodes.FAR, NOBODY));
        assertSays(
                "no answer over the event bus from nobody (",
                Refusal.of(buses.near().probe()));
    }

    /** At one address a node answers this, at the other one nothing or something of another protocol. */
    private void assertIsNotReady(String right, String wrong) {
        Buses buses = open();
        buses.expect(Set.of(STRANGE));
        answer(right, PeerCodec.PROTOCOL);
        assertSays("strange (No handlers", Refusal.of(buses.near().probe()));
        answer(wrong, PeerCodec.PROTOCOL + 1);
        assertSays(
                "strange (it speaks another protocol", Refusal.of(buses.near().probe()));
    }

    private void answer(String address, int protocol) {
        MessageConsumer<Object> consumer = nodes.near()
                .vertx()
                .eventBus()
                .consumer(address, message -> message.reply(Buffer.buffer(new byte[] {(byte) protocol})));
        consumers.add(consumer);
        await(consumer.completion());
    }

    @Test
    void ready_means_that_hosts_can_be_asked_in_this_protocol() {
        assertIsNotReady(PeerLink.told(STRANGE), PeerLink.asked(STRANGE));
    }

    @Test
    void ready_means_that_gateways_can_be_told_in_this_protocol() {
        assertIsNotReady(PeerLink.asked(STRANGE), PeerLink.told(STRANGE));
    }

    @Test
    void a_bound_lets_something_through() {
        for (BusLimits any : List.of(BusLimits.DEFAULT, new BusLimits(1, SOON, SOON, 1, 1))) {
            assertThrows(IllegalArgumentException.class, () -> new BusLimits(0, any.askTimeout(), SOON, any.news(), 1));
            assertThrows(IllegalArgumentException.class, () -> new BusLimits(1, Duration.ZERO, SOON, any.news(), 1));
            assertThrows(IllegalArgumentException.class, () -> new BusLimits(1, SOON, Duration.ZERO, any.news(), 1));
            assertThrows(IllegalArgumentException.class, () -> new BusLimits(1, SOON, SOON, 0, 1));
            assertThrows(IllegalArgumentException.class, () -> new BusLimits(1, SOON, SOON, any.news(), 0));
        }
    }
}
