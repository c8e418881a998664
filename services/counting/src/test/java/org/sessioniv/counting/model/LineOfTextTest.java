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
