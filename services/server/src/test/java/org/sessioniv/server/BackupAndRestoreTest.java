package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.sqlite.SqliteStore;

/** A store that is copied while it is written to, and the way back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackupAndRestoreTest {
    private static final StreamId STREAM = new StreamId("busy");

    @TempDir
    private Path folder = Path.of("");

    private static Typed run(Path data, String... arguments) {
        Stream<String> where = Stream.of("--data", data.toString());
        return Typed.run(Stream.concat(Arrays.stream(arguments), where).toArray(String[]::new));
    }

    private Typed backup(Path data, Path file) {
        return run(data, "backup", "--to", file.toString());
    }

    private Typed restore(Path file, Path data, String... more) {
        return run(
                data,
                Stream.concat(Stream.of("restore", "--from", file.toString()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private ObjectNode report(Path data) throws IOException {
        Path file = folder.resolve("report-" + data.getFileName() + ".json");
        Typed said = run(data, "export", OldJournal.MEETING, "--format=json", "--out", file.toString());
        assertEquals(0, said.code(), said.err());
        ObjectNode report = (ObjectNode) new JsonMapper().readTree(file.toFile());
        report.remove(List.of("asOf", "journalHead"));
        return report;
    }

    private List<String> files(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_restored_backup_is_the_meeting_and_says_up_to_when_and_that_it_was_restored() throws Exception {
        Path data = OldJournal.copyTo(folder);
        Path file = folder.resolve("backup.db");
        Typed copied = backup(data, file);
        assertEquals(0, copied.code(), copied.err());
        Path other = folder.resolve("other");
        Typed said = restore(file, other);
        assertEquals(0, said.code(), said.out() + said.err());
        assertTrue(said.out().contains("4 room(s), with all that was stored up to 2026-"), said.out());
        assertTrue(said.out().contains("journal head register 4 "), said.out());
        assertEquals(report(data), report(other));
        Typed verified = run(other, "verify");
        assertEquals(0, verified.code(), verified.out());
        assertTrue(verified.out().contains("register: a backup was restored at "), verified.out());
        assertEquals(List.of("session-iv.db", "session-iv.db.lock"), files(other));
    }

    @Test
    void a_backup_is_its_owners_and_never_written_over_a_file() throws IOException {
        Path data = OldJournal.copyTo(folder);
        Path file = folder.resolve("backup.db");
        assertEquals(0, backup(data, file).code());
        byte[] first = Files.readAllBytes(file);
        Typed again = backup(data, file);
        assertEquals(1, again.code());
        assertTrue(again.err().contains("never written over a file"), again.err());
        assertEquals(first.length, Files.size(file));
        assertFalse(Files.exists(folder.resolve("backup.db.part")));
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void what_is_no_store_is_not_copied_and_leaves_nothing_behind() throws IOException {
        Path data = Files.createDirectory(folder.resolve("empty"));
        Path file = folder.resolve("backup.db");
        assertEquals(1, backup(data, file).code());
        Files.writeString(data.resolve("session-iv.db"), "");
        Typed said = backup(data, file);
        assertEquals(1, said.code());
        assertTrue(said.err().contains("is not a store of this program"), said.err());
        assertEquals(List.of("empty"), files(folder));
    }

    @Test
    void everything_that_was_acknowledged_before_is_in_a_backup_of_a_store_that_is_written_to() throws Exception {
        Path data = Files.createDirectory(folder.resolve("live"));
        SqliteStore store = Outcomes.await(SqliteStore.open(data.resolve("session-iv.db"), InstantSource.system()));
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong acked = new AtomicLong();
        Future<Void> writing = write(store, Head.NONE, acked, stop);
        List<Long> before = new ArrayList<>();
        List<Path> backups = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            long wanted = acked.get() + 20;
            goOnTo(wanted, acked, writing);
            before.add(acked.get());
            Path file = folder.resolve("backup-" + i + ".db");
            Typed said = backup(data, file);
            assertEquals(0, said.code(), said.err());
            backups.add(file);
        }
        Typed live = restore(backups.get(0), data, "--replace");
        assertEquals(1, live.code(), "onto a store that is open");
        assertTrue(live.err().contains("already open"), live.err());
        stop.set(true);
        Outcomes.await(writing);
        Outcomes.await(store.close());
        for (int i = 0; i < backups.size(); i++) {
            SqliteStore copy = Outcomes.await(SqliteStore.open(backups.get(i), InstantSource.system()));
            assertTrue(Outcomes.await(ChainCheck.verify(copy, STREAM)).whole());
            assertTrue(Outcomes.await(copy.head(STREAM)).version() >= before.get(i));
            Outcomes.await(copy.close());
        }
    }

    /** Waits until so much is acknowledged; ends with the writer when that fails. */
    private static void goOnTo(long wanted, AtomicLong acked, Future<Void> writing) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (acked.get() < wanted) {
            assertFalse(writing.isComplete(), () -> "the writer has ended: " + writing.cause());
            assertTrue(System.nanoTime() < deadline, "stuck at " + acked.get());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private static Future<Void> write(SqliteStore store, Head head, AtomicLong acked, AtomicBoolean stop) {
        if (stop.get()) {
            return Future.succeededFuture();
        }
        Entry next = new Entry(
                STREAM,
                head.version(),
                1,
                0,
                new BatchId(Tokens.fresh()),
                head.hash(),
                Instant.EPOCH,
                Body.of(new byte[2_000]));
        return store.append(next).compose(done -> {
            assertEquals(Appended.DONE, done);
            acked.set(next.nextVersion());
            return write(store, next.head(), acked, stop);
        });
    }

    @Test
    void a_store_that_is_there_is_refused_without_a_word_and_put_aside_with_it() throws Exception {
        Path data = OldJournal.copyTo(folder);
        Path file = folder.resolve("backup.db");
        assertEquals(0, backup(data, file).code());
        byte[] before = Files.readAllBytes(data.resolve("session-iv.db"));
        Typed refused = restore(file, data);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("a store is there already"), refused.err());
        assertTrue(Arrays.equals(before, Files.readAllBytes(data.resolve("session-iv.db"))));
        Typed said = restore(file, data, "--replace");
        assertEquals(0, said.code(), said.out() + said.err());
        List<String> aside =
                files(data).stream().filter(name -> name.contains(".before-")).toList();
        assertEquals(1, aside.size(), files(data).toString());
        assertTrue(Arrays.equals(before, Files.readAllBytes(data.resolve(aside.get(0)))));
        assertEquals(0, run(data, "verify").code());
    }

    @Test
    void a_broken_backup_is_not_restored() throws Exception {
        Path data = OldJournal.copyTo(folder);
        Path file = folder.resolve("backup.db");
        assertEquals(0, backup(data, file).code());
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String changed = bytes.replace("\"by\":\"georgia-1\"", "\"by\":\"georgia-2\"");
        assertNotEquals(bytes, changed);
        Files.write(file, changed.getBytes(StandardCharsets.ISO_8859_1));
        Path other = folder.resolve("other");
        Typed said = restore(file, other);
        assertEquals(1, said.code());
        assertTrue(said.out().contains("BROKEN"), said.out());
        assertTrue(said.out().contains("Nothing was restored"), said.out());
        assertEquals(List.of(), files(other));
    }

    @Test
    void a_store_that_was_only_copied_is_not_taken_for_a_backup() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        Files.copy(OldJournal.copyTo(folder).resolve("session-iv.db"), copy.resolve("session-iv.db"));
        Files.writeString(copy.resolve("session-iv.db-wal"), "what was stored last");
        Typed said = restore(copy.resolve("session-iv.db"), folder.resolve("other"));
        assertEquals(1, said.code());
        assertTrue(said.err().contains("has a write-ahead log beside it"), said.err());
        assertEquals(
                1,
                restore(folder.resolve("nowhere.db"), folder.resolve("other")).code());
    }
}
