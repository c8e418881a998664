package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.wire.CallCode;

/** Puts calls on a router: every POST is checked for its origin, its media type and its size before it is read. */
final class Calls {
    private final Router router;
    private final Origins origins;
    private final Counters counters;

    Calls(Router router, Origins origins, Counters counters) {
        this.router = router;
        this.origins = origins;
        this.counters = counters;
    }

    /** What answers a call; a failure becomes a problem. */
    @FunctionalInterface
    interface Call {
        Future<?> answer(RoutingContext context);
    }

    void get(String path, Call call) {
        route(HttpMethod.GET, path).handler(run(call));
    }

    void post(String path, long maxBody, Call call) {
        // A route of its own for each step: the router lets no reader of bodies stand behind another handler.
        route(HttpMethod.POST, path).handler(this::checkOrigin);
        route(HttpMethod.POST, path).handler(Calls::checkMediaType);
        route(HttpMethod.POST, path).handler(BodyHandler.create(false).setBodyLimit(maxBody));
        route(HttpMethod.POST, path).handler(run(call));
    }

    private Route route(HttpMethod method, String path) {
        return router.route(method, path);
    }

    private void checkOrigin(RoutingContext context) {
        if (origins.allow(context.request())) {
            context.next();
        } else {
            counters.count(Counters.Event.ORIGIN_REFUSED);
            context.fail(new Refusal(403, CallCode.ORIGIN_REFUSED, "Pages of this origin may not call."));
        }
    }

    private static void checkMediaType(RoutingContext context) {
        @Nullable String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean json = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
        boolean empty = type == null && "0".equals(context.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (json || empty) {
            context.next();
        } else {
            context.fail(new Refusal(415, CallCode.JSON_EXPECTED, "The body is JSON."));
        }
    }

    private static Handler<RoutingContext> run(Call call) {
        return context -> {
            try {
                call.answer(context).onFailure(context::fail);
            } catch (Refusal refusal) {
                context.fail(refusal);
            }
        };
    }
}
