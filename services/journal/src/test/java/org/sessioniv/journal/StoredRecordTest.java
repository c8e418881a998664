package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.NOON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredRecordTest {
    private static final RecordKey KEY = new RecordKey("sign-in", "a1");
    private static final StoredRecord FRESH = StoredRecord.fresh(KEY, Body.EMPTY);

    @Test
    void keys_that_are_none_are_refused() {
        for (String kind : List.of("", "Sign-in", "1st", "sign_in", "a".repeat(41), "a:b")) {
            assertThrows(IllegalArgumentException.class, () -> new RecordKey(kind, "a").id(), kind);
        }
        for (String id : List.of("", "a b", "ä", "a\n", "a".repeat(121))) {
            assertThrows(IllegalArgumentException.class, () -> new RecordKey("kind", id).id(), id);
        }
    }

    @Test
    void unique_keys_that_no_store_would_keep_apart_are_refused() {
        for (String key : List.of("", "a\uD83D", "\uDDF3b", "a".repeat(201))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> FRESH.withUniqueKey(key).version());
        }
        assertEquals(
                Optional.of("\uD83D\uDDF3"), FRESH.withUniqueKey("\uD83D\uDDF3").uniqueKey());
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        Body over = Body.of(new byte[StoredRecord.MAX_BODY_BYTES + 1]);
        assertThrows(IllegalArgumentException.class, () -> FRESH.next(over).version());
    }

    @Test
    void the_next_version_keeps_unique_key_and_expiry() {
        StoredRecord record = FRESH.withUniqueKey("k").withExpiry(NOON);
        StoredRecord next = record.next(Body.utf8("x"));
        assertEquals(2, next.version());
        assertEquals(record.uniqueKey(), next.uniqueKey());
        assertEquals(record.expiresAt(), next.expiresAt());
    }

    @Test
    void it_is_expired_from_its_instant_on() {
        assertFalse(FRESH.withExpiry(NOON).isExpired(NOON.minusMillis(1)));
        assertTrue(FRESH.withExpiry(NOON).isExpired(NOON));
        assertFalse(FRESH.isExpired(NOON));
    }

    @Test
    void its_text_names_no_person() {
        String text =
                FRESH.withUniqueKey("nino@example.org").next(Body.utf8("Nino")).toString();
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("nino"), text);
    }
}
