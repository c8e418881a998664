package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RejectionCodeTest {
    @ParameterizedTest
    @EnumSource(Rejection.Code.class)
    void a_word_is_small_letters_joined_by_dashes(Rejection.Code code) {
        assertTrue(code.word().matches("[a-z]+(-[a-z]+)*"), code.word());
    }

    @Test
    void each_code_has_a_word_of_its_own() {
        Set<String> words =
                Arrays.stream(Rejection.Code.values()).map(Rejection.Code::word).collect(Collectors.toSet());
        assertEquals(Rejection.Code.values().length, words.size());
    }

    @Test
    void a_word_reads_as_on_the_wire() {
        assertEquals("nothing-to-take-back", Rejection.Code.NOTHING_TO_TAKE_BACK.word());
    }
}
