package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.rooms.RoomCounters;
import org.sessioniv.rooms.UnusedPort;

/** What a real server says of itself to Prometheus is what happened, and nothing about anybody. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeasuredServerTest {
    /** All labels that there are; each has as many values as there are pools, loops, or parts of Java's memory. */
    private static final Set<String> LABELS = Set.of(
            "le",
            "pool_type",
            "pool_name",
            "name",
            "id",
            "area",
            "state",
            "action",
            "cause",
            "gc",
            "allocator_type",
            "memory_type");

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)");

    @TempDir
    private Path folder = Path.of("");

    private final SplittableRandom random = new SplittableRandom(1);
    private String told = "";

    private double read(Hall hall, URI server, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/metrics")).build();
        told = hall.http().send(request, HttpResponse.BodyHandlers.ofString()).body();
        Matcher line = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(told);
        assertTrue(line.find(), () -> name + " is not in " + told);
        return Double.parseDouble(line.group(1));
    }

    @Test
    void sockets_commands_and_appends_are_measured_and_nobody_is_named() throws Exception {
        Path data = folder.resolve("data");
        int port = UnusedPort.choose();
        URI url = URI.create("http://localhost:" + port);
        List<String> options = List.of(
                "--port",
                Integer.toString(port),
                "--host",
                "127.0.0.1",
                "--data",
                data.toString(),
                "--metrics",
                "true");
        try (ServerProcess server =
                        ServerProcess.start(folder.resolve("errors.txt"), url, "  Join ", Map.of(), options);
                Hall hall = new Hall(random, acked -> {})) {
            hall.open(server, data);
            hall.connect();
            assertEquals(hall.senders().size(), read(hall, url, "session_iv_sockets"));
            assertTrue(read(hall, url, "session_iv_http_connections")
                    > hall.senders().size());
            assertEquals(2, read(hall, url, "session_iv_rooms_owned"), "the meeting's own room and the plenary");
            double handled = read(hall, url, "session_iv_rooms_commands_handled_total");
            double appended = read(hall, url, "session_iv_append_seconds_count");
            Script.Command set = Script.Command.of(Script.PLENARY, "floor.set-speaking-time");
            set.body().put("ms", 77_000);
            assertTrue(hall.senders().get(0).ask(set).isDone());
            assertEquals(handled + 1, read(hall, url, "session_iv_rooms_commands_handled_total"));
            assertEquals(appended + 1, read(hall, url, "session_iv_append_seconds_count"));
            double refused = read(hall, url, "session_iv_gateway_http_refused_total");
            hall.http()
                    .send(
                            HttpRequest.newBuilder(url.resolve("/api/meetings/canary/lobby"))
                                    .method("CANARY", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertEquals(refused + 1, read(hall, url, "session_iv_gateway_http_refused_total"));
            assertTold();
            server.stop();
        }
    }

    private void assertTold() {
        for (RoomCounters.Event event : RoomCounters.Event.values()) {
            assertHelp("session_iv_rooms_" + event.name().toLowerCase(Locale.ROOT) + "_total", event.help());
        }
        for (Counters.Event event : Counters.Event.values()) {
            assertHelp("session_iv_gateway_" + event.name().toLowerCase(Locale.ROOT) + "_total", event.help());
        }
        for (String kept : List.of("store_free_bytes", "clock_leaps_total", "store_probes_failed_total")) {
            assertTrue(told.contains("\nsession_iv_" + kept + " "), kept);
        }
        assertTrue(told.contains("session_iv_append_seconds_bucket{le=\"0.005\"}"), told);
        for (String of : List.of("vertx_pool_in_use", "netty_eventexecutor_tasks_pending", "jvm_memory_used_bytes")) {
            assertTrue(told.contains("\n" + of + "{"), of);
        }
        Set<String> helped = new HashSet<>();
        Set<String> labels = new TreeSet<>();
        told.lines().forEach(line -> {
            if (line.startsWith("# HELP ")) {
                String[] words = line.split(" ", 4);
                assertFalse(words[2].startsWith("session_iv_") && words[3].isBlank(), line);
                helped.add(words[2]);
            } else if (!line.startsWith("#")) {
                Matcher one = LINE.matcher(line);
                assertTrue(one.matches(), line);
                String labelled = one.group(2) == null ? "" : one.group(2);
                Arrays.stream(labelled.split("\",?"))
                        .filter(any -> any.contains("=\""))
                        .forEach(any -> labels.add(any.substring(0, any.indexOf('='))));
                String name = one.group(1).replaceAll("_(bucket|count|sum)$", "");
                assertTrue(helped.contains(name) || helped.contains(one.group(1)), () -> name + " has no words");
            }
        });
        assertTrue(LABELS.containsAll(labels), labels::toString);
        for (String nobody : List.of("canary", "CANARY", "kyiv", "plenary", "georgia", "127.0.0.1", "/api")) {
            assertFalse(told.contains(nobody), nobody);
        }
    }

    private void assertHelp(String name, String help) {
        assertTrue(told.contains("# HELP " + name + " " + help + "\n# TYPE " + name + " counter\n"), name);
    }
}
