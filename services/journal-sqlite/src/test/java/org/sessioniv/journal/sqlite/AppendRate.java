package org.sessioniv.journal.sqlite;

import static org.sessioniv.journal.Entries.answer;

import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;

/** Prints how many events a second the store makes durable, beside bare inserts with the same settings. */
final class AppendRate {
    private static final int EVENT_BYTES = 230;
    private static final long NANOS = 3_000_000_000L;

    private AppendRate() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "rate");
        System.out.printf("%-44s %12s %12s%n", "durable", "entries/s", "events/s");
        for (int[] form : new int[][] {{1, 1}, {16, 1}, {256, 1}, {1, 100}, {16, 100}}) {
            bare(folder.resolve("bare-" + form[0] + "-" + form[1]), form[0], form[1]);
            store(folder.resolve("store-" + form[0] + "-" + form[1]), form[0], form[1]);
        }
    }

    /** Transactions of so many rows, prepared statement, nothing else. */
    private static void bare(Path path, int rows, int events) throws SQLException {
        byte[] body = new byte[EVENT_BYTES * events];
        try (SqliteFile file = SqliteFile.open(path);
                Connection connection = file.connect();
                Sql sql = new Sql(connection)) {
            long version = 0;
            long start = System.nanoTime();
            while (System.nanoTime() - start < NANOS) {
                sql.execute("BEGIN IMMEDIATE");
                for (int i = 0; i < rows; i++) {
                    sql.run(
                            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            "room-" + i,
                            version,
                            events,
                            0L,
                            new byte[16],
                            new byte[32],
                            new byte[32],
                            0L,
                            body);
                }
                sql.execute("COMMIT");
                version++;
            }
            print("bare, " + rows + " rows a commit, " + events + " events a row", version * rows, events, start);
        }
    }

    /** So many writers, each with one append under way. */
    private static void store(Path path, int writers, int events) {
        SqliteStore store = answer(SqliteStore.open(path, new HandClock()));
        AtomicLong appended = new AtomicLong();
        AtomicInteger running = new AtomicInteger(writers);
        Promise<String> ended = Promise.promise();
        long start = System.nanoTime();
        for (int i = 0; i < writers; i++) {
            Writer writer = new Writer(store, new StreamId("room-" + i), events, appended, start, () -> {
                if (running.decrementAndGet() == 0) {
                    ended.complete("all");
                }
            });
            writer.after(Head.NONE);
        }
        String all = answer(ended.future());
        print(
                "store, " + all + " " + writers + " writers, " + events + " events an entry",
                appended.get(),
                events,
                start);
        answer(store.close());
    }

    private record Writer(
            SqliteStore store, StreamId stream, int events, AtomicLong appended, long start, Runnable end) {
        void after(Head head) {
            Entry entry = new Entries(head.version() * 31 + stream.hashCode())
                    .after(head, stream, events, Body.of(new byte[EVENT_BYTES * events]));
            store.append(entry).onSuccess(outcome -> {
                appended.incrementAndGet();
                if (System.nanoTime() - start < NANOS) {
                    after(entry.head());
                } else {
                    end.run();
                }
            });
        }
    }

    private static void print(String what, long entries, int events, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        List<Double> rates = List.of(entries / seconds, entries * events / seconds);
        System.out.printf("%-44s %,12.0f %,12.0f%n", what, rates.get(0), rates.get(1));
    }
}
