package org.sessioniv.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CleanTextTest {
    @Test
    void what_no_file_can_carry_is_replaced_where_it_stood() {
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", CleanText.line("a\u0000b\uD800c\uFFFFd\u009F"));
    }

    @Test
    void what_turns_the_direction_of_what_follows_is_replaced_and_marks_of_one_place_stay() {
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe", CleanText.line("a\u202Ab\u202Ec\u2066d\u2069e"));
        assertEquals("a\u200Eb\u200Fc\u061Cd", CleanText.line("a\u200Eb\u200Fc\u061Cd"));
    }

    @Test
    void every_letter_of_the_world_stays() {
        String text = "თბილისი Երևան Київ Bakı \uD83D\uDE00 ¼ e\u0301";
        assertEquals(text, CleanText.line(text));
    }

    @Test
    void a_line_has_no_line_ends_and_lines_keep_them() {
        assertEquals("a b  c d", CleanText.line("a\nb\r\nc\td"));
        assertEquals("a\nb\tc", CleanText.lines("a\nb\tc"));
    }
}
