package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.RoomReader;

/** What {@code verify} says of a store that was changed behind the program's back, and what of it is still loaded. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifyCommandTest {
    private static final String GROUP = "stream = 'room/kyiv-2017/wg-1'";
    private static final String MIDDLE = GROUP + " AND version = 100";
    private static final String LAST = GROUP + " AND version = (SELECT max(version) FROM entry WHERE " + GROUP + ")";

    @TempDir
    private Path folder = Path.of("");

    /** The store of release 0.1, opened once, so that it has a register. */
    private Path registered() throws Exception {
        Path data = OldJournal.copyTo(folder);
        Vertx vertx = Vertx.vertx();
        try {
            Outcomes.await(Outcomes.await(Store.open(vertx, option(data), InstantSource.system()))
                    .close());
        } finally {
            Outcomes.await(vertx.close());
        }
        return data;
    }

    private static StoreOption option(Path data) {
        StoreOption option = new StoreOption();
        option.data = data;
        return option;
    }

    private static void change(Path data, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("session-iv.db"));
                Statement statement = connection.createStatement()) {
            for (String text : statements) {
                assertNotEquals(0, statement.executeUpdate(text), text);
            }
        }
    }

    private static Typed verify(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--data", data.toString()));
        arguments.addAll(List.of(more));
        return Typed.run(arguments.toArray(String[]::new));
    }

    private static boolean loads(Path data, String room) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Store store = Outcomes.await(Store.open(vertx, option(data), InstantSource.system()));
            try {
                return new RoomReader(store.journal())
                        .read(new RoomId(room))
                        .transform(read -> Future.succeededFuture(read.succeeded()))
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get();
            } finally {
                Outcomes.await(store.close());
            }
        } finally {
            Outcomes.await(vertx.close());
        }
    }

    private void assertNamedAndRefused(Path data, String words) throws Exception {
        Typed said = verify(data);
        assertEquals(1, said.code(), said.out());
        assertTrue(
                said.out()
                        .lines()
                        .anyMatch(line -> line.contains("BROKEN")
                                && line.contains("room/kyiv-2017/wg-1")
                                && line.contains(words)),
                said.out());
        assertFalse(loads(data, "kyiv-2017/wg-1"));
        assertTrue(loads(data, "kyiv-2017/wg-2"), "another room");
        assertEquals(1, verify(data).code(), "opening it mended nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version = 1000",
                "events = events + 1",
                "epoch = 7",
                "batch = x'000102030405060708090a0b0c0d0e0f'",
                "previous = x'0001020304050607080900010203040506070809000102030405060708090a0b'",
                "at = at + 1",
                "body = CAST(replace(CAST(body AS TEXT), '\"by\":\"', '\"by\":\"x') AS BLOB)",
                "body = CAST(substr(CAST(body AS TEXT), 1, length(body) - 1) || ' }' AS BLOB)"
            })
    void a_changed_field_of_an_entry_is_named_and_the_room_not_loaded(String change) throws Exception {
        Path middle = registered();
        change(middle, "UPDATE entry SET " + change + " WHERE " + MIDDLE);
        assertNamedAndRefused(middle, "");
        Path last = registered();
        change(last, "UPDATE entry SET " + change + " WHERE " + LAST);
        assertNamedAndRefused(last, "");
    }

    @Test
    void entries_that_are_gone_are_named() throws Exception {
        Path middle = registered();
        change(middle, "DELETE FROM entry WHERE " + MIDDLE);
        assertNamedAndRefused(middle, "");
        Path tail = registered();
        change(tail, "DELETE FROM entry WHERE " + GROUP + " AND version >= 280");
        assertNamedAndRefused(tail, "it ends here, but was noted up to version 288");
        Path room = registered();
        change(room, "DELETE FROM entry WHERE " + GROUP);
        assertNamedAndRefused(room, "nothing of it is there, but it was noted up to version 288");
    }

    @Test
    void a_store_of_release_0_1_is_whole_and_gets_a_register_that_says_since_when() throws Exception {
        Typed before = verify(OldJournal.copyTo(folder));
        assertEquals(0, before.code(), before.out());
        assertTrue(before.out().contains("register: none yet"), before.out());
        Typed after = verify(registered());
        assertEquals(0, after.code(), after.out());
        assertTrue(after.out().contains("register: kept since 20"), after.out());
        assertTrue(after.out().contains("4 stream(s) noted"), after.out());
    }

    @Test
    void an_anchor_is_written_checked_and_moved_on() throws Exception {
        Path data = registered();
        Path anchor = folder.resolve("anchor.txt");
        assertEquals(0, verify(data, "--anchor", anchor.toString()).code());
        List<String> lines = Files.readAllLines(anchor);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("register 4 ")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("room/kyiv-2017/wg-1 288 ")), lines.toString());
        Typed again = verify(data, "--anchor", anchor.toString());
        assertEquals(0, again.code(), again.out());
        assertTrue(again.out().contains("anchor: as written in"), again.out());
        assertEquals(lines, Files.readAllLines(anchor));
    }

    @Test
    void a_store_that_was_cut_with_its_register_is_seen_by_its_anchor() throws Exception {
        Path data = registered();
        Path anchor = folder.resolve("anchor.txt");
        assertEquals(0, verify(data, "--anchor", anchor.toString()).code());
        List<String> lines = Files.readAllLines(anchor);
        change(
                data,
                "DELETE FROM entry WHERE stream = 'register'",
                "DELETE FROM entry WHERE " + GROUP + " AND version >= 280");
        assertEquals(0, verify(data).code(), "by itself it cannot be seen");
        Typed said = verify(data, "--anchor", anchor.toString());
        assertEquals(1, said.code(), said.out());
        assertTrue(said.out().contains("BROKEN: not as anchored: the stream register is broken"), said.out());
        assertTrue(said.out().contains("BROKEN: not as anchored: the stream room/kyiv-2017/wg-1"), said.out());
        assertEquals(lines, Files.readAllLines(anchor), "the evidence stays");
    }

    @Test
    void a_broken_store_gets_no_anchor_and_a_file_that_is_none_is_named_by_its_line() throws Exception {
        Path data = registered();
        Path anchor = Files.writeString(folder.resolve("anchor.txt"), "# heads\nregister four 00\n");
        Typed said = verify(data, "--anchor", anchor.toString());
        assertEquals(1, said.code());
        assertTrue(said.err().contains("line 2: expected a stream, a version and a hash"), said.err());
        Files.writeString(anchor, "# nothing\n");
        assertEquals(1, verify(data, "--anchor", anchor.toString()).code());
        Files.delete(anchor);
        change(data, "DELETE FROM entry WHERE " + MIDDLE);
        assertEquals(1, verify(data, "--anchor", anchor.toString()).code());
        assertFalse(Files.exists(anchor));
    }

    @Test
    void a_hash_that_was_flipped_beside_an_entry_in_the_middle_is_named_and_the_room_not_loaded() throws Exception {
        Path data = registered();
        change(data, "UPDATE entry SET hash = zeroblob(32) WHERE " + MIDDLE);
        Typed said = verify(data);
        assertEquals(1, said.code());
        assertTrue(said.out().contains("room/kyiv-2017/wg-1: BROKEN at version 100: its content gives"), said.out());
        assertFalse(loads(data, "kyiv-2017/wg-1"));
    }

    @Test
    void a_name_in_the_store_does_not_steer_the_terminal() throws Exception {
        Path data = registered();
        change(
                data,
                "INSERT INTO entry SELECT 'room/kyiv-2017/' || char(27) || '[2J', version, events, epoch, batch,"
                        + " previous, hash, at, body FROM entry WHERE " + GROUP + " AND version = 0");
        Typed said = verify(data);
        assertEquals(1, said.code());
        String all = said.out() + said.err();
        assertTrue(all.contains("room/kyiv-2017/<U+001B>[2J"), all);
        assertFalse(all.contains("\u001B"), all);
    }

    @Test
    void a_register_that_was_changed_is_named() throws Exception {
        Path data = registered();
        change(data, "UPDATE entry SET at = at + 1 WHERE stream = 'register'");
        Typed said = verify(data);
        assertEquals(1, said.code());
        assertTrue(said.out().contains("register: BROKEN at version 0: its content"), said.out());
    }
}
