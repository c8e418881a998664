package org.sessioniv.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.wire.Api;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.rooms.NotTakenByAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong with a call into an answer with a stable code. */
final class Problems implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Counters counters;

    Problems(Counters counters) {
        this.counters = counters;
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.failure() instanceof HttpClosedException) {
            // Whoever asked is gone, or was cut off for keeping the server waiting: there is nobody to tell.
            return;
        }
        Refusal refusal = refusalOf(context);
        counters.count(refusal.status() >= 500 ? Counters.Event.HTTP_FAILED : Counters.Event.HTTP_REFUSED);
        if (refusal.status() == 429) {
            counters.count(Counters.Event.TOO_MANY_ATTEMPTS);
        }
        if (context.response().ended()) {
            return;
        }
        refusal.retryAfter()
                .ifPresent(
                        wait -> context.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        context.response()
                .setStatusCode(refusal.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Answers.JSON)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(WireJson.write(new Api.Problem(refusal.code(), refusal.detail())))
                .onFailure(gone -> LOG.debug("an answer could not be sent"));
    }

    private static Refusal refusalOf(RoutingContext context) {
        Throwable cause = context.failure();
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof StoreUnavailable || cause instanceof StoreBusy) {
            LOG.warn("the store did not answer a call: {}", cause.getClass().getSimpleName());
            return new Refusal(503, CallCode.STORE_UNAVAILABLE, "The store did not answer; please try again.");
        }
        if (cause instanceof NotTakenByAll) {
            LOG.warn("{}", cause.getMessage());
            return new Refusal(
                    503, CallCode.STORE_UNAVAILABLE, "Not every part of the server has heard of it; please try again.");
        }
        return switch (context.statusCode()) {
            case 400 -> Refusal.malformed();
            case 404 -> Refusal.notFound();
            case 405 -> new Refusal(405, CallCode.WRONG_METHOD, "This address takes other methods.");
            case 413 -> new Refusal(413, CallCode.TOO_LARGE, "The body is too large.");
            case 414 -> new Refusal(414, CallCode.TOO_LARGE, "The address is too long.");
            case 415 -> new Refusal(415, CallCode.JSON_EXPECTED, "The body is JSON.");
            default -> unexpected(cause);
        };
    }

    private static Refusal unexpected(@org.jspecify.annotations.Nullable Throwable cause) {
        // The message of a stranger's exception may repeat what was sent, so only its kind and place are logged.
        StackTraceElement[] trace = cause == null ? new StackTraceElement[0] : cause.getStackTrace();
        LOG.error(
                "a call failed: {} at {}",
                cause == null ? "no cause" : cause.getClass().getName(),
                trace.length == 0 ? "unknown" : trace[0]);
        return new Refusal(500, CallCode.UNEXPECTED, "Something went wrong here; it has been logged.");
    }
}
