package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * A kind is mapped by a switch, which the compiler wants whole: in a choice of two, a third kind would pass for the
 * second without a word.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KindsTest {
    private static final List<String> MODULES = List.of(
            "domain", "counting", "journal", "rooms", "rooms-hazelcast", "gateway", "reports", "rehearsal", "server");

    private static final Pattern ENUM =
            Pattern.compile("\\benum (\\w+)[^{]*\\{\\s*(?:/\\*\\*.*?\\*/\\s*)?([A-Z_]+)\\b", Pattern.DOTALL);

    /** {@code kind == Kind.ONE ? a : b}, and the same about {@code this}. */
    private static final Pattern CHOICE =
            Pattern.compile("(?:[=!]=\\s*(?:\\w+\\.)*([A-Z]\\w*)\\.[A-Z_]+|\\bthis [=!]= [A-Z_]+)\\s*\\?[^;]*:");

    /** What became of a write is no kind of thing: on the one answer the writer goes on, else it begins again. */
    private static final Set<String> NO_KINDS = Set.of("Saved", "Appended", "Long");

    /** The reports' own document has visitors; a question about one piece of it decides on its looks only. */
    private static final Set<String> LOOKS = Set.of("Block", "Inline");

    @Test
    void no_kind_is_mapped_by_a_choice_of_two() {
        List<String> choices = new ArrayList<>();
        sources().forEach(source -> {
            Matcher found = CHOICE.matcher(text(source));
            while (found.find()) {
                if (found.group(1) == null || !NO_KINDS.contains(found.group(1))) {
                    choices.add(
                            source + ": " + found.group().lines().findFirst().orElse(""));
                }
            }
        });
        assertEquals(List.of(), choices);
    }

    /** A default would take a new kind in silence. Words from outside, which may be any, have one. */
    @Test
    void a_switch_over_a_kind_has_no_default() {
        List<String> switches = new ArrayList<>();
        Set<String> constants = Set.copyOf(sources().stream()
                .flatMap(source -> ENUM.matcher(text(source)).results().map(found -> found.group(2)))
                .toList());
        assertTrue(constants.contains("SINGLE_CHOICE"), constants.toString());
        Pattern block = Pattern.compile("switch \\([^{]*\\{(.*?)\\n\\s*\\}", Pattern.DOTALL);
        Pattern label = Pattern.compile("case ([A-Z_]+)\\b");
        sources()
                .forEach(source -> block.matcher(text(source)).results().forEach(found -> {
                    boolean overKinds =
                            label.matcher(found.group(1)).results().anyMatch(each -> constants.contains(each.group(1)));
                    if (overKinds && found.group(1).contains("default ")) {
                        switches.add(source + ": "
                                + found.group().lines().findFirst().orElse(""));
                    }
                }));
        assertEquals(List.of(), switches);
    }

    /**
     * A case of a sealed family is not found by asking for one after the other: the family has a reader with a method
     * a case, which the compiler wants whole. One question about one case may stand, as a rule asks for an open poll.
     */
    @Test
    void no_sealed_family_is_taken_apart_by_questions() {
        Map<String, Set<String>> families = families();
        assertEquals(Set.of("Done", "Refused"), families.get("Answer"));
        assertEquals(Set.of("BoardChange", "NoteChange", "RoomHeads"), families.get("RoomNews"));
        List<String> asked = new ArrayList<>();
        sources().forEach(source -> {
            String text = text(source);
            families.forEach((family, cases) -> {
                if (isTakenApart(text, family, cases)) {
                    asked.add(source + ": " + family);
                }
            });
        });
        assertEquals(List.of(), asked);
    }

    /** Two questions about two cases, a choice by one, or a cast to what is left. */
    private static boolean isTakenApart(String text, String family, Set<String> cases) {
        String name = "(?:" + family + "\\.)?(" + String.join("|", cases) + ")\\b";
        Set<String> found = Pattern.compile("instanceof " + name)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toSet());
        boolean chosen = !found.isEmpty()
                && (Pattern.compile("instanceof " + name + "(?: \\w+)?\\s*\\?")
                                .matcher(text)
                                .find()
                        || Pattern.compile("\\(\\(" + name + "\\)")
                                .matcher(text)
                                .find());
        return found.size() > 1 || chosen;
    }

    /** The sealed interfaces of all modules with their cases. */
    private static Map<String, Set<String>> families() {
        Map<String, Set<String>> families = new TreeMap<>();
        List<String> texts = sources().stream().map(KindsTest::text).toList();
        Pattern family = Pattern.compile("\\bsealed interface (\\w+)");
        texts.forEach(
                text -> family.matcher(text).results().forEach(found -> families.put(found.group(1), new TreeSet<>())));
        Pattern record = Pattern.compile("\\b(?:record|enum|class) (\\w+)[^;{}]*?\\bimplements ([^{]*)\\{");
        texts.forEach(text -> record.matcher(text)
                .results()
                .forEach(found -> Pattern.compile("\\w+\\b(?!\\.)")
                        .matcher(found.group(2).replaceAll("<.*>", ""))
                        .results()
                        .filter(word -> families.containsKey(word.group()))
                        .forEach(word -> families.computeIfAbsent(word.group(), any -> new TreeSet<>())
                                .add(found.group(1)))));
        families.keySet().removeAll(LOOKS);
        families.values().removeIf(Set::isEmpty);
        return families;
    }

    @Test
    void the_patterns_find_what_they_look_for() {
        assertTrue(CHOICE.matcher("return poll.method() == PollTerms.Method.APPROVAL\n ? one : other;")
                .find());
        assertTrue(CHOICE.matcher("return this == APPROVAL ? \"topics\" : \"question\";")
                .find());
        Set<String> cases = Set.of("Done", "Refused");
        assertTrue(isTakenApart(
                "if (a instanceof Done d) {} else if (a instanceof Answer.Refused r) {}", "Answer", cases));
        assertTrue(isTakenApart("a instanceof Answer.Refused\n    ? one : other", "Answer", cases));
        assertTrue(isTakenApart("if (a instanceof Done) {} return ((Refused) a).code();", "Answer", cases));
        assertTrue(!isTakenApart("return a instanceof Answer.Refused;", "Answer", cases));
        assertTrue(!CHOICE.matcher("boolean is = kind == Kind.ONE;").find());
    }

    private static List<Path> sources() {
        return MODULES.stream().flatMap(KindsTest::sources).toList();
    }

    private static Stream<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
