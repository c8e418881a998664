package org.sessioniv.reports.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.words.Language;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptTest {
    @Test
    void letters_tell_the_language_and_where_they_do_not_it_is_the_reports_own_or_none() {
        assertEquals(
                List.of(
                        new Script.Run("1. From ", "en-GB"),
                        new Script.Run("თბილისი 1, ", "ka-GE"),
                        new Script.Run("Երևան ", "hy-AM"),
                        new Script.Run("to ", "en-GB"),
                        new Script.Run("Київ", "uk-UA")),
                Script.runs("1. From თბილისი 1, Երևան to Київ", null, Language.EN));
        assertEquals(
                List.of(new Script.Run("Мінск і Магілёў", "be-BY")), Script.runs("Мінск і Магілёў", null, Language.EN));
        assertEquals(List.of(new Script.Run("объезд", "ru-RU")), Script.runs("объезд", null, Language.EN));
        assertEquals(List.of(new Script.Run("Кордон", "x-none")), Script.runs("Кордон", null, Language.EN));
        assertEquals(List.of(new Script.Run("國境", "x-none")), Script.runs("國境", null, Language.EN));
    }

    @Test
    void what_holds_no_letter_is_in_the_reports_own_language() {
        assertEquals(List.of(new Script.Run("17–18: ", "en-GB")), Script.runs("17–18: ", null, Language.EN));
        assertEquals(List.of(), Script.runs("", null, Language.EN));
    }

    @Test
    void in_a_report_in_ukrainian_shared_letters_are_ukrainian_where_none_tells_otherwise() {
        assertEquals(
                List.of(new Script.Run("Кордон, ", "uk-UA"), new Script.Run("Green border", "en-GB")),
                Script.runs("Кордон, Green border", null, Language.UK));
        assertEquals(List.of(new Script.Run("рыба", "x-none")), Script.runs("рыба", null, Language.UK));
        assertEquals(List.of(new Script.Run("объезд", "ru-RU")), Script.runs("объезд", null, Language.UK));
        assertEquals(List.of(new Script.Run("Кордон", "x-none")), Script.runs("Кордон", null, Language.KA));
        assertEquals(List.of(new Script.Run("17–18", "hy-AM")), Script.runs("17–18", null, Language.HY));
    }

    @Test
    void what_the_author_says_wins() {
        assertEquals(List.of(new Script.Run("Bakı თ", "az-Latn-AZ")), Script.runs("Bakı თ", "az", Language.EN));
        assertEquals(List.of(new Script.Run("x", "sr-Cyrl-RS")), Script.runs("x", "sr-Cyrl-RS", Language.EN));
    }
}
