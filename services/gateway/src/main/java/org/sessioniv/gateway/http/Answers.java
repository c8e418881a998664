package org.sessioniv.gateway.http;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.sessioniv.gateway.wire.WireJson;

/** Reads the body of a call as a record, strictly, and writes a record as the answer. */
final class Answers {
    static final String JSON = "application/json; charset=utf-8";

    private Answers() {}

    static <T> T body(RoutingContext context, Class<T> type) {
        @Nullable String text = context.body().asString();
        if (text == null) {
            throw Refusal.malformed();
        }
        try {
            @Nullable T body = WireJson.MAPPER.readValue(text, type);
            if (body == null) {
                throw Refusal.malformed();
            }
            return body;
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw Refusal.malformed();
        }
    }

    static Future<Void> send(RoutingContext context, int status, Object body) {
        return answer(context, status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(WireJson.write(body));
    }

    static Future<Void> sendNothing(RoutingContext context) {
        return answer(context, 204).end();
    }

    private static HttpServerResponse answer(RoutingContext context, int status) {
        return context.response().setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
