package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.UnusedPort;

/** A server whose log is for machines says everything as one JSON object a line, from its first word to its last. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonLogTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Set<String> FIELDS =
            Set.of("time", "level", "logger", "thread", "node", "message", "exception");

    /** Says all that the libraries have to say as well, in the very form that the program would use. */
    private static final String TALKATIVE = """
            <configuration>
              <include resource="org/sessioniv/server/log-json.xml"/>
              <root level="DEBUG"><appender-ref ref="console"/></root>
            </configuration>
            """;

    @TempDir
    private Path folder = Path.of("");

    private record Line(Instant time, String level, String logger, String message, String node) {}

    private static Line line(String text) {
        assertTrue(ASCII.matcher(text).matches(), text);
        JsonNode object;
        try {
            object = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
        Set<String> fields = new TreeSet<>();
        object.fieldNames().forEachRemaining(fields::add);
        assertTrue(FIELDS.containsAll(fields), text);
        object.forEach(value -> assertTrue(value.isTextual(), text));
        assertTrue(TIME.matcher(object.path("time").textValue()).matches(), text);
        assertFalse(object.path("thread").textValue().isEmpty(), text);
        return new Line(
                Instant.parse(object.path("time").textValue()),
                object.path("level").textValue(),
                object.path("logger").textValue(),
                object.path("message").textValue(),
                object.path("node").asText());
    }

    private Line only(Program run, int code) {
        assertEquals(code, run.exitCode(), run::toString);
        assertEquals("", run.out());
        List<Line> lines = run.err().lines().map(JsonLogTest::line).toList();
        assertEquals(1, lines.size(), run::err);
        assertEquals("ERROR", lines.get(0).level());
        return lines.get(0);
    }

    @Test
    void what_is_wrong_with_other_settings_is_said_in_it_too() throws Exception {
        String expected = "Invalid value for option '--port': expected a port from 0 to 65535, found '70000'";
        Program option = Program.run(folder, "serve", "--port", "70000", "--log-format", "json");
        assertEquals(expected, only(option, 2).message());
        Program joined = Program.run(folder, "serve", "--port", "70000", "--log-format=json");
        assertEquals(expected, only(joined, 2).message());
        Map<String, String> environment = Map.of("SESSION_IV_LOG_FORMAT", "json");
        assertEquals(
                expected,
                only(Program.run(folder, environment, "serve", "--port", "70000"), 2)
                        .message());
        Program text = Program.run(folder, environment, "serve", "--port", "70000", "--log-format", "text");
        assertTrue(text.err().startsWith(expected), "the command line wins");
    }

    @Test
    void a_message_with_quotes_and_ends_of_lines_is_one_line() throws Exception {
        Path file = Files.createFile(folder.resolve("a \"folder\"\nof \u202E\u10D0"));
        Program run = Program.run(folder, "serve", "--log-format", "json", "--data", file.toString());
        String message = only(run, 1).message();
        assertTrue(message.startsWith("Session IV could not start: "), message);
        assertTrue(message.contains(file.toString()), message);
    }

    @Test
    void links_are_not_shown_to_machines() throws Exception {
        Program run = Program.run(folder, "serve", "--log-format", "json", "--show-links");
        assertTrue(only(run, 2).message().contains("--show-links prints secrets for a person"), run::err);
    }

    /** What a node printed until it was ready, it was spoken to by a stranger, and it was stopped. */
    private List<String> printed(StandInStore store, Path data) throws Exception {
        Path config = Files.writeString(folder.resolve("talkative.xml"), TALKATIVE);
        int port = UnusedPort.choose();
        String cluster = "127.0.0.1:" + UnusedPort.choose();
        List<String> command = new ArrayList<>(
                Program.command("serve", "--log-format", "json", "--port", Integer.toString(port), "--store"));
        command.add(1, "-Dlogback.configurationFile=" + config);
        command.addAll(List.of(store.address(), "--data", data.toString(), "--cluster", "--node", "node-7"));
        command.addAll(List.of("--cluster-address", cluster, "--members", cluster));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains("Session IV is ready on ")) {
                    ServerProcess.signal(process, "TERM");
                }
            }
            assertEquals(143, process.waitFor(), "by the signal that stopped it: " + lines);
            return lines;
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_node_that_starts_and_stops_says_nothing_else_whoever_speaks() throws Exception {
        try (StandInStore store = StandInStore.start()) {
            Path data = folder.resolve("data");
            Instant before = Instant.now();
            List<String> printed = printed(store, data);
            List<Line> lines = printed.stream().map(JsonLogTest::line).toList();
            assertEquals(
                    List.of(),
                    lines.stream().filter(line -> !line.node().equals("node-7")).toList());
            for (String logger : List.of("com.hazelcast.", "io.netty.", "io.vertx.", "org.sessioniv.")) {
                assertTrue(lines.stream().anyMatch(line -> line.logger().startsWith(logger)), logger);
            }
            assertTrue(lines.stream()
                    .noneMatch(line -> line.time().isBefore(before.minusSeconds(1))
                            || line.time().isAfter(Instant.now())));
            String link = Files.readString(data.resolve("organiser-link")).strip();
            String secret = link.substring(link.indexOf('#') + 1);
            assertTrue(secret.length() >= 22, "there is one");
            List<Line> said = lines.stream()
                    .filter(line -> line.logger().equals("org.sessioniv.server.LoggedLines"))
                    .toList();
            assertTrue(said.stream().allMatch(line -> line.level().equals("INFO")), said::toString);
            assertTrue(said.stream().anyMatch(line -> line.message().contains("see " + data)), said::toString);
            assertTrue(
                    Stream.of(secret, "/j/", "\u2580")
                            .noneMatch(hidden -> String.join("\n", printed).contains(hidden)),
                    "nothing lets anybody in");
        }
    }
}
