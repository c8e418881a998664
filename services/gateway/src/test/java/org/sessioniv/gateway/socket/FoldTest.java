package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.Lineage;

/** Changes of one room folded until they are sent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {
    private static final RoomId ROOM = new RoomId("kyiv/plenary");
    private static final Audience ALL = Audience.Group.DELEGATES;
    private static final Audience GEORGIA = new Audience.OfDelegation(new DelegationId("georgia"));
    private static final int LONG = 1_000;
    private static final String MARK = "0123456789abcdef";
    private final Fold fold = new Fold(ROOM, LONG);

    private void take(long version, Audience audience, String key, String json) {
        Set<String> paced = key.endsWith("progress") ? Set.of(key) : Set.of();
        Map<String, Optional<Buffer>> documents =
                Map.of(key, json.isEmpty() ? Optional.empty() : Optional.of(Buffer.buffer(json)));
        fold.take(new BoardChange(
                ROOM,
                Version.ZERO,
                new Lineage(new Version(version), MARK),
                List.of(new BoardChange.ForAudience(audience, documents, paced))));
    }

    private List<String> texts(boolean withPaced) {
        return fold.empty(withPaced, Set.of(ALL, GEORGIA)).stream()
                .map(entry -> entry.getValue().frame().toString())
                .toList();
    }

    @Test
    void the_newest_document_under_a_key_is_sent_once() {
        take(1, ALL, "floor", "{\"n\":1}");
        take(2, ALL, "floor", "{\"n\":2}");
        assertEquals(
                List.of("{\"type\":\"change\",\"room\":\"kyiv/plenary\",\"version\":2,"
                        + "\"lineage\":\"2-0123456789abcdef\",\"set\":{\"floor\":{\"n\":2}},\"gone\":[]}"),
                texts(false));
        assertFalse(fold.hasPrompt());
    }

    @Test
    void what_is_gone_is_named() {
        take(3, ALL, "poll/1", "");
        assertTrue(texts(false).get(0).endsWith("\"set\":{},\"gone\":[\"poll/1\"]}"));
    }

    @Test
    void what_belongs_to_a_delegation_goes_first_and_without_a_version() {
        take(4, ALL, "poll/1", "{}");
        take(5, GEORGIA, "ballot/1", "{}");
        List<String> texts = texts(false);
        assertTrue(texts.get(0).contains("ballot/1") && !texts.get(0).contains("version"), texts::toString);
        assertTrue(texts.get(1).contains("\"version\":5"), texts::toString);
    }

    @Test
    void while_a_fast_count_is_held_back_no_version_is_told_that_would_skip_it() {
        take(6, ALL, "poll/1/progress", "{\"cast\":1}");
        take(7, ALL, "floor", "{}");
        String first = texts(false).get(0);
        assertFalse(first.contains("version") || first.contains("progress"), first);
        assertTrue(fold.hasPaced());
        String second = texts(true).get(0);
        assertTrue(second.contains("\"version\":7") && second.contains("\"cast\":1"), second);
        assertFalse(fold.hasPaced());
    }

    @Test
    void for_an_audience_that_nobody_watches_nothing_is_encoded() {
        take(8, Audience.Group.STAFF, "lobby", "{}");
        assertEquals(List.of(), texts(true));
    }

    /** A document of that many bytes. */
    private static String json(int bytes, char with) {
        return "\"" + String.valueOf(with).repeat(bytes - 2) + "\"";
    }

    @Test
    void a_long_document_waits_for_its_pace_and_the_version_with_it() {
        take(9, ALL, "floor", json(LONG, 'a'));
        take(10, ALL, "floor", json(LONG, 'b'));
        take(11, ALL, "room", "{}");
        String first = texts(false).get(0);
        assertFalse(first.contains("version") || first.contains("floor"), first);
        assertTrue(fold.hasPaced());
        String second = texts(true).get(0);
        assertTrue(second.contains("\"version\":11") && second.contains("bb"));
        assertFalse(second.contains("aa"));
    }

    @Test
    void a_document_that_is_one_byte_shorter_goes_at_once() {
        take(12, ALL, "floor", json(LONG - 1, 'a'));
        assertFalse(fold.hasPaced());
        assertTrue(texts(false).get(0).contains("\"version\":12"));
    }

    @Test
    void a_document_that_is_short_again_takes_the_place_of_the_long_one_that_was_held_back() {
        take(13, ALL, "floor", json(LONG, 'a'));
        take(14, ALL, "floor", "{\"n\":1}");
        assertFalse(fold.hasPaced());
        String only = texts(true).get(0);
        assertTrue(only.contains("\"version\":14") && only.contains("{\"n\":1}"), only);
        assertEquals(List.of(), texts(true));
    }

    @Test
    void what_else_is_held_back_stays_when_a_long_document_is_short_again() {
        take(15, ALL, "poll/1/progress", "{\"cast\":1}");
        take(16, ALL, "floor", json(LONG, 'a'));
        take(17, ALL, "floor", "");
        String first = texts(false).get(0);
        assertTrue(first.contains("\"gone\":[\"floor\"]") && !first.contains("version"), first);
        assertTrue(texts(true).get(0).contains("\"cast\":1"));
    }
}
