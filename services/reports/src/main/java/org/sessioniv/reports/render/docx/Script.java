package org.sessioniv.reports.render.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the language of text for Word's spelling and fonts. Georgian and Armenian letters tell their language; Latin
 * and Cyrillic ones do not, so there only the author's word counts.
 */
final class Script {
    private static final Map<Character.UnicodeScript, String> LANGUAGES =
            Map.of(Character.UnicodeScript.GEORGIAN, "ka-GE", Character.UnicodeScript.ARMENIAN, "hy-AM");

    /** Word wants a region; these are the ones that a bare language tag most likely means. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("en", "en-GB"),
            Map.entry("uk", "uk-UA"),
            Map.entry("ka", "ka-GE"),
            Map.entry("hy", "hy-AM"),
            Map.entry("az", "az-Latn-AZ"),
            Map.entry("be", "be-BY"),
            Map.entry("ro", "ro-RO"),
            Map.entry("ru", "ru-RU"),
            Map.entry("pl", "pl-PL"),
            Map.entry("de", "de-DE"),
            Map.entry("fr", "fr-FR"));

    private Script() {}

    /** A stretch of text in one language, absent where nobody knows which. */
    record Run(String text, @Nullable String language) {}

    static List<Run> runs(String text, @Nullable String known) {
        if (known != null) {
            return List.of(new Run(text, REGIONS.getOrDefault(known, known)));
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Character.UnicodeScript current = Character.UnicodeScript.COMMON;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(index));
            // Spaces, digits and accents belong to the letters before them.
            if (isNeutral(script) || script == current) {
                continue;
            }
            boolean changes = LANGUAGES.containsKey(script) || LANGUAGES.containsKey(current);
            if (changes && index > start) {
                runs.add(new Run(text.substring(start, index), LANGUAGES.get(current)));
                start = index;
            }
            current = script;
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), LANGUAGES.get(current)));
        }
        return runs;
    }

    private static boolean isNeutral(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
    }
}
