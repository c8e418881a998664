package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.UnusedPort;

/**
 * The promise of an ack, kept through {@code kill -9}: the server is killed at the very moment at which some ack
 * arrives, started again on the same folder, and asked for everything that it ever acked.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledServerTest {
    /** {@code -Dkills=…} for more. */
    private static final int KILLS = Integer.getInteger("kills", 6);

    /** {@code -Dseed=…} repeats a run's choices; what the machine does between them it does not repeat. */
    private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());

    private static final int MOST_ACKS = 250;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Hall hall = new Hall(random, sent -> acked());
    private final AtomicInteger acksToKill = new AtomicInteger();
    private volatile Runnable kill = () -> {};

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothing_acked_is_lost_changed_or_done_twice_when_the_server_is_killed_under_load() throws Exception {
        System.out.println("kill test: seed " + SEED);
        Path data = folder.resolve("data");
        int port = UnusedPort.choose();
        long startsMs = 0;
        ServerProcess server = ServerProcess.start(data, port);
        try {
            hall.open(server, data);
            for (int round = 1; round <= KILLS; round++) {
                String when = "kill " + round + ", seed " + SEED;
                loadAndKill(server);
                assertEquals(
                        List.of(),
                        new Promises(hall.senders())
                                .againstJournal(Hall.copyOf(data, folder).commandsOfPeople()),
                        when);
                long begun = System.nanoTime();
                server = ServerProcess.start(data, port);
                startsMs += (System.nanoTime() - begun) / 1_000_000;
                hall.askAgainAndLook(when);
            }
            server.stop();
        } finally {
            server.close();
        }
        assertEquals(List.of(), new Promises(hall.senders()).equalJournal(new StoredMeeting(data).commandsOfPeople()));
        Program verify = Program.run(folder, "verify", "--data", data.toString());
        assertEquals(0, verify.exitCode(), verify::toString);
        report(startsMs);
    }

    private void report(long startsMs) {
        long acked = hall.acks();
        System.out.println("kill test: " + KILLS + " kills, " + acked + " commands acked, none lost, none twice; "
                + startsMs / KILLS + " ms from start to ready on average");
        assertTrue(acked >= 20L * KILLS, "there was no load to speak of: " + acked + " acks");
    }

    private void acked() {
        if (acksToKill.decrementAndGet() == 0) {
            kill.run();
        }
    }

    /** At the ack of that number the server dies; acks that were on their way still arrive, and hold. */
    private void loadAndKill(ServerProcess server) throws Exception {
        hall.connect();
        acksToKill.set(1 + random.nextInt(MOST_ACKS));
        kill = server::kill;
        hall.load();
        server.awaitEnd();
        hall.awaitGone();
    }
}
