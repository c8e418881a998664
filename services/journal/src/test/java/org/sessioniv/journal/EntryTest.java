package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryTest {
    private static final StreamId ROOM = new StreamId("room");
    private static final BatchId BATCH = new BatchId("00112233445566778899aabbccddeeff");
    private static final EntryHash OTHER = new EntryHash("ab".repeat(32));
    private static final Instant NOON = Instant.parse("2017-10-17T12:00:00.123Z");
    private static final Body HELLO = Body.utf8("hello");
    private static final Entry ENTRY = new Entry(ROOM, 3, 2, 1, BATCH, EntryHash.START, NOON, HELLO);

    @Test
    void the_hash_is_that_of_the_documented_form() {
        // Computed with Python's hashlib and struct from the form that Entry.hash documents.
        assertEquals(
                "07b03e1b7a671612751870bbba1aa23b4237da0ee97da1cfed84a2c502563a39",
                ENTRY.hash().hex());
    }

    @Test
    void every_field_counts_in_the_hash() {
        List<Entry> changed = List.of(
                ENTRY,
                new Entry(new StreamId("rooms"), 3, 2, 1, BATCH, EntryHash.START, NOON, HELLO),
                new Entry(ROOM, 4, 2, 1, BATCH, EntryHash.START, NOON, HELLO),
                new Entry(ROOM, 3, 3, 1, BATCH, EntryHash.START, NOON, HELLO),
                new Entry(ROOM, 3, 2, 2, BATCH, EntryHash.START, NOON, HELLO),
                new Entry(ROOM, 3, 2, 1, new BatchId("f".repeat(32)), EntryHash.START, NOON, HELLO),
                new Entry(ROOM, 3, 2, 1, BATCH, OTHER, NOON, HELLO),
                new Entry(ROOM, 3, 2, 1, BATCH, EntryHash.START, NOON.plusMillis(1), HELLO),
                new Entry(ROOM, 3, 2, 1, BATCH, EntryHash.START, NOON, Body.utf8("hello!")));
        Set<EntryHash> hashes = new HashSet<>();
        changed.forEach(entry -> hashes.add(entry.hash()));
        assertEquals(changed.size(), hashes.size());
    }

    @Test
    void an_instant_is_kept_to_the_millisecond() {
        Entry finer = new Entry(ROOM, 3, 2, 1, BATCH, EntryHash.START, NOON.plusNanos(999_999), HELLO);
        assertEquals(ENTRY, finer);
        assertEquals(ENTRY.hash(), finer.hash());
    }

    @Test
    void a_body_over_the_limit_is_refused_and_one_at_the_limit_is_not() {
        Body full = Body.of(new byte[Entry.MAX_BODY_BYTES]);
        assertEquals(full, new Entry(ROOM, 0, 1, 0, BATCH, EntryHash.START, NOON, full).body());
        Body over = Body.of(new byte[Entry.MAX_BODY_BYTES + 1]);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Entry(ROOM, 0, 1, 0, BATCH, EntryHash.START, NOON, over).hash());
    }

    @Test
    void a_body_cannot_be_changed_from_outside() {
        byte[] bytes = {1, 2, 3};
        Body body = Body.of(bytes);
        bytes[0] = 9;
        body.bytes()[1] = 9;
        assertEquals(Body.of(new byte[] {1, 2, 3}), body);
    }

    @Test
    void a_head_accepts_only_what_follows_it() {
        Head head = ENTRY.head();
        assertEquals(5, head.version());
        assertTrue(head.accepts(new Entry(ROOM, 5, 1, 1, BATCH, ENTRY.hash(), NOON, HELLO)));
        assertTrue(head.accepts(new Entry(ROOM, 5, 1, 9, BATCH, ENTRY.hash(), NOON, HELLO)), "a later epoch");
        assertFalse(head.accepts(new Entry(ROOM, 6, 1, 1, BATCH, ENTRY.hash(), NOON, HELLO)), "a gap");
        assertFalse(head.accepts(new Entry(ROOM, 5, 1, 1, BATCH, OTHER, NOON, HELLO)), "another past");
        assertFalse(head.accepts(new Entry(ROOM, 5, 1, 0, BATCH, ENTRY.hash(), NOON, HELLO)), "an earlier epoch");
    }

    @Test
    void ids_that_are_none_are_refused() {
        for (String id : List.of("", "Room", "/room", "-room", "room_1", "raum-ä", "a".repeat(101), "a\n")) {
            assertThrows(IllegalArgumentException.class, () -> new StreamId(id).value(), id);
        }
        assertEquals(100, new StreamId("a".repeat(100)).value().length());
        for (String hex : List.of("", "0".repeat(31), "0".repeat(33), "G".repeat(32), "A".repeat(32))) {
            assertThrows(IllegalArgumentException.class, () -> new BatchId(hex).hex(), hex);
            assertThrows(IllegalArgumentException.class, () -> new EntryHash(hex + hex).hex(), hex);
        }
    }

    @Test
    void an_entry_has_at_least_one_event_and_no_negative_numbers() {
        assertThrows(IllegalArgumentException.class, () -> entry(0, 0, 0).hash());
        assertThrows(IllegalArgumentException.class, () -> entry(-1, 1, 0).hash());
        assertThrows(IllegalArgumentException.class, () -> entry(0, 1, -1).hash());
        assertEquals(0, entry(0, 1, 0).version());
    }

    private static Entry entry(long version, int events, long epoch) {
        return new Entry(ROOM, version, events, epoch, BATCH, EntryHash.START, NOON, HELLO);
    }
}
