package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.process.SettingsOfServe.Given;
import org.sessioniv.rooms.UnusedPort;

/** Every setting with a good value, given by option or by environment, starts a server that does what it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodSettingsTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Given.class)
    void a_server_behind_a_proxy_that_ends_tls_guards_its_cookie_and_its_address(Given given) throws Exception {
        int port = UnusedPort.choose();
        Path data = folder.resolve("some folder");
        Map<String, String> settings = new TreeMap<>(Map.of(
                "--data", data.toString(),
                "--store", "embedded",
                "--port", Integer.toString(port),
                "--host", "127.0.0.1",
                "--public-url", "HTTPS://Meeting.Example:443/",
                "--sample", "false",
                "--behind-proxy", "false",
                "--min-free", "1",
                "--metrics", "true"));
        settings.put("--log-format", "text");
        settings.putAll(ofNoCluster());
        try (ServerProcess server = start(given, port, settings, List.of(), "Session IV is ready on HTTPS://Meet")) {
            HttpResponse<String> ready = get(server, "/health/ready");
            assertEquals(200, ready.statusCode(), ready::body);
            assertTrue(
                    ready.headers().firstValue("Strict-Transport-Security").isPresent(),
                    () -> ready.headers().toString());
            String cookie = cookieOf(server, "https://meeting.example");
            assertTrue(cookie.startsWith("__Host-session-iv="), cookie);
            assertTrue(cookie.contains("; Secure"), cookie);
            assertEquals(200, get(server, "/metrics").statusCode());
            server.stop();
            assertEquals(List.of(), joining(server), "no sample was asked for");
        }
        assertTrue(Files.exists(data.resolve("session-iv.db")), data::toString);
    }

    @ParameterizedTest
    @EnumSource(Given.class)
    void a_server_on_a_laptop_is_reached_under_the_address_that_was_given(Given given) throws Exception {
        int port = UnusedPort.choose();
        String url = "http://127.0.0.1:" + port;
        Map<String, String> settings = new TreeMap<>(Map.of(
                "--data", folder.resolve("data").toString(),
                "--store", "embedded",
                "--port", Integer.toString(port),
                "--host", "localhost",
                "--public-url", url,
                "--sample", "true",
                "--behind-proxy", "true",
                "--min-free", "0",
                "--metrics", "false"));
        List<String> flags = given == Given.BY_OPTION ? SettingsOfServe.flags() : List.of();
        settings.put("--log-format", "text");
        settings.putAll(ofNoCluster());
        try (ServerProcess server = start(given, port, settings, flags, "  Join ")) {
            HttpResponse<String> ready = get(server, "/health/ready");
            assertEquals(200, ready.statusCode(), ready::body);
            assertEquals(
                    List.of(), ready.headers().allValues("Strict-Transport-Security"), "that is for an https address");
            String cookie = cookieOf(server, url);
            assertTrue(cookie.startsWith("session-iv="), cookie);
            assertTrue(!cookie.contains("Secure"), cookie);
            assertEquals(404, get(server, "/metrics").statusCode());
            assertTrue(
                    joining(server).get(0).contains(url + "/j/"),
                    () -> joining(server).toString());
            server.stop();
        }
    }

    @Test
    void a_server_keeps_its_meetings_in_mongodb_when_an_address_of_one_is_given() throws Exception {
        MongoServer mongo = new MongoServer(new MemoryBackend());
        mongo.bind();
        int port = UnusedPort.choose();
        String address = mongo.getConnectionString() + "/session-iv";
        Map<String, String> environment = Map.of("SESSION_IV_STORE", address, "SESSION_IV_SAMPLE", "true");
        List<String> options = List.of("--port", Integer.toString(port));
        try (ServerProcess server = start(port, environment, options, "  Join ")) {
            HttpResponse<String> ready = get(server, "/health/ready");
            assertEquals(200, ready.statusCode(), ready::body);
            assertTrue(joining(server).get(0).contains("http://localhost:" + port + "/j/"), "the default address");
            server.stop();
        } finally {
            mongo.shutdownNow();
        }
    }

    /** What is said of a cluster that this server is not one of the nodes of. */
    private Map<String, String> ofNoCluster() {
        return Map.of(
                "--cluster", "false",
                "--node", "node-1",
                "--cluster-address", "127.0.0.1:5701",
                "--bus-address", "127.0.0.1:5702",
                "--members", "127.0.0.1:5701,[::1]:5701",
                "--discovery", "kubernetes",
                "--service", "session-iv.default.svc.cluster.local",
                "--cluster-tls", folder.resolve("tls").toString());
    }

    private ServerProcess start(Given given, int port, Map<String, String> settings, List<String> flags, String awaited)
            throws Exception {
        assertEquals(SettingsOfServe.variables().keySet(), settings.keySet(), "each setting has a good value here");
        List<String> options = new ArrayList<>(flags);
        if (given == Given.BY_OPTION) {
            settings.forEach((option, value) -> options.addAll(List.of(option, value)));
            return start(port, Map.of(), options, awaited);
        }
        Map<String, String> environment = new LinkedHashMap<>();
        settings.forEach(
                (option, value) -> environment.put(SettingsOfServe.variables().get(option), value));
        return start(port, environment, options, awaited);
    }

    private ServerProcess start(int port, Map<String, String> environment, List<String> options, String awaited)
            throws Exception {
        URI url = URI.create("http://127.0.0.1:" + port);
        return ServerProcess.start(folder.resolve("errors.txt"), url, awaited, environment, options);
    }

    private HttpResponse<String> get(ServerProcess server, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.url().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The cookie of a call from a page of this origin, which is refused when the server does not know the origin. */
    private String cookieOf(ServerProcess server, String origin) throws IOException, InterruptedException {
        HttpResponse<String> out = http.send(
                HttpRequest.newBuilder(server.url().resolve("/api/sign-out"))
                        .header("Content-Type", "application/json")
                        .header("Origin", origin)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return out.headers().firstValue("Set-Cookie").orElseGet(() -> out.statusCode() + " " + out.body());
    }

    private static List<String> joining(ServerProcess server) {
        return server.lines().stream()
                .filter(line -> line.startsWith("  Join "))
                .collect(Collectors.toList());
    }
}
