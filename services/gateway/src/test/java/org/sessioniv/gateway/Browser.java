package org.sessioniv.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sessioniv.gateway.contract.HttpContract;
import org.sessioniv.gateway.wire.WireJson;

/** One device: keeps cookies, says where its page comes from, and waits for each answer. */
public final class Browser {
    private final LiveGateway gateway;
    private final Map<String, String> cookies = new HashMap<>();
    private Optional<String> origin = Optional.of(LiveGateway.PUBLIC_URL);

    Browser(LiveGateway gateway) {
        this.gateway = gateway;
    }

    /** What came back. */
    public record Reply(int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            try {
                return WireJson.MAPPER.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("not JSON: " + text, e);
            }
        }

        public Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but got " + status + ": " + text);
            }
            return this;
        }

        public String code() {
            return json().path("code").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** The same device, as a page of another origin would use it; empty for no page at all. */
    public Browser from(Optional<String> other) {
        Browser page = new Browser(gateway);
        page.cookies.putAll(cookies);
        page.origin = other;
        return page;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Reply get(String path) {
        return send("GET", path, Map.of(), null);
    }

    public Reply get(String path, Map<String, String> headers) {
        return send("GET", path, headers, null);
    }

    public Reply post(String path, String body) {
        return send("POST", path, Map.of("Content-Type", "application/json"), body);
    }

    public Reply send(String method, String path, Map<String, String> headers, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .timeout(Duration.ofSeconds(120))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        origin.ifPresent(value -> request.header("Origin", value));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        try {
            HttpResponse<String> response = gateway.http().send(request.build(), BodyHandlers.ofString());
            keep(response.headers().allValues("Set-Cookie"));
            Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
            // Whatever is answered in any test is as the document says.
            HttpContract.check(
                    new HttpContract.Answer(method, path, reply.status(), reply.header("Content-Type"), reply.text()));
            return reply;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer to " + method + " " + path, e);
        }
    }

    private String cookieHeader() {
        return String.join(
                "; ",
                cookies.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
    }

    private void keep(List<String> set) {
        for (String cookie : set) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    public String ticket() {
        return post("/api/ticket", "{}").expect(200).json().path("ticket").asText();
    }

    /** A socket that has not said anything. */
    public Tab connect() {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(gateway.port())
                .setURI("/socket");
        origin.ifPresent(value -> options.addHeader("Origin", value));
        if (!cookies.isEmpty()) {
            options.addHeader("Cookie", cookieHeader());
        }
        return Tab.open(gateway, options);
    }

    /** A socket that was welcomed. */
    public Tab tab() {
        Tab tab = connect();
        tab.hello(ticket());
        tab.next("welcome");
        return tab;
    }
}
