package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogFormatTest {
    private static final Map<String, String> NOTHING = Map.of();

    /** What a process runs whose thread ends by a fault that nobody expected. */
    public static void main(String[] arguments) throws InterruptedException {
        LogFormat.JSON.use(Optional.of("node-7"));
        Thread thread = new Thread(
                () -> {
                    throw new IllegalStateException("a \"quoted\"\nfault", new IllegalArgumentException("its cause"));
                },
                "doomed");
        thread.start();
        thread.join();
    }

    @Test
    void a_fault_that_nobody_expected_is_one_line_with_its_trace() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LogFormatTest.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(1, lines.size(), lines::toString);
        JsonNode line = new ObjectMapper().readTree(lines.get(0));
        assertEquals("ERROR", line.path("level").textValue());
        assertEquals("doomed", line.path("thread").textValue());
        assertEquals("node-7", line.path("node").textValue());
        assertEquals("a thread has ended", line.path("message").textValue());
        String trace = line.path("exception").textValue();
        assertTrue(trace.startsWith("java.lang.IllegalStateException: a \"quoted\"\nfault\n\tat org.sessioniv"), trace);
        assertTrue(trace.contains("\nCaused by: java.lang.IllegalArgumentException: its cause\n"), trace);
    }

    @Test
    void the_command_line_wins_over_the_environment_and_the_last_of_it_over_the_first() {
        Map<String, String> json = Map.of("SESSION_IV_LOG_FORMAT", "json");
        assertEquals(LogFormat.JSON, LogFormat.asked(List.of("serve"), json));
        assertEquals(LogFormat.TEXT, LogFormat.asked(List.of("serve", "--log-format", "text"), json));
        assertEquals(LogFormat.JSON, LogFormat.asked(List.of("serve", "--log-format", "json"), NOTHING));
        assertEquals(
                LogFormat.TEXT,
                LogFormat.asked(List.of("serve", "--log-format=json", "--log-format", "text"), NOTHING));
        assertEquals(LogFormat.TEXT, LogFormat.asked(List.of("serve", "--log-format"), NOTHING), "its word is missing");
        assertEquals(LogFormat.TEXT, LogFormat.asked(List.of("serve"), NOTHING));
        assertEquals(LogFormat.TEXT, LogFormat.asked(List.of(), json));
    }

    @Test
    void other_commands_answer_whoever_typed_them() {
        Map<String, String> json = Map.of("SESSION_IV_LOG_FORMAT", "json");
        assertEquals(LogFormat.TEXT, LogFormat.asked(List.of("backup", "--to", "x"), json));
    }
}
