package org.sessioniv.reports.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for the words of every language. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CataloguesTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Map<Language, Character.UnicodeScript> LETTERS = Map.of(
            Language.EN, Character.UnicodeScript.LATIN,
            Language.UK, Character.UnicodeScript.CYRILLIC,
            Language.KA, Character.UnicodeScript.GEORGIAN,
            Language.HY, Character.UnicodeScript.ARMENIAN);

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_message_and_no_other(Language language) {
        Set<String> keys = Stream.of(Message.values()).map(Message::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(keys, new TreeSet<>(Words.texts(language).keySet()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_message_is_not_empty_and_holds_what_is_put_into_it(Language language) {
        for (Message message : Message.values()) {
            String text = text(language, message);
            assertTrue(!text.isBlank() && text.equals(text.strip()), () -> language + " " + message + ": " + text);
            assertEquals(
                    Set.copyOf(message.arguments()), arguments(text), () -> language + " " + message + ": " + text);
        }
    }

    /** A form that the language does not have is never said; one that it has and the message lacks is said wrongly. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_plural_has_the_forms_of_its_language(Language language) {
        Set<String> forms =
                PluralRules.forLocale(ULocale.forLanguageTag(language.tag())).getKeywords();
        for (Message message : Message.values()) {
            for (Set<String> told : plurals(text(language, message))) {
                assertEquals(forms, told, () -> language + " " + message);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_foot_of_a_page_counts_pages_in_the_order_in_which_files_do(Language language) {
        String foot = Words.in(language).say(Message.PAGE, "3", "7");
        assertTrue(foot.indexOf('3') < foot.indexOf('7') && foot.endsWith("7"), foot);
        assertEquals(-1, foot.indexOf('&') + foot.indexOf('<') + 1, foot);
    }

    /** A letter of another script that looks alike is read out wrongly, and found by no search. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_message_is_in_the_letters_of_its_language(Language language) {
        Character.UnicodeScript script = LETTERS.get(language);
        for (Message message : Message.values()) {
            Object[] values =
                    message.arguments().stream().map(name -> (Object) 0).toArray();
            String said = Words.in(language).say(message, values);
            assertTrue(
                    said.replace("IV", "")
                            .codePoints()
                            .filter(Character::isLetter)
                            .allMatch(
                                    letter -> Character.UnicodeScript.of(letter).equals(script)),
                    () -> language + " " + message + ": " + said);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_message_is_translated(Language language) {
        Map<String, String> english = Words.texts(Language.EN);
        Words.texts(language).forEach((key, text) -> {
            boolean said = text.replaceAll("\\{[^{}]*}", "").codePoints().anyMatch(Character::isLetter);
            assertEquals(said && language.equals(Language.EN), said && text.equals(english.get(key)), key);
        });
    }

    /** Excel takes names of sheets up to 31 letters, each once, without these signs. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_workbook_takes_the_names_of_its_sheets(Language language) {
        List<String> names = Stream.of(
                        Message.SHEET_MEETING,
                        Message.SHEET_POLLS,
                        Message.SHEET_RESULTS,
                        Message.SHEET_SPEECHES,
                        Message.RECOMMENDATIONS,
                        Message.DECISIONS,
                        Message.SHEET_ACTIONS,
                        Message.SHEET_TOPICS,
                        Message.DELEGATIONS)
                .map(Words.in(language)::say)
                .toList();
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
        Pattern refused = Pattern.compile("[\\[\\]:*?/\\\\]");
        assertTrue(
                names.stream()
                        .allMatch(name ->
                                name.length() <= 31 && !refused.matcher(name).find()),
                names::toString);
    }

    @Test
    void every_message_is_said_somewhere() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.append(Files.readString(file));
            }
        }
        Set<String> said = Pattern.compile("\\bMessage\\.([A-Z_]+)\\b")
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Stream.of(Message.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new)), said);
    }

    private static String text(Language language, Message message) {
        return String.valueOf(Words.texts(language).get(message.key()));
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new HashSet<>();
        for (int index = 0; index < pattern.countParts(); index++) {
            if (pattern.getPartType(index) == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(pattern.getPart(index)));
            }
        }
        return names;
    }

    /** The forms of each plural in the text; exact numbers such as {@code =0} stand beside them. */
    private static List<Set<String>> plurals(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> plurals = new ArrayList<>();
        for (int index = 0; index < pattern.countParts(); index++) {
            MessagePattern.Part part = pattern.getPart(index);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new HashSet<>();
                int end = pattern.getLimitPartIndex(index);
                for (int inner = index + 1; inner < end; inner++) {
                    if (pattern.getPartType(inner) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(pattern.getPart(inner)));
                    } else if (pattern.getPartType(inner) == MessagePattern.Part.Type.MSG_START) {
                        inner = pattern.getLimitPartIndex(inner);
                    }
                }
                forms.removeIf(form -> form.startsWith("="));
                plurals.add(forms);
            }
        }
        return plurals;
    }
}
