package org.sessioniv.reports.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptTest {
    @Test
    void georgian_and_armenian_tell_their_language_and_others_do_not() {
        assertEquals(
                List.of(
                        new Script.Run("From ", null),
                        new Script.Run("თბილისი 1, ", "ka-GE"),
                        new Script.Run("Երևան ", "hy-AM"),
                        new Script.Run("to Київ", null)),
                Script.runs("From თბილისი 1, Երևան to Київ", null));
    }

    @Test
    void what_the_author_says_wins() {
        assertEquals(List.of(new Script.Run("Bakı თ", "az-Latn-AZ")), Script.runs("Bakı თ", "az"));
        assertEquals(List.of(new Script.Run("x", "sr-Cyrl-RS")), Script.runs("x", "sr-Cyrl-RS"));
    }
}
