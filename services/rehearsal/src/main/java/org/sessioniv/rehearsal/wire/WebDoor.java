package org.sessioniv.rehearsal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server's HTTP side: JSON in, JSON out, with the cookies of a sign-in. */
public final class WebDoor {
    private static final int ATTEMPTS = 8;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(1_500);

    private final Vertx vertx;
    private final HttpClient client;
    private final Address address;

    public WebDoor(Vertx vertx, HttpClient client, Address address) {
        this.vertx = vertx;
        this.client = client;
        this.address = address;
    }

    /** Posts; a refusal fails the future with {@link DoorRefused}. */
    Future<JsonNode> post(String path, JsonNode body, Cookies cookies) {
        return client.request(address.request(path).setMethod(HttpMethod.POST))
                .compose(request -> {
                    request.putHeader("Content-Type", "application/json");
                    if (!cookies.header().isEmpty()) {
                        request.putHeader("Cookie", cookies.header());
                    }
                    return request.send(Buffer.buffer(body.toString()));
                })
                .compose(response -> read(path, response, cookies));
    }

    private static Future<JsonNode> read(String path, HttpClientResponse response, Cookies cookies) {
        cookies.take(response.cookies());
        return response.body().map(body -> {
            boolean refused = response.statusCode() >= 400;
            if (refused && !isJson(response)) {
                throw new DoorRefused(path, response.statusCode(), "");
            }
            JsonNode answer = body.length() == 0 ? Wire.object() : Wire.parse(body.toString());
            if (refused) {
                throw new DoorRefused(
                        path, response.statusCode(), answer.path("code").asText(""));
            }
            return answer;
        });
    }

    private static boolean isJson(HttpClientResponse response) {
        String type = response.getHeader("Content-Type");
        return type != null && type.startsWith("application/json");
    }

    /** Posts, and again a little later when the server says that it has too much to do. */
    public Future<JsonNode> postPatiently(String path, JsonNode body, Cookies cookies) {
        return postPatiently(path, body, cookies, ATTEMPTS);
    }

    private Future<JsonNode> postPatiently(String path, JsonNode body, Cookies cookies, int attempts) {
        return post(path, body, cookies).recover(failure -> {
            boolean passing = failure instanceof DoorRefused refused && refused.isPassing();
            if (!passing || attempts <= 1) {
                return Future.failedFuture(failure);
            }
            return vertx.timer(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)
                    .compose(waited -> postPatiently(path, body, cookies, attempts - 1));
        });
    }

    /** A ticket for one connection. */
    public Future<String> ticket(Cookies cookies) {
        return post("/api/ticket", Wire.object(), cookies)
                .map(answer -> answer.path("ticket").asText());
    }
}
