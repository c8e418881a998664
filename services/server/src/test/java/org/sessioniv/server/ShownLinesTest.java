package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownLinesTest {
    private final StringWriter terminal = new StringWriter();
    private final PrintWriter out = ShownLines.on(terminal);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_steers_a_terminal_is_spelled_out_and_lines_stay_lines() {
        out.println("a\u001B[2J");
        out.println("\u202Eb");
        assertEquals(
                "a<U+001B>[2J" + System.lineSeparator() + "<U+202E>b" + System.lineSeparator(), terminal.toString());
    }

    @Test
    void a_character_in_two_halves_comes_out_whole() {
        out.print("\uD83D");
        out.flush();
        out.print("\uDE00");
        out.flush();
        assertEquals("\uD83D\uDE00", terminal.toString());
    }

    @Test
    void a_line_that_is_not_ended_is_there_when_it_is_asked_for() {
        out.print("Password: ");
        out.flush();
        assertEquals("Password: ", terminal.toString());
    }

    @Test
    void what_is_logged_steers_no_terminal_and_begins_no_line_either() {
        PrintStream usual = System.err;
        ByteArrayOutputStream logged = new ByteArrayOutputStream();
        try {
            System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
            LoggerFactory.getLogger("test").warn("a\u001B[2J\nb {}", "\u202E", new IOException("c\u001B[31m"));
        } finally {
            System.setErr(usual);
        }
        String text = logged.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("a?[2J?b ?"), text);
        assertTrue(text.contains("\njava.io.IOException: c?[31m\n\tat "), text);
    }

    /** Each command names a path that it was given or an id that it does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"verify", "export", "backup", "restore", "import", "serve", "rehearse", "recount"})
    void no_command_repeats_a_name_that_steers(String command) {
        String evil = folder.resolve("x\u001B[2J\u202Ey").toString();
        String[] arguments = switch (command) {
            case "verify" -> new String[] {command, "--data", evil, "--meeting", "x\u001B[2J\u202Ey"};
            case "export" -> new String[] {command, "--data", evil, "--format", "x\u001B[2J\u202Ey"};
            case "backup" -> new String[] {command, "--data", evil, "--to", evil};
            case "restore" -> new String[] {command, "--data", evil, "--from", evil};
            case "serve" -> new String[] {command, "--data", evil, "--port", "x\u001B[2J"};
            case "rehearse" -> new String[] {command, "--url", "http://127.0.0.1:1/\u001B[2J"};
            case "recount" -> new String[] {command, "--rule", "approval", evil};
            default -> new String[] {command, evil};
        };
        Typed said = Typed.run(arguments);
        String all = said.out() + said.err();
        assertTrue(said.code() != 0, all);
        assertTrue(all.contains("<U+"), all);
        assertFalse(all.contains("\u001B") || all.contains("\u202E"), all);
    }
}
