package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraceTest {

    @ParameterizedTest
    @ValueSource(strings = {"automerge-paper", "seph-blog1"})
    void what_was_typed_line_by_line_ends_with_its_text(String name) throws IOException {
        Trace paper = Trace.read(name);
        Node document = Notes.document("");
        for (Trace.Edit edit : paper.edits()) {
            document = Trace.inLines(document, edit).apply(document);
        }
        document.check();
        assertEquals(paper.end(), Trace.text(document));
    }

    @Test
    void two_who_write_at_once_end_with_the_text_that_both_meant() throws IOException {
        Trace friends = Trace.read("friendsforever");
        ConcurrentReplay replay = new ConcurrentReplay(friends);
        Node document = replay.run();
        assertEquals(friends.end(), document.textContent());
        assertTrue(replay.concurrentEdits() > 10_000, replay.concurrentEdits() + " concurrent edits");
    }
}
