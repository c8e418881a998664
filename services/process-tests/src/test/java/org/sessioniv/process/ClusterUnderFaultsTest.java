package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.mongo.MongoStore;

/**
 * The promise of an ack, kept by three nodes over one store: in the middle of the load the node that runs a room is
 * killed, frozen, stopped or cut off from another, or the store stands still, or all nodes are killed. Everybody comes
 * back to some other node and asks for everything that was ever acked.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterUnderFaultsTest {
    /** {@code -Dseed=…} repeats a run's choices; what the machine does between them it does not repeat. */
    private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());

    private static final int MOST_ACKS = 150;
    private static final long FROZEN_MS = 8_000;
    private static final long AWAY_MS = 6_000;
    private static final long CUT_MS = 6_000;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Hall hall = new Hall(random, this::acked);
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger acksToFault = new AtomicInteger();
    private volatile CountDownLatch due = new CountDownLatch(1);

    @TempDir
    Path folder;

    /** Something that befalls the cluster, to its end. */
    private interface Fault {
        void strike() throws Exception;
    }

    @AfterEach
    void close() {
        hall.close();
        StoredMeeting.await(vertx.close().map(done -> true));
    }

    private void acked(Sent sent) {
        if (acksToFault.decrementAndGet() == 0) {
            due.countDown();
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothing_acked_is_lost_changed_or_done_twice_whatever_befalls_the_nodes() throws Exception {
        System.out.println("cluster test: seed " + SEED);
        try (StandInStore store = StandInStore.start();
                Nodes nodes = new Nodes(folder, store.address())) {
            StoredMeeting kept = new StoredMeeting(() -> MongoStore.open(vertx, store.address(), InstantSource.system())
                    .map(opened -> opened));
            nodes.startAll();
            hall.openAtAny(nodes, nodes::node);
            round("killed", nodes, kept, () -> {
                int host = nodes.hostOf(Script.PLENARY);
                nodes.kill(host);
                nodes.startAgain(host);
            });
            round("frozen", nodes, kept, () -> {
                ServerProcess host = nodes.process(nodes.hostOf(Script.PLENARY));
                host.signal("STOP");
                Thread.sleep(FROZEN_MS);
                host.signal("CONT");
            });
            round("stopped", nodes, kept, () -> {
                int host = nodes.hostOf(Script.MEETING);
                nodes.stop(host);
                nodes.startAgain(host);
            });
            round("cut", nodes, kept, () -> {
                int host = nodes.hostOf(Script.PLENARY);
                nodes.apart(host, (host + 1) % nodes.count(), () -> Thread.sleep(CUT_MS));
            });
            round("store away", nodes, kept, () -> store.during(() -> Thread.sleep(AWAY_MS)));
            round("all killed", nodes, kept, () -> {
                for (int i = 0; i < nodes.count(); i++) {
                    nodes.kill(i);
                }
                nodes.startAll();
            });
            assertEquals(List.of(), new Promises(hall.senders()).equalJournal(kept.commandsOfPeople()));
            System.out.println("cluster test: " + hall.acks() + " commands acked, none lost, none twice");
            assertTrue(hall.acks() > 500, "there was no load to speak of");
        }
    }

    private void round(String what, Nodes nodes, StoredMeeting kept, Fault fault) throws Exception {
        scatter(nodes);
        hall.connect();
        due = new CountDownLatch(1);
        acksToFault.set(1 + random.nextInt(MOST_ACKS));
        hall.load();
        assertTrue(due.await(2, TimeUnit.MINUTES), "so many acks before it is " + what);
        fault.strike();
        for (Sender sender : hall.senders()) {
            sender.awaitLoaded();
            sender.disconnect();
        }
        nodes.awaitReady();
        scatter(nodes);
        hall.askAgainAndLook(what + ", seed " + SEED);
        assertEquals(List.of(), new Promises(hall.senders()).againstJournal(kept.commandsOfPeople()), what);
    }

    /** Everybody goes to some node. */
    private void scatter(Nodes nodes) {
        hall.senders().forEach(sender -> sender.device().goTo(nodes.node(random.nextInt(nodes.count()))));
    }
}
