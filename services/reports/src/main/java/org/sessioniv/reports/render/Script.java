package org.sessioniv.reports.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.words.Language;

/**
 * Finds the language of text for spelling, hyphenation and voices. What the author says counts most; then the
 * letters, where they are those of one language; else the report's own language. Cyrillic letters
 * that several languages share are told to be of none, so that no speller marks them wrong; in a report in Ukrainian
 * they are Ukrainian, where no letter tells otherwise.
 */
public final class Script {
    /** Word's word for text that is not to be checked. */
    public static final String NONE = "x-none";

    private static final Map<Character.UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(Character.UnicodeScript.LATIN, "en-GB"),
            Map.entry(Character.UnicodeScript.GEORGIAN, "ka-GE"),
            Map.entry(Character.UnicodeScript.ARMENIAN, "hy-AM"),
            Map.entry(Character.UnicodeScript.GREEK, "el-GR"),
            Map.entry(Character.UnicodeScript.HEBREW, "he-IL"),
            Map.entry(Character.UnicodeScript.THAI, "th-TH"),
            Map.entry(Character.UnicodeScript.HANGUL, "ko-KR"),
            Map.entry(Character.UnicodeScript.HIRAGANA, "ja-JP"),
            Map.entry(Character.UnicodeScript.KATAKANA, "ja-JP"));

    /** Letters that among the neighbours only one language writes. */
    private static final Map<String, String> CYRILLIC = new LinkedHashMap<>();

    static {
        CYRILLIC.put("ўЎ", "be-BY");
        CYRILLIC.put("їЇєЄґҐ", "uk-UA");
        CYRILLIC.put("ъЪ", "ru-RU");
    }

    private static final String NOT_UKRAINIAN = "ыЫэЭёЁ";

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

    /** A stretch of text in one language. */
    public record Run(String text, String language) {}

    /**
     * The text in stretches of one language each, in their order; {@code known} is what its author says, {@code own}
     * the language of the report.
     */
    public static List<Run> runs(String text, @Nullable String known, Language own) {
        if (known != null) {
            return List.of(new Run(text, REGIONS.getOrDefault(known, known)));
        }
        List<Run> runs = new ArrayList<>();
        int start = 0;
        Character.UnicodeScript current = Character.UnicodeScript.COMMON;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(index));
            // Spaces, digits and accents belong to the letters before them, at the start to those behind.
            if (isNeutral(script) || script == current) {
                continue;
            }
            if (!isNeutral(current)) {
                add(text.substring(start, index), current, own, runs);
                start = index;
            }
            current = script;
        }
        if (start < text.length()) {
            add(text.substring(start), current, own, runs);
        }
        return runs;
    }

    private static void add(String text, Character.UnicodeScript script, Language own, List<Run> runs) {
        String language = language(text, script, own);
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).language().equals(language)) {
            runs.set(last, new Run(runs.get(last).text() + text, language));
        } else {
            runs.add(new Run(text, language));
        }
    }

    private static String language(String text, Character.UnicodeScript script, Language own) {
        if (isNeutral(script)) {
            return own.tag();
        }
        if (script == Character.UnicodeScript.CYRILLIC) {
            return CYRILLIC.entrySet().stream()
                    .filter(letters -> text.codePoints()
                            .anyMatch(letter -> letters.getKey().indexOf(letter) >= 0))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(isUkrainian(text, own) ? own.tag() : NONE);
        }
        return LANGUAGES.getOrDefault(script, NONE);
    }

    private static boolean isUkrainian(String text, Language own) {
        return own.equals(Language.UK) && text.codePoints().noneMatch(letter -> NOT_UKRAINIAN.indexOf(letter) >= 0);
    }

    private static boolean isNeutral(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.COMMON || script == Character.UnicodeScript.INHERITED;
    }
}
