package org.sessioniv.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HKMT-2345",
                "hkmt2345",
                " HKMT 2345 ",
                "H K M T 2 3 4 5",
                "hkmt\u00A02345",
                "HKMT\u20112345",
                "HKMT\u22122345",
                "HKMT_2345",
                "HKMT.2345",
                "HKMT\u200B2345",
                "\uFF28\uFF2B\uFF2D\uFF34\uFF12\uFF13\uFF14\uFF15",
                "\uFF48\uFF4B\uFF4D\uFF54\u30002345",
                "\u041D\u041A\u041C\u04222345",
                "\u043D\u043A\u043C\u04422345",
                "\u0397\u039A\u039C\u03A42345",
            })
    void is_understood_however_it_was_typed(String typed) {
        assertEquals(Optional.of("HKMT2345"), TypedCode.read(typed));
    }

    @Test
    void each_letter_that_looks_like_one_of_the_alphabet_is_that_one() {
        assertEquals(Optional.of("BCHJKMPS"), TypedCode.read("\u0412\u0421\u041D\u0408\u041A\u041C\u0420\u0405"));
        assertEquals(Optional.of("TYX22222"), TypedCode.read("\u0422\u0423\u042522222"));
        assertEquals(Optional.of("BHKMNPTY"), TypedCode.read("\u0392\u0397\u039A\u039C\u039D\u03A1\u03A4\u03A5"));
        assertEquals(Optional.of("XZ222222"), TypedCode.read("\u03A7\u0396222222"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HKMT234", "HKMT23456", "HKMT234O", "HKMT234I", "HKMT/2345", "\u0416KMT2345"})
    void is_no_code_where_a_letter_is_missing_over_or_none_of_the_alphabet(String typed) {
        assertEquals(Optional.empty(), TypedCode.read(typed));
    }

    @Test
    void is_not_read_at_any_length() {
        assertEquals(Optional.of("HKMT2345"), TypedCode.read("HKMT2345" + " ".repeat(56)));
        assertEquals(Optional.empty(), TypedCode.read("HKMT2345" + " ".repeat(57)));
    }
}
