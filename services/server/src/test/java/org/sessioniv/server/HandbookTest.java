package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.gateway.wire.CommandTag;

/** CONTRIBUTING and ARCHITECTURE name what exists, and every place where an act has to stand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandbookTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final List<Path> HANDBOOK =
            List.of(ROOT.resolve("CONTRIBUTING.md"), ROOT.resolve("services/ARCHITECTURE.md"));

    /** What stands in quotation marks of code. */
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    /** A type, alone, behind a path, before its method, or followed by what it implements. */
    private static final Pattern TYPE = Pattern.compile("(?:^|[/\\s…])([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?\\b");

    /** The example of a commit's message. */
    private static final Pattern SENTENCE = Pattern.compile("^[a-z]+: [A-Z].*");

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final Pattern FILE = Pattern.compile("(?:services|webroot|deploy)/[\\w./-]*\\w");

    /** Types of the platform that the handbook names as such. */
    private static final Set<String> NOT_OURS = Set.of("InstantSource");

    /** Acts that no transcript tells yet; the list may only shrink. */
    private static final Set<String> NOT_TOLD = Set.of("session.open", "group.leave");

    @Test
    void every_type_that_it_names_exists_with_the_method_that_it_names() throws IOException {
        List<String> missing = new ArrayList<>();
        String sources = text(sources());
        Set<String> types = all(DECLARED, sources, 1);
        Set<String> members = all(WORD, sources, 0);
        for (Path page : HANDBOOK) {
            for (String code : codes(page)) {
                Matcher found = TYPE.matcher(SENTENCE.matcher(code).replaceAll(""));
                while (found.find()) {
                    boolean exists = types.contains(found.group(1))
                            && (found.group(2) == null || members.contains(found.group(2)));
                    if (!NOT_OURS.contains(found.group(1)) && !exists) {
                        missing.add(page.getFileName() + ": " + found.group().strip());
                    }
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group)).collect(Collectors.toSet());
    }

    @Test
    void every_file_that_it_names_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : HANDBOOK) {
            Matcher found = FILE.matcher(String.join("\n", codes(page)).replaceAll("\\S*…\\S*", ""));
            while (found.find()) {
                if (!Files.exists(ROOT.resolve(found.group()))) {
                    missing.add(page.getFileName() + ": " + found.group());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** A file that names most of the acts is one where the next act has to stand too. */
    @Test
    void every_file_that_lists_the_acts_is_named_where_it_says_how_to_add_one() throws IOException {
        String table = section("## Adding an act", "## Changing what is stored");
        Set<String> acts = Arrays.stream(RoomCommand.class.getPermittedSubclasses())
                .map(command -> command.getEnclosingClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tags =
                Arrays.stream(CommandTag.values()).map(CommandTag::tag).collect(Collectors.toSet());
        List<Path> lists = new ArrayList<>();
        for (Path file : Stream.concat(sources().stream(), pages().stream()).toList()) {
            String text = Files.readString(file);
            if (names(text, acts) > acts.size() * 2 / 3 || names(text, tags) > tags.size() * 2 / 3) {
                lists.add(file);
            }
        }
        assertTrue(lists.size() >= 10, lists.toString());
        assertEquals(
                List.of(),
                lists.stream()
                        .map(file -> file.getFileName().toString().replace(".java", ""))
                        .filter(name -> !table.contains(name))
                        .toList());
    }

    private static long names(String text, Set<String> words) {
        return words.stream()
                // Few files have any, and looking for letters alone is quick.
                .filter(text::contains)
                .filter(word -> Pattern.compile("(?<![\\w.-])" + Pattern.quote(word) + "(?![\\w-])")
                        .matcher(text)
                        .find())
                .count();
    }

    @Test
    void every_command_stands_in_a_transcript() throws IOException {
        String told = text(files(ROOT.resolve("webroot/test/transcripts"), ".json"));
        Set<String> missing = Arrays.stream(CommandTag.values())
                .map(CommandTag::tag)
                .filter(tag -> !Pattern.compile("\"type\"\\s*:\\s*\"" + Pattern.quote(tag) + "\"")
                        .matcher(told)
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(NOT_TOLD, missing);
    }

    private static String section(String from, String to) throws IOException {
        String page = Files.readString(HANDBOOK.get(0));
        return page.substring(page.indexOf(from), page.indexOf(to));
    }

    private static List<String> codes(Path page) throws IOException {
        return CODE.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        return files(ROOT.resolve("services"), ".java").stream()
                .filter(file -> file.toString().contains("/src/"))
                .toList();
    }

    private static List<Path> pages() throws IOException {
        return Stream.concat(
                        files(ROOT.resolve("webroot/src"), ".ts").stream(),
                        files(ROOT.resolve("services/gateway/src/main/resources"), ".yaml").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String text(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }
}
