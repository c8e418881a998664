package org.sessioniv.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Set;
import org.sessioniv.gateway.settings.GatewaySettings;

/** Which pages may call: those of the public address and of the origins in the settings, compared letter by letter. */
public final class Origins {
    private final Set<String> allowed;
    private final boolean withoutOrigin;

    public Origins(GatewaySettings settings) {
        this.allowed = settings.origins();
        this.withoutOrigin = settings.switches().withoutOrigin();
    }

    /** Whether the caller's page may call. A caller without a page is let in only where the settings say so. */
    public boolean allow(HttpServerRequest request) {
        List<String> sent = request.headers().getAll(HttpHeaders.ORIGIN);
        return sent.isEmpty() ? withoutOrigin : sent.size() == 1 && allowed.contains(sent.get(0));
    }

    /** The origin to which what is issued on this request is bound. */
    public static String of(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null ? "none" : origin;
    }
}
