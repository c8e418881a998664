package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingPreparedFrom1Test {
    private final ObjectMapper json = new ObjectMapper();

    private ObjectNode tree(String text) throws Exception {
        return (ObjectNode) json.readTree(text);
    }

    @Test
    void a_meeting_without_a_zone_is_told_in_utc() throws Exception {
        assertEquals(
                tree("{\"programme\": {\"title\": \"T\", \"sessions\": [], \"zone\": \"UTC\"}, \"at\": 7}"),
                new MeetingPreparedFrom1()
                        .raise(tree("{\"programme\": {\"title\": \"T\", \"sessions\": []}, \"at\": 7}")));
    }

    @Test
    void what_has_no_programme_is_no_such_event() {
        assertThrows(IllegalArgumentException.class, () -> new MeetingPreparedFrom1().raise(tree("{\"at\": 7}")));
    }
}
