package org.sessioniv.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/** One person's device: its sign-in, kept as a cookie, and the calls that it makes over HTTP. */
final class Device {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final URI origin;
    private URI server;
    private Optional<String> cookie = Optional.empty();

    Device(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
        this.origin = server;
    }

    /** From now on everything goes to that node of the server; pages come from the same origin as before. */
    void goTo(URI node) {
        server = node;
    }

    URI server() {
        return server;
    }

    URI origin() {
        return origin;
    }

    /** Posts a body and answers the answer's; a refusal is a failure of the test. */
    JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("Origin", origin.toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cookie.ifPresent(held -> request.header("Cookie", held));
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        response.headers()
                .firstValue("Set-Cookie")
                .ifPresent(set -> cookie = Optional.of(set.substring(0, set.indexOf(';'))));
        return JSON.readTree(response.body());
    }

    /** What that call gives, a refusal as well. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        cookie.ifPresent(held -> request.header("Cookie", held));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String ticket() throws IOException, InterruptedException {
        return post("/api/ticket", "{}").path("ticket").asText();
    }
}
