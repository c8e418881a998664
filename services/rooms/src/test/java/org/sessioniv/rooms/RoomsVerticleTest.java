package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.rooms.peer.LocalPeerBus;

/** A host of rooms on its place of the bus: when it opens it, and that it leaves it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoomsVerticleTest {
    private final InMemoryJournal whole = new InMemoryJournal();
    private final FaultyJournal journal = new FaultyJournal(whole);
    private final AtomicInteger tokens = new AtomicInteger(1_000);
    private final Vertx vertx = Vertx.vertx();
    private final PeerBus bus = new LocalPeerBus(vertx, 1, 120_000);
    private final RoomsClient client = new RoomsClient(Placement.local(new NodeId("test")), bus);

    @BeforeEach
    void a_meeting_in_the_journal() {
        try (RoomsFixture rooms = RoomsFixture.on(whole)) {
            rooms.withOpenPlenary();
        }
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private String token() {
        return String.format(Locale.ROOT, "%032x", tokens.incrementAndGet());
    }

    private Future<String> start() {
        RoomWorld world = new RoomWorld(journal, new Directory(), () -> SampleMeeting.T0, this::token);
        return vertx.deployVerticle(new RoomsVerticle(world, bus, Residence.alone(new NodeId("test"))));
    }

    private Answer ask() {
        Submission ask = new Submission(new CommandId(token()), "ask", GEORGIA_1, new RequestFloor.Ask());
        return await(client.submit(PLENARY, ask));
    }

    /** Nobody hears that there is no such room, only because the host does not know yet. */
    @Test
    void a_room_is_asked_once_its_meeting_is_loaded() {
        Future<Void> reads = journal.holdReads();
        Future<String> started = start();
        await(reads);
        assertEquals(Optional.of("store-unavailable"), code(ask()));
        journal.releaseReads();
        await(started);
        assertInstanceOf(Answer.Done.class, ask());
    }

    @Test
    void a_host_that_stopped_leaves_its_place_to_another() {
        await(vertx.undeploy(await(start())));
        assertEquals(Optional.of("store-unavailable"), code(ask()));
        await(start());
        assertInstanceOf(Answer.Done.class, ask());
    }

    @Test
    void a_host_that_could_not_start_leaves_its_place_to_another() {
        journal.failReads(true);
        assertEquals("failed", await(start().map("started").otherwise("failed")));
        journal.failReads(false);
        await(start());
        assertInstanceOf(Answer.Done.class, ask());
    }
}
