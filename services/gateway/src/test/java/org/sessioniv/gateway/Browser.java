package org.sessioniv.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.RoomsFixture;

/** One device: keeps cookies, says where its page comes from, and waits for each answer. */
public final class Browser {
    private final LiveGateway gateway;
    private final Map<String, String> cookies = new HashMap<>();
    private Optional<String> origin = Optional.of(LiveGateway.PUBLIC_URL);

    Browser(LiveGateway gateway) {
        this.gateway = gateway;
    }

    /** What came back. */
    public record Reply(int status, MultiMap headers, String text) {
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
            return Optional.ofNullable(headers.get(name)).orElse("");
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
        return send(HttpMethod.GET, path, Map.of(), null);
    }

    public Reply get(String path, Map<String, String> headers) {
        return send(HttpMethod.GET, path, headers, null);
    }

    public Reply post(String path, String body) {
        return send(HttpMethod.POST, path, Map.of("Content-Type", "application/json"), body);
    }

    public Reply send(HttpMethod method, String path, Map<String, String> headers, @Nullable String body) {
        return RoomsFixture.await(gateway.http()
                .request(method, gateway.port(), "127.0.0.1", path)
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    origin.ifPresent(value -> request.putHeader("Origin", value));
                    if (!cookies.isEmpty()) {
                        request.putHeader("Cookie", cookieHeader());
                    }
                    return body == null ? request.send() : request.send(body);
                })
                .compose(response -> {
                    keep(response.cookies());
                    return response.body()
                            .map(text -> new Reply(response.statusCode(), response.headers(), text.toString()));
                }));
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
    public Line connect() {
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(gateway.port())
                .setURI("/socket");
        origin.ifPresent(value -> options.addHeader("Origin", value));
        if (!cookies.isEmpty()) {
            options.addHeader("Cookie", cookieHeader());
        }
        return Line.open(gateway, options);
    }

    /** A socket that was welcomed. */
    public Line line() {
        Line line = connect();
        line.hello(ticket());
        line.next("welcome");
        return line;
    }
}
