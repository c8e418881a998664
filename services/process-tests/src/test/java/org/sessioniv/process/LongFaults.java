package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.mongo.MongoStore;
import org.sessioniv.rehearsal.Rehearsal;
import org.sessioniv.rehearsal.play.Part;
import org.sessioniv.rehearsal.terms.RehearsalSummary;

/**
 * The long form of the cluster's test, run by {@code make faults}: a rehearsal at three nodes while one fault follows
 * the other. Nothing acked is lost or done twice, every board is right, and a table tells how long people waited.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LongFaults {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int FAULTS = Integer.getInteger("faults", 200);
    private static final double MINUTES = Double.parseDouble(System.getProperty("minutes", "20"));
    private static final int PEOPLE = Integer.getInteger("people", 60);
    private static final Set<Blow.Kind> KINDS = Stream.of(
                    System.getProperty("kinds", "").split(","))
            .filter(kind -> !kind.isEmpty())
            .map(Blow.Kind::valueOf)
            .collect(Collectors.collectingAndThen(
                    Collectors.toSet(), some -> some.isEmpty() ? Set.of(Blow.Kind.values()) : some));
    private static final long PAUSE_MS = 100;

    private final Vertx vertx = Vertx.vertx();
    private final Waits waits = new Waits();
    private final AtomicBoolean struck = new AtomicBoolean();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void people_go_on_through_all_faults_and_nothing_that_they_were_told_is_lost() throws Exception {
        List<Blow> row = Blow.row(SEED, FAULTS, KINDS);
        System.out.printf("faults: seed %d, %d faults, %.1f minutes, %d people%n", SEED, FAULTS, MINUTES, PEOPLE);
        try (StandInStore store = StandInStore.start();
                Nodes nodes = new Nodes(folder, store.address());
                Blows blows = new Blows(nodes, store, waits)) {
            nodes.startAll();
            SetUp.organiser(nodes);
            Future<RehearsalSummary> rehearsal = Rehearsal.run(
                    vertx,
                    SetUp.rehearsal(nodes, PEOPLE, Duration.ofMillis((long) (MINUTES * 60_000)), SEED),
                    List.of(new Part("all faults", 0.9, ledger -> struck.get())),
                    waits);
            awaitPeople(rehearsal);
            strikeAll(blows, row, rehearsal);
            struck.set(true);
            RehearsalSummary summary =
                    rehearsal.toCompletionStage().toCompletableFuture().get(1, TimeUnit.HOURS);
            System.out.println(waits.table());
            System.out.println(summary.toJson());
            System.out.println(summary.words());
            StoredMeeting kept = new StoredMeeting(() -> MongoStore.open(vertx, store.address(), InstantSource.system())
                    .map(opened -> opened));
            assertEquals(List.of(), waits.againstJournal(kept.commandsOfPeople()), "seed " + SEED);
            assertTrue(summary.isClean(), "seed " + SEED);
            System.out.println("faults: " + waits.acked() + " commands acked, none lost, none twice, no gap");
        }
    }

    /** In time with the row's own pace, or as soon as the nodes are there again. */
    private void strikeAll(Blows blows, List<Blow> row, Future<?> rehearsal) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < row.size(); i++) {
            long due = start + (long) (MINUTES * 60e9 * i / row.size());
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            assertTrue(!rehearsal.isComplete(), () -> "the rehearsal has ended: " + rehearsal.cause());
            System.out.printf("%7.1f s  %3d  %s%n", (System.nanoTime() - start) / 1e9, i + 1, row.get(i));
            blows.strike(row.get(i));
        }
        blows.allBack();
        System.out.printf("all faults after %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void awaitPeople(Future<?> rehearsal) throws InterruptedException {
        while (waits.people() <= PEOPLE) {
            assertTrue(!rehearsal.isComplete(), () -> "the rehearsal has ended: " + rehearsal.cause());
            Thread.sleep(PAUSE_MS);
        }
    }
}
