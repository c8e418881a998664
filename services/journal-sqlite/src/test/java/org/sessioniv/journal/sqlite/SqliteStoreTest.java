package org.sessioniv.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.BrokenLink;
import org.sessioniv.journal.ChainCheck;
import org.sessioniv.journal.ChainReport;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SqliteStoreTest {
    private static final StreamId ROOM = new StreamId("room");
    private static final RecordKey KEY = new RecordKey("person", "p1");

    private final Entries entries = new Entries(4);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deeper/store.db");
    }

    private SqliteStore open() {
        return answer(SqliteStore.open(file, new HandClock()));
    }

    private String refusal() {
        Throwable failure = failure(SqliteStore.open(file, new HandClock()));
        assertInstanceOf(StoreUnavailable.class, failure);
        return String.valueOf(failure.getMessage());
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }

    @Test
    void a_file_that_is_open_is_refused_in_words_and_free_again_after_closing() {
        SqliteStore first = open();
        assertTrue(refusal().contains("already open in another running server"), this::refusal);
        answer(first.close());
        answer(first.close());
        answer(open().close());
    }

    @Test
    void a_file_of_another_program_is_refused_and_not_touched() throws IOException, SQLException {
        Files.createDirectories(file.getParent());
        sql("CREATE TABLE theirs (x)");
        byte[] before = Files.readAllBytes(file);
        assertTrue(refusal().contains("another program"), this::refusal);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_not_touched() throws IOException {
        Files.createDirectories(file.getParent());
        String text = "Dear secretariat,\n".repeat(500);
        Files.writeString(file, text);
        assertTrue(refusal().contains("is not an SQLite file"), this::refusal);
        assertEquals(text, Files.readString(file));
    }

    @Test
    void a_file_of_a_later_version_is_refused() throws SQLException {
        answer(open().close());
        sql("PRAGMA user_version = 99");
        assertTrue(refusal().contains("has form 99"), this::refusal);
    }

    @Test
    void a_file_of_form_1_gets_its_table_of_snapshots_and_keeps_what_it_has() throws SQLException {
        SqliteStore before = open();
        Entry entry = entries.after(Head.NONE, ROOM, 1);
        assertEquals(Appended.DONE, answer(before.append(entry)));
        answer(before.close());
        sql("DROP TABLE snapshot");
        sql("PRAGMA user_version = 1");
        SqliteStore after = open();
        answer(after.saveSnapshot(new Snapshot(ROOM, entry.head(), Body.EMPTY)));
        assertEquals(List.of(entry), answer(after.read(ROOM, 0, 10)));
        answer(after.close());
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused_in_words() throws IOException {
        Files.writeString(folder.resolve("deeper"), "a file stands where the folder should be");
        assertTrue(refusal().contains("cannot be written"), this::refusal);
    }

    @Test
    void after_closing_every_call_fails_in_words() {
        SqliteStore store = open();
        answer(store.close());
        for (Future<?> call : List.of(store.append(entries.after(Head.NONE, ROOM, 1)), store.head(ROOM))) {
            assertEquals("the store is closed", failure(call).getMessage());
        }
    }

    @Test
    void what_was_accepted_before_closing_is_stored() {
        SqliteStore store = open();
        List<Future<Appended>> answers = IntStream.range(0, 500)
                .mapToObj(i -> store.append(entries.after(Head.NONE, new StreamId("room-" + i), 1)))
                .toList();
        answer(store.close());
        answers.forEach(answer -> assertEquals(Appended.DONE, answer(answer)));
        SqliteStore again = open();
        assertEquals(500, answer(again.streams("room-")).size());
        answer(again.close());
    }

    @Test
    void a_full_queue_says_so_and_loses_nothing_that_it_took() {
        SqliteStore store = answer(SqliteStore.open(file, new SqliteStore.Limits(2, 1 << 20, 10), new HandClock()));
        List<Entry> wanted = IntStream.range(0, 2_000)
                .mapToObj(i -> entries.after(Head.NONE, new StreamId("room-" + i), 1))
                .toList();
        List<Future<Appended>> answers = wanted.stream().map(store::append).toList();
        long refused = answers.stream()
                .filter(answer -> settled(answer) instanceof StoreBusy)
                .count();
        long done = answers.stream()
                .filter(answer -> settled(answer) == Appended.DONE)
                .count();
        assertTrue(refused > 0, "2,000 appends at once must not fit into 2 places");
        assertEquals(2_000, refused + done);
        assertEquals(done, answer(store.streams("")).size());
        answer(store.close());
    }

    @Test
    void a_queue_is_full_when_its_bytes_are_too_many() {
        SqliteStore store = answer(SqliteStore.open(file, new SqliteStore.Limits(100, 1_000, 10), new HandClock()));
        Entry big = entries.after(Head.NONE, ROOM, 1, Body.of(new byte[1_001]));
        assertInstanceOf(StoreBusy.class, failure(store.append(big)));
        assertEquals(Appended.DONE, answer(store.append(entries.after(Head.NONE, ROOM, 1))));
        answer(store.close());
    }

    @Test
    void bytes_that_were_stored_wait_no_more() {
        SqliteStore store = answer(SqliteStore.open(file, new SqliteStore.Limits(100, 1_000, 10), new HandClock()));
        Head head = Head.NONE;
        for (int i = 0; i < 50; i++) {
            Entry next = entries.after(head, ROOM, 1, Body.of(new byte[100]));
            assertEquals(Appended.DONE, answer(store.append(next)));
            head = next.head();
        }
        answer(store.close());
    }

    private static Object settled(Future<Appended> answer) {
        return answer(answer.transform(
                result -> Future.<Object>succeededFuture(result.succeeded() ? result.result() : result.cause())));
    }

    @Test
    void what_was_erased_is_in_no_file_any_more() throws IOException {
        String secret = "Ms Nino Example, passport 12345";
        SqliteStore store = open();
        Body body = Body.utf8((secret + "\n").repeat(1_000));
        assertEquals(Saved.SAVED, answer(store.save(StoredRecord.fresh(KEY, body))));
        assertTrue(isOnDisk(secret), "before erasing it is there, or this test shows nothing");
        assertEquals(true, answer(store.remove(KEY)));
        assertFalse(isOnDisk(secret));
        answer(store.close());
        assertFalse(isOnDisk(secret));
    }

    private boolean isOnDisk(String text) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path each : files.toList()) {
                if (new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Test
    void every_connection_has_the_settings_on_which_durability_rests() throws SQLException {
        answer(open().close());
        try (SqliteFile opened = SqliteFile.open(file);
                Sql sql = new Sql(opened.connect())) {
            assertEquals("wal", pragma(sql, "journal_mode"));
            assertEquals("2", pragma(sql, "synchronous"), "FULL");
            assertEquals("1", pragma(sql, "fullfsync"));
            assertEquals("1", pragma(sql, "secure_delete"));
            assertEquals("5000", pragma(sql, "busy_timeout"));
        }
    }

    private static String pragma(Sql sql, String name) throws SQLException {
        return sql.first(row -> row.getString(1), "PRAGMA " + name).orElseThrow();
    }

    @Test
    void an_entry_that_was_changed_in_the_file_is_found_also_when_it_is_the_last() throws SQLException {
        SqliteStore store = open();
        entries.chain(ROOM, 5).forEach(entry -> assertEquals(Appended.DONE, answer(store.append(entry))));
        answer(store.close());
        sql("UPDATE entry SET body = CAST('forged' AS BLOB) WHERE version = (SELECT max(version) FROM entry)");
        SqliteStore again = open();
        ChainReport report = answer(ChainCheck.verify(again, ROOM));
        assertEquals(BrokenLink.Fault.WRONG_HASH, report.broken().orElseThrow().fault());
        assertEquals(4, report.entries());
        answer(again.close());
    }
}
