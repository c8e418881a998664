package org.sessioniv.gateway.http;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/** The cookie that holds the token of a sign-in; over https under a name that browsers guard. */
public final class SessionCookie {
    private final boolean https;
    private final Duration lasts;

    public SessionCookie(boolean https, Duration lasts) {
        this.https = https;
        this.lasts = lasts;
    }

    public String name() {
        return https ? "__Host-session-iv" : "session-iv";
    }

    Optional<String> read(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(name())).map(Cookie::getValue);
    }

    void set(RoutingContext context, String token) {
        context.response().addCookie(cookie(token).setMaxAge(lasts.toSeconds()));
    }

    void clear(RoutingContext context) {
        context.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name(), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(https)
                .setSameSite(CookieSameSite.LAX);
    }
}
