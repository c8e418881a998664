package org.sessioniv.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** The headers of every answer. The policy lets a page use its own origin and nothing else. */
final class SecurityHeaders implements Handler<RoutingContext> {
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "frame-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
            + "require-trusted-types-for 'script'; trusted-types app svelte-trusted-html ProseMirrorClipboard";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final boolean https;

    SecurityHeaders(boolean https) {
        this.https = https;
    }

    @Override
    public void handle(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", CONTENT_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        if (https) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
        context.next();
    }
}
