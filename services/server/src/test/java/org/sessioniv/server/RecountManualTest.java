package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The manual shows what {@code recount} really prints, for files of the counting library's tests. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecountManualTest {
    private static final Path COUNTING = Path.of("..", "counting");
    private static final Path FILES = COUNTING.resolve("src/test/resources/org/sessioniv/counting");
    private static final Pattern RUN =
            Pattern.compile("(\\$ java -jar session-iv\\.jar recount ([^ \n]+)( [^\n]*)\n)(.*?)(```)", Pattern.DOTALL);

    @Test
    void each_run_in_the_manual_prints_what_stands_there() throws IOException {
        String manual = Files.readString(COUNTING.resolve("README.md"));
        Matcher runs = RUN.matcher(manual);
        assertTrue(runs.find(), "the manual shows no run");
        runs.reset();
        assertEquals(
                runs.replaceAll(run ->
                        Matcher.quoteReplacement(run.group(1) + printed(run.group(2), run.group(3)) + run.group(5))),
                manual);
    }

    private static String printed(String file, String options) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out));
        String[] words = ("recount " + FILES.resolve(file) + options).split(" +");
        assertEquals(0, line.execute(words));
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
