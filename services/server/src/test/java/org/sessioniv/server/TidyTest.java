package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The budgets of the sources: sizes, names, and what each package and each act must have. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TidyTest {
    private static final Path SERVICES = Path.of("..");
    private static final int MAIN_LINES = 300;
    private static final int TEST_LINES = 400;
    private static final int ACT_LINES = 150;
    private static final int LINE_WIDTH = 120;

    /** Names that say nothing. */
    private static final Pattern EMPTY_NAME = Pattern.compile(
            "(Abstract\\w+|Base\\w*|\\w*(Manager|Helper|Utils?|Impl|Info|DTO|Service|Processor))\\.java");

    @Test
    void no_file_is_too_long() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles()) {
            int limit = isTest(file) ? TEST_LINES : MAIN_LINES;
            int lines = Files.readAllLines(file).size();
            if (lines > limit) {
                found.add(file + ": " + lines + " lines, at most " + limit);
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void no_act_of_the_domain_is_longer_than_two_screens() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : acts()) {
            int lines = Files.readAllLines(file).size();
            if (lines > ACT_LINES) {
                found.add(file + ": " + lines + " lines, at most " + ACT_LINES);
            }
        }
        assertEquals(List.of(), found);
    }

    /** Lines with a string in them are left to the formatter: a long literal is not always better in pieces. */
    @Test
    void no_line_is_too_wide() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles()) {
            long wide = Files.readAllLines(file).stream()
                    .filter(line -> line.length() > LINE_WIDTH && line.indexOf('"') < 0)
                    .count();
            if (wide > 0) {
                found.add(file + ": " + wide + " lines");
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void no_type_has_a_name_that_says_nothing() throws IOException {
        List<Path> found = javaFiles().stream()
                .filter(file ->
                        EMPTY_NAME.matcher(file.getFileName().toString()).matches())
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void each_package_says_what_lives_in_it() throws IOException {
        List<Path> found = javaFiles().stream()
                .filter(file -> !isTest(file) && !file.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void each_act_has_a_test_of_its_name() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path act : acts()) {
            String test = act.toString().replace("/main/", "/test/").replace(".java", "Test.java");
            if (!Files.exists(Path.of(test))) {
                found.add(test);
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void each_act_says_who_when_and_to_what_effect() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path act : acts()) {
            String text = Files.readString(act).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
            if (!text.contains("Who: ") || !text.contains("When: ") || !text.contains("Effect: ")) {
                found.add(act);
            }
        }
        assertEquals(List.of(), found);
    }

    /** The files of the domain that hold a command. */
    private static List<Path> acts() throws IOException {
        return javaFiles().stream()
                .filter(file -> file.startsWith(SERVICES.resolve("domain/src/main")))
                .filter(file -> contains(file, "implements RoomCommand"))
                .toList();
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/");
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SERVICES)) {
            return files.filter(file ->
                            file.toString().endsWith(".java") && file.toString().contains("/src/"))
                    .sorted()
                    .toList();
        }
    }
}
