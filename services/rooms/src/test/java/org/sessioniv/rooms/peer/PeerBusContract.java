package org.sessioniv.rooms.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;
import org.sessioniv.rooms.Submission;

/** What every bus promises to rooms and gateways, whatever carries its messages. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class PeerBusContract {
    public static final NodeId NODE = new NodeId("test");
    private static final GatewayAddress FIRST = new GatewayAddress(NODE, 0);
    private static final GatewayAddress SECOND = new GatewayAddress(NODE, 1);
    private static final long PATIENT = 120_000;

    /** For what is never answered: nobody has to be quick, so it may be short. */
    private static final long SOON = 100;

    private final Vertx vertx;
    private final Loops loops;

    /** With event loops of its own for each test, so many that each instance has one. */
    protected PeerBusContract() {
        this(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(8)));
    }

    /** For hosts and gateways on the event loops of that Vert.x. */
    protected PeerBusContract(Vertx vertx) {
        this.vertx = vertx;
        this.loops = new Loops(vertx);
    }

    /** A bus of node {@link #NODE} with so many places for hosts. */
    protected abstract PeerBus open(Vertx vertx, int hosts, long timeoutMs);

    /** After each test. */
    @AfterEach
    protected void close() {
        await(vertx.close());
    }

    private Context loop() {
        return loops.next();
    }

    private static <T> T on(Context loop, Supplier<T> step) {
        return Loops.on(loop, step);
    }

    private Thread threadOf(Context loop) {
        return on(loop, Thread::currentThread);
    }

    private PeerBus.Hosting open(PeerBus bus, Context loop, RoomMessage.Host host) {
        return on(loop, () -> {
            PeerBus.Hosting place = bus.host();
            place.open(host);
            return place;
        });
    }

    private PeerBus.Listening listen(PeerBus bus, GatewayAddress gateway, GatewayNews.Reader reader) {
        return on(loop(), () -> bus.listen(gateway, reader));
    }

    /** Its words; a future that never ends is no failure. */
    private static String failure(Future<?> asked) {
        return await(asked.map(done -> "no failure").otherwise(cause -> "failed: " + cause.getMessage()));
    }

    private static void assertFails(Future<?> asked) {
        assertTrue(failure(asked).startsWith("failed: "));
    }

    private static void assertNotTakenByAll(Future<Void> announced) {
        assertTrue(await(announced.map(false).otherwise(NotTakenByAll.class::isInstance)));
    }

    private static RoomMessage.Unwatch unwatch(RoomId room) {
        return new RoomMessage.Unwatch(room, FIRST);
    }

    private static NoteChange note(long revision) {
        return new NoteChange(PLENARY, revision, List.of(Buffer.buffer("{\"revision\":" + revision + "}")));
    }

    @Test
    void each_message_reaches_the_host_of_its_room_and_brings_back_its_own_reply() {
        PeerBus bus = open(vertx, 1, PATIENT);
        SmallHost host = new SmallHost();
        Context loop = loop();
        open(bus, loop, host);
        Submission ask = new Submission(new CommandId("c".repeat(32)), "said", GEORGIA_1, new RequestFloor.Ask());
        RoomMessage.Submit submit = new RoomMessage.Submit(PLENARY, ask);
        RoomMessage.Watch watch = new RoomMessage.Watch(
                PLENARY, FIRST, new Viewer(List.of(Audience.Group.STAFF)), Optional.of(SmallHost.BOARD.lineage()));
        RoomMessage.JoinNote join = new RoomMessage.JoinNote(PLENARY, FIRST, Optional.of(2L), Optional.empty());
        RoomMessage.Recall recall = new RoomMessage.Recall(PLENARY, Optional.empty(), List.of("a".repeat(32)));
        RoomMessage.NoteAuthors authors = new RoomMessage.NoteAuthors(PLENARY, 3, 1, 4);
        assertEquals(SmallHost.DONE, await(bus.ask(NODE, submit)));
        assertEquals(SmallHost.BOARD, await(bus.ask(NODE, watch)));
        assertEquals(SmallHost.NOTE, await(bus.ask(NODE, join)));
        assertEquals(SmallHost.RECALLED, await(bus.ask(NODE, recall)));
        assertEquals(SmallHost.AUTHORS, await(bus.ask(NODE, authors)));
        assertEquals(false, await(bus.ask(NODE, unwatch(PLENARY))));
        assertEquals(
                List.of(submit, watch, join, recall, authors, unwatch(PLENARY)),
                host.asked().stream().map(SmallHost.Asked::message).toList());
        Thread own = threadOf(loop);
        assertTrue(host.asked().stream().allMatch(asked -> asked.where().equals(own)));
    }

    @Test
    void a_failure_of_the_host_comes_back_in_its_own_words() {
        PeerBus bus = open(vertx, 1, PATIENT);
        open(bus, loop(), new SmallHost());
        assertEquals("failed: " + Answer.ROOM_STOPPED, failure(bus.ask(NODE, unwatch(MEETING))));
    }

    @Test
    void a_host_that_breaks_keeps_nobody_waiting() {
        PeerBus bus = open(vertx, 1, PATIENT);
        open(bus, loop(), new SmallHost());
        assertEquals("failed: " + Answer.STORE_UNAVAILABLE, failure(bus.ask(NODE, unwatch(SmallHost.BROKEN))));
    }

    @Test
    void what_is_not_answered_in_time_fails() {
        PeerBus bus = open(vertx, 1, SOON);
        open(bus, loop(), new SmallHost());
        assertFails(bus.ask(NODE, unwatch(SmallHost.SILENT)));
    }

    @Test
    void a_place_is_asked_once_it_is_open_and_no_more_when_it_has_ended() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Context loop = loop();
        PeerBus.Hosting place = on(loop, bus::host);
        assertFails(bus.ask(NODE, unwatch(PLENARY)));
        on(loop, () -> {
            place.open(new SmallHost());
            return place;
        });
        assertEquals(false, await(bus.ask(NODE, unwatch(PLENARY))));
        await(place.end());
        assertFails(bus.ask(NODE, unwatch(PLENARY)));
        open(bus, loop, new SmallHost());
        assertEquals(false, await(bus.ask(NODE, unwatch(PLENARY))));
    }

    @Test
    void there_are_no_more_hosts_than_places() {
        PeerBus bus = open(vertx, 2, PATIENT);
        open(bus, loop(), new SmallHost());
        open(bus, loop(), new SmallHost());
        assertThrows(IllegalStateException.class, bus::host);
    }

    @Test
    void each_room_is_held_by_one_place_and_asked_there() {
        PeerBus bus = open(vertx, 3, PATIENT);
        List<SmallHost> hosts = List.of(new SmallHost(), new SmallHost(), new SmallHost());
        List<PeerBus.Hosting> places =
                hosts.stream().map(host -> open(bus, loop(), host)).toList();
        List<RoomId> rooms =
                IntStream.range(0, 60).mapToObj(i -> new RoomId("kyiv/wg-" + i)).toList();
        for (RoomId room : rooms) {
            await(bus.ask(NODE, unwatch(room)));
            assertEquals(1, places.stream().filter(place -> place.holds(room)).count());
        }
        for (int i = 0; i < hosts.size(); i++) {
            PeerBus.Hosting place = places.get(i);
            List<RoomId> own = rooms.stream().filter(place::holds).toList();
            assertFalse(own.isEmpty());
            assertEquals(
                    own,
                    hosts.get(i).asked().stream()
                            .map(asked -> asked.message().room())
                            .toList());
        }
    }

    @Test
    void a_room_is_asked_in_the_order_of_asking() {
        PeerBus bus = open(vertx, 1, PATIENT);
        SmallHost host = new SmallHost();
        open(bus, loop(), host);
        List<RoomMessage.NoteAuthors> questions = IntStream.range(0, 1_000)
                .mapToObj(i -> new RoomMessage.NoteAuthors(PLENARY, i, 0, 0))
                .toList();
        await(Future.join(
                questions.stream().map(question -> bus.ask(NODE, question)).toList()));
        assertEquals(
                questions, host.asked().stream().map(SmallHost.Asked::message).toList());
    }

    @Test
    void news_comes_in_order_to_that_gateway_and_no_other() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Ear first = new Ear();
        Ear second = new Ear();
        Context loop = loop();
        on(loop, () -> bus.listen(FIRST, first));
        listen(bus, SECOND, second);
        for (int i = 1; i <= 1_000; i++) {
            bus.tell(Set.of(FIRST), note(i));
        }
        bus.tell(Set.of(SECOND), note(0));
        Thread own = threadOf(loop);
        for (int i = 1; i <= 1_000; i++) {
            assertEquals(new Ear.Heard(note(i), own), first.next());
        }
        assertEquals(note(0), second.next().news());
        bus.tell(Set.of(FIRST, SECOND), note(1_001));
        assertEquals(note(1_001), first.next().news());
        assertEquals(note(1_001), second.next().news());
    }

    @Test
    void a_cursor_and_who_is_there_are_shown_to_every_gateway() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Ear first = new Ear();
        Ear second = new Ear();
        Context loop = loop();
        on(loop, () -> bus.listen(FIRST, first));
        listen(bus, SECOND, second);
        CursorShown shown = new CursorShown(PLENARY, "connection-1", Buffer.buffer("{\"type\":\"cursor\"}"));
        bus.show(shown);
        assertEquals(new Ear.Heard(shown, threadOf(loop)), first.next());
        assertEquals(shown, second.next().news());
        SeatsShown seats = new SeatsShown(PLENARY, NODE, List.of(GEORGIA_1));
        bus.show(seats);
        assertEquals(new Ear.Heard(seats, threadOf(loop)), first.next());
        assertEquals(seats, second.next().news());
    }

    @Test
    void what_is_announced_has_been_taken_by_every_gateway_when_it_is_done() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Ear first = new Ear();
        Ear second = new Ear();
        Context loop = loop();
        on(loop, () -> bus.listen(FIRST, first));
        listen(bus, SECOND, second);
        for (Announcement said :
                List.of(new SignInEnded("0123abcd"), new LinkReplaced(MEETING, GEORGIA_1, "0123abcd"))) {
            await(bus.announce(said));
            assertEquals(List.of(1, 1), List.of(first.waiting(), second.waiting()));
            assertEquals(new Ear.Heard(said, threadOf(loop)), first.next());
            assertEquals(said, second.next().news());
        }
    }

    @Test
    void an_announcement_waits_for_the_slowest_gateway() throws InterruptedException {
        PeerBus bus = open(vertx, 1, PATIENT);
        Ear quick = new Ear();
        listen(bus, FIRST, quick);
        Context loop = loop();
        on(loop, () -> bus.listen(SECOND, new Ear()));
        CountDownLatch free = new CountDownLatch(1);
        loop.runOnContext(busy -> hold(free));
        Future<Void> announced = bus.announce(new SignInEnded("0123abcd"));
        quick.next();
        assertFalse(announced.isComplete());
        free.countDown();
        await(announced);
    }

    private static void hold(CountDownLatch until) {
        try {
            assertTrue(until.await(PATIENT, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_announcement_is_done_once_it_is_in_force_and_not_when_it_was_heard() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Promise<Void> inForce = Promise.promise();
        Ear ear = new Ear(inForce.future());
        listen(bus, FIRST, ear);
        Future<Void> announced = bus.announce(new SignInEnded("0123abcd"));
        ear.next();
        assertFalse(announced.isComplete());
        inForce.complete();
        await(announced);
    }

    @Test
    void an_announcement_fails_when_a_gateway_does_not_say_that_it_has_taken_it() {
        PeerBus bus = open(vertx, 1, SOON);
        listen(bus, FIRST, new Ear());
        Context loop = loop();
        on(loop, () -> bus.listen(SECOND, new Ear()));
        CountDownLatch free = new CountDownLatch(1);
        loop.runOnContext(busy -> hold(free));
        try {
            assertNotTakenByAll(bus.announce(new SignInEnded("0123abcd")));
        } finally {
            free.countDown();
        }
    }

    @Test
    void an_announcement_on_which_a_gateway_breaks_fails_and_does_not_keep_it_from_the_others() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Ear other = new Ear();
        listen(bus, FIRST, new BrokenEar(() -> {}));
        listen(bus, SECOND, other);
        assertNotTakenByAll(bus.announce(new SignInEnded("0123abcd")));
        assertEquals(new SignInEnded("0123abcd"), other.next().news());
    }

    @Test
    void nobody_waits_for_a_gateway_that_has_ended_and_it_hears_nothing_more() {
        PeerBus bus = open(vertx, 1, PATIENT);
        Ear ended = new Ear();
        Ear other = new Ear();
        PeerBus.Listening listening = listen(bus, FIRST, ended);
        listen(bus, SECOND, other);
        await(listening.end());
        await(bus.announce(new SignInEnded("0123abcd")));
        bus.tell(Set.of(FIRST), note(1));
        bus.show(new CursorShown(PLENARY, "connection-1", Buffer.buffer("{}")));
        other.next();
        other.next();
        assertEquals(0, ended.waiting());
        listen(bus, FIRST, ended);
        bus.tell(Set.of(FIRST), note(2));
        assertEquals(note(2), ended.next().news());
    }

    @Test
    void nobody_waits_for_a_gateway_that_ends_while_it_is_told() {
        PeerBus bus = open(vertx, 1, PATIENT);
        List<PeerBus.Listening> own = new CopyOnWriteArrayList<>();
        own.add(listen(bus, FIRST, new BrokenEar(() -> own.forEach(PeerBus.Listening::end))));
        await(bus.announce(new SignInEnded("0123abcd")));
    }

    @Test
    void an_announcement_that_nobody_is_there_to_hear_is_done() {
        await(open(vertx, 1, PATIENT).announce(new SignInEnded("0123abcd")));
    }

    @Test
    void a_gateway_has_one_reader() {
        PeerBus bus = open(vertx, 1, PATIENT);
        listen(bus, FIRST, new Ear());
        assertThrows(IllegalStateException.class, () -> bus.listen(FIRST, new Ear()));
    }
}
