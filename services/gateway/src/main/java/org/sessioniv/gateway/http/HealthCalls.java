package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;
import org.sessioniv.gateway.ports.Readiness;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.wire.Api;

/** Whether the program lives, whether it can serve, and, where the settings open it, what it measured. */
final class HealthCalls {
    private final Readiness readiness;
    private final Serving serving;
    private final Supplier<String> metrics;

    HealthCalls(Readiness readiness, Serving serving, Supplier<String> metrics) {
        this.readiness = readiness;
        this.serving = serving;
        this.metrics = metrics;
    }

    void mount(Calls calls, boolean metrics) {
        calls.get("/health/live", context -> Answers.send(context, 200, new Api.Status(Api.Health.LIVE)));
        calls.get("/health/ready", this::ready);
        if (metrics) {
            calls.get("/metrics", this::metrics);
        }
    }

    private Future<Void> ready(RoutingContext context) {
        return readiness
                .ready()
                .otherwise(false)
                .map(ready -> ready && serving.now())
                .compose(ready -> Answers.send(
                        context, ready ? 200 : 503, new Api.Status(ready ? Api.Health.READY : Api.Health.NOT_READY)));
    }

    private Future<Void> metrics(RoutingContext context) {
        return context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                .end(metrics.get());
    }
}
