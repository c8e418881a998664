package org.sessioniv.gateway.http;

import com.fasterxml.jackson.core.JacksonException;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.sessioniv.gateway.ports.ReportSource.ReportFile;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.wire.WireJson;

/** Reads the body of a call as a record, strictly, and writes a record as the answer, if this node may still serve. */
final class Answers {
    static final String JSON = "application/json; charset=utf-8";

    private static final String SERVING = "session-iv.serving";

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

    /** From now on this call is answered only as long as this node may serve. */
    static void serveWhile(RoutingContext context, Serving serving) {
        check(serving);
        context.put(SERVING, serving);
    }

    private static void check(Serving serving) {
        if (!serving.now()) {
            throw Refusal.cutOff();
        }
    }

    static Future<Void> send(RoutingContext context, int status, Object body) {
        return begin(context, status).putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(WireJson.write(body));
    }

    /** A file to be kept; its name holds nothing that means anything to whoever reads headers. */
    static Future<Void> download(RoutingContext context, ReportFile file) {
        String name = file.name().replaceAll("[^A-Za-z0-9._-]", "-");
        return begin(context, 200)
                .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .end(file.content());
    }

    static Future<Void> sendNothing(RoutingContext context) {
        return begin(context, 204).end();
    }

    /**
     * An answer with that status; throws {@link Refusal} when this node may serve no longer, since what it found out
     * for this call may have ceased to be in force meanwhile.
     */
    static HttpServerResponse begin(RoutingContext context, int status) {
        @Nullable Serving serving = context.get(SERVING);
        check(serving == null ? Serving.ALWAYS : serving);
        return context.response().setStatusCode(status).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
