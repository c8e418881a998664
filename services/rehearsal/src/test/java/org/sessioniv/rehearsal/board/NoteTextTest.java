package org.sessioniv.rehearsal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteTextTest {
    private static final String NOTE = """
            {'type':'doc','content':[
              {'type':'heading','content':[{'type':'text','text':'Aims'}]},
              {'type':'paragraph'},
              {'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph','content':[
                {'type':'text','text':'one'},{'type':'hard_break'},{'type':'text','text':'two'}]}]}]},
              {'type':'paragraph','content':[{'type':'text','text':'P1: a'},
                {'type':'text','text':'b','marks':[{'type':'strong'}]}]}]}""";

    private final NoteText note = new NoteText(json(NOTE));

    @Test
    void counts_positions_as_prosemirror_does() {
        // heading 6, empty paragraph 2, list 2 + item 2 + paragraph 2 + 7, paragraph 2 + 6
        assertEquals(29, note.end());
        assertEquals(28, note.endOfParagraph("P1:"));
        assertEquals(-1, note.endOfParagraph("P2:"));
    }

    @Test
    void inserts_text_at_the_end_of_a_paragraph_in_its_middle_and_into_an_empty_one() {
        assertTrue(note.apply(NoteText.insertText(28, "!")));
        assertTrue(note.apply(NoteText.insertText(3, "--")));
        assertTrue(note.apply(NoteText.insertText(9, "new")));

        assertEquals("Ai--ms\nnew\nonetwo\nP1: ab!\n", note.text());
    }

    @Test
    void inserts_a_paragraph_before_between_and_after_blocks() {
        assertTrue(note.apply(NoteText.insertParagraph(note.end(), "last")));
        assertTrue(note.apply(NoteText.insertParagraph(6, "second")));
        assertTrue(note.apply(NoteText.insertParagraph(0, "first")));

        assertEquals("first\nAims\nsecond\n\nonetwo\nP1: ab\nlast\n", note.text());
    }

    @Test
    void text_that_was_inserted_can_be_found_again() {
        assertTrue(note.apply(NoteText.insertParagraph(note.end(), "P2: x")));
        assertTrue(note.apply(NoteText.insertText(note.endOfParagraph("P2:"), " y")));

        assertTrue(note.text().endsWith("P2: x y\n"));
    }

    @Test
    void leaves_the_note_alone_when_it_does_not_understand_a_step() {
        String before = note.text();

        assertFalse(note.apply(json("{'stepType':'addMark','from':1,'to':3}")));
        assertFalse(note.apply(json("{'stepType':'replace','from':1,'to':3}")));
        assertFalse(note.apply(json("{'stepType':'replace','from':1,'to':1,'slice':{'openStart':1,"
                + "'content':[{'type':'paragraph'}]}}")));
        assertFalse(note.apply(NoteText.insertText(12, "in a list")));
        assertFalse(note.apply(NoteText.insertText(0, "between blocks")));
        assertFalse(note.apply(NoteText.insertParagraph(3, "in a heading")));
        assertFalse(note.apply(NoteText.insertParagraph(99, "behind the end")));

        assertEquals(before, note.text());
    }

    private static JsonNode json(String text) {
        return Wire.parse(text.replace('\'', '"'));
    }
}
