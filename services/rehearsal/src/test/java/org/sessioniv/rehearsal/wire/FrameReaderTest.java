package org.sessioniv.rehearsal.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrameReaderTest {
    private final FrameReader reader = new FrameReader();

    @Test
    void reads_the_same_text_once() {
        String text = "{\"type\":\"change\",\"set\":{\"floor\":{\"open\":true}}}";
        assertSame(reader.read(text), reader.read(new StringBuilder(text).toString()));
    }

    @Test
    void shares_equal_documents_of_different_snapshots() {
        JsonNode one = reader.read("{\"documents\":{\"floor\":{\"open\":true},\"me\":{\"label\":\"a\"}}}");
        JsonNode other = reader.read("{\"documents\":{\"floor\":{\"open\":true},\"me\":{\"label\":\"b\"}}}");

        assertSame(one.path("documents").path("floor"), other.path("documents").path("floor"));
        assertNotSame(one.path("documents").path("me"), other.path("documents").path("me"));
        assertEquals("b", other.path("documents").path("me").path("label").asText());
    }

    @Test
    void says_when_the_server_sends_no_json() {
        assertThrows(IllegalArgumentException.class, () -> reader.read("<html>"));
    }
}
