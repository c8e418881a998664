package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.domain.room.RoomEvent;

/**
 * A tag of this test alone, whose event was written in three forms: in minutes, then in seconds under another name,
 * then as the event of today.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormsTest {
    private static final String TAG = "test.speaking-time";

    private final Forms forms = Forms.of("the event " + TAG, 3, FormsTest::inSeconds, FormsTest::asToday);
    private final BatchCodec codec = new BatchCodec(tag -> tag.equals(TAG)
            ? Optional.of(new EventForms(SpeakingTime.WasSet.class, forms))
            : EventTag.find(tag).map(EventTag::forms));

    private static ObjectNode inSeconds(ObjectNode stored) {
        int minutes = stored.remove("minutes").asInt();
        return stored.put("seconds", minutes * 60);
    }

    private static ObjectNode asToday(ObjectNode stored) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("allowed", 1000 * stored.path("seconds").asInt());
    }

    private RoomEvent read(String event) {
        String body = "{\"commands\":[{\"id\":\"1\",\"fingerprint\":\"2\",\"by\":\"a\",\"events\":[" + event + "]}]}";
        return codec.read(body.getBytes(StandardCharsets.UTF_8)).events().get(0);
    }

    private static String stored(String form, String content) {
        return "{\"tag\":\"" + TAG + "\",\"schema\":" + form + ",\"data\":" + content + "}";
    }

    @Test
    void each_form_is_read_as_the_event_of_today() {
        RoomEvent today = read(stored("3", "{\"allowed\":180000}"));
        assertEquals(today, read(stored("2", "{\"seconds\":180}")));
        assertEquals(today, read(stored("1", "{\"minutes\":3}")));
    }

    @Test
    void other_events_beside_it_are_read_as_ever() {
        RoomEvent event = WholeMeeting.events().get(0);
        assertEquals(event.toString(), read(codec.write(event).toString()).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "0", "-1", "\"3\"", "1.0", "null", "4294967297"})
    void a_form_that_is_not_known_is_refused_by_tag_and_number(String form) {
        var refused = assertThrows(BatchCodec.UnreadableEntry.class, () -> read(stored(form, "{\"allowed\":180000}")));
        assertTrue(String.valueOf(refused.getMessage()).contains(TAG), refused.getMessage());
        assertTrue(String.valueOf(refused.getMessage()).contains(form), refused.getMessage());
    }

    @Test
    void a_tag_that_is_not_known_is_refused_by_name() {
        var refused = assertThrows(
                BatchCodec.UnreadableEntry.class, () -> read("{\"tag\":\"test.other\",\"schema\":1,\"data\":{}}"));
        assertTrue(String.valueOf(refused.getMessage()).contains("test.other"), refused.getMessage());
    }

    @Test
    void a_missing_upcaster_is_refused_before_anything_is_read() {
        assertThrows(IllegalArgumentException.class, () -> Forms.of(TAG, 2));
        assertThrows(IllegalArgumentException.class, () -> Forms.of(TAG, 3, FormsTest::inSeconds));
        assertThrows(IllegalArgumentException.class, () -> Forms.of(TAG, 1, FormsTest::inSeconds));
        assertThrows(IllegalArgumentException.class, () -> Forms.of(TAG, 0));
    }

    @Test
    void an_upcaster_that_fails_is_named_by_its_forms() {
        Forms broken = Forms.of(TAG, 2, stored -> {
            throw new IllegalStateException("planted");
        });
        var refused = assertThrows(
                BatchCodec.UnreadableEntry.class,
                () -> broken.raise(IntNode.valueOf(1), JsonNodeFactory.instance.objectNode()));
        assertTrue(String.valueOf(refused.getMessage()).contains(TAG + " of form 1"), refused.getMessage());
        assertThrows(
                BatchCodec.UnreadableEntry.class,
                () -> broken.raise(IntNode.valueOf(1), JsonNodeFactory.instance.missingNode()));
    }

    @Test
    void a_body_without_commands_is_not_an_empty_batch() {
        for (String body : List.of("{}", "[]", "{\"commands\":{}}")) {
            assertThrows(
                    BatchCodec.UnreadableEntry.class, () -> codec.read(body.getBytes(StandardCharsets.UTF_8)), body);
        }
    }
}
