package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineOfTextTest {
    /** Joiners, marks of direction, emoji with a selector, letters of several scripts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Borders",
                "Кордони",
                "საზღვრები",
                "Սահմաններ",
                "می\u200Cخواهم",
                "שלום\u200F!",
                "👩\u200D⚖\uFE0F",
                "e\u0301",
                "𝒳",
                "-"
            })
    void honest_writing_passes(String text) {
        assertEquals(Optional.empty(), LineOfText.fault(text));
        assertEquals(text, LineOfText.shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 9, 0xA, 0xD, 0x1B, 0x7F, 0x85, 0x9B, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800,
                0xDFFF, 0xFEFF, 0xFDD0, 0xFFFE, 0x1FFFF, 0xE0041
            })
    void what_steers_a_terminal_or_turns_the_line_is_refused_and_shown_by_number(int code) {
        String text = "a" + Character.toString(code) + "b";
        String number = String.format("U+%04X", code);
        assertEquals(Optional.of("holds the character " + number + ", which no name may"), LineOfText.fault(text));
        assertEquals("a<" + number + ">b", LineOfText.shown(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u3164", "\u2800", "\u200D\u0301", "\u3000\u2003"})
    void what_nobody_sees_is_no_line(String text) {
        assertEquals(Optional.of("holds nothing that can be seen"), LineOfText.fault(text));
    }

    /** A joiner in Devanagari and Sinhala, words of Khmer and Thai, a family, a flag, a variant of a Han sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0915\u094D\u200D\u0937",
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
                "\u179F\u17BD\u179F\u17D2\u178F\u17B8\u200B\u1796\u17B7\u1797\u1796\u179B\u17C4\u1780",
                "\u0E2A\u0E27\u0E31\u0E2A\u0E14\u0E35\u200B\u0E0A\u0E32\u0E27",
                "\uD83D\uDC68\uD83C\uDFFD\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                "\u845B\uDB40\uDD00",
                "\u0627\u064E\u200C\u0628"
            })
    void what_a_script_needs_stays_though_it_shows_nothing_itself(String text) {
        assertEquals(Optional.empty(), LineOfText.fault(text));
        assertEquals(text, LineOfText.shown(text));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00AD, 0x034F, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2064, 0x206F, 0x3164, 0xFFA0, 0xFFF0,
                0x1D173
            })
    void what_shows_nothing_and_does_nothing_is_refused_between_letters(int code) {
        for (String letters :
                new String[] {"ab", "\u0430\u0431", "\u10D0\u10D1", "\u0561\u0562", "12", "\u6F22\u5B57"}) {
            String text = letters.charAt(0) + Character.toString(code) + letters.charAt(1);
            String number = String.format("U+%04X", code);
            assertEquals(Optional.of("holds the character " + number + ", which no name may"), LineOfText.fault(text));
            assertEquals(letters.charAt(0) + "<" + number + ">" + letters.charAt(1), LineOfText.shown(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200Ba",
                "a\u200B",
                "a \uFE0Fb",
                "\uFE0Fa",
                "\u0E0A\u200Ba",
                "a\u200B\u0E0A",
                "\u2696\u200D",
                "\u0628 \u200Cb"
            })
    void it_is_refused_at_the_edge_of_what_needs_it_too(String text) {
        assertTrue(LineOfText.fault(text).isPresent());
    }

    @Test
    void lines_are_shown_line_by_line() {
        assertEquals("a\n<U+202E>b\n", LineOfText.shownLines("a\n\u202Eb\n"));
    }

    @Test
    void composed_and_decomposed_letters_have_one_key() {
        assertEquals(LineOfText.key("\u00E9"), LineOfText.key("e\u0301"));
        assertTrue(!LineOfText.key("e").equals(LineOfText.key("\u00E9")));
    }

    @Test
    void words_fold_to_the_same_in_capital_and_small_letters_and_with_any_spaces() {
        assertEquals(LineOfText.folded("Nino  Beridze"), LineOfText.folded(" NINO\u00A0BERIDZE "));
        assertEquals(LineOfText.folded("\u00C9va"), LineOfText.folded("e\u0301VA"));
        assertEquals(LineOfText.folded("\u039F\u0394\u039F\u03A3"), LineOfText.folded("\u03BF\u03B4\u03BF\u03C2"));
        assertEquals(LineOfText.folded("\u10DC\u10D8\u10DC\u10DD"), LineOfText.folded("\u1C9C\u1C98\u1C9C\u1C9D"));
        assertNotEquals(LineOfText.folded("Nino"), LineOfText.folded("Nina"));
        assertNotEquals(LineOfText.folded("Nino B"), LineOfText.folded("NinoB"));
    }
}
