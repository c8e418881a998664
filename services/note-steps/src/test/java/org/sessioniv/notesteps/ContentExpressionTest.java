package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentExpressionTest {
    private static final int LONGEST = 6;
    private static final Map<String, NodeType> TYPES = types("a", "b", "c");

    private static Map<String, NodeType> types(String... names) {
        Map<String, NodeType> types = new HashMap<>();
        for (String name : names) {
            types.put(name, new NodeType(name, false, false, List.of()));
        }
        return types;
    }

    private static NodeType type(String name) {
        return Objects.requireNonNull(TYPES.get(name));
    }

    private static ContentMatch match(String expression) {
        return ContentMatch.of(ContentExpressionParser.parse(expression, name -> switch (name) {
            case "vowel" -> List.of(type("a"));
            case "consonant" -> List.of(type("b"), type("c"));
            default -> TYPES.containsKey(name) ? List.of(type(name)) : List.of();
        }));
    }

    /** A regular expression of java.util.regex is the independent judge of every sequence up to a length. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a,a",
                "a+,a+",
                "a*,a*",
                "a b*,ab*",
                "(a | b)+,[ab]+",
                "a | b c,a|bc",
                "vowel consonant*,a[bc]*",
                "a (b | c)? a,a[bc]?a",
                "`a{2}`,aa",
                "`a{2,}`,aa+",
                "`(a | b){1,3} c`,`[ab]{1,3}c`",
                "`(a? b?){2}`,`(a?b?){2}`",
                "(a+ b)* c?,(a+b)*c?",
                "`a{0}b`,b",
                "``,``",
            })
    void accepts_exactly_the_sequences_that_the_pattern_accepts(String expression, String pattern) {
        ContentMatch match = match(expression);
        Pattern judge = Pattern.compile(pattern);
        for (String word : words()) {
            ContentMatch state = match;
            for (int i = 0; i < word.length() && state != null; i++) {
                state = state.after(type(word.substring(i, i + 1)));
            }
            boolean accepted = state != null && state.isValidEnd();
            assertEquals(judge.matcher(word).matches(), accepted, word);
        }
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(""));
        for (int i = 0; words.get(i).length() < LONGEST; i++) {
            for (String letter : List.of("a", "b", "c")) {
                words.add(words.get(i) + letter);
            }
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b)", "(a", "d", "a |", "a{", "a{2,1}", "a{x}", "+", "a & b", "a{99999}"})
    void what_makes_no_sense_is_refused(String expression) {
        RefusedException refused = assertThrows(RefusedException.class, () -> match(expression));
        assertEquals(RefusalCode.BAD_JSON, refused.refusal().code());
    }

    @Test
    void nodes_can_be_joined_when_one_child_could_start_both() {
        assertEquals(true, match("a+ c").sharesAStartWith(match("(b | a)*")));
        assertEquals(false, match("a+ c").sharesAStartWith(match("b a")));
    }
}
