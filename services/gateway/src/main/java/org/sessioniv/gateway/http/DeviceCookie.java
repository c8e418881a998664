package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import org.sessioniv.gateway.identity.Devices;
import org.sessioniv.gateway.limits.FailureBudget;

/** The cookie by which a device is known again on which somebody came in; it outlives sign-ins and opens nothing. */
final class DeviceCookie {
    private static final Duration LASTS = Duration.ofDays(365);

    private final Devices devices;
    private final boolean https;

    DeviceCookie(Devices devices, boolean https) {
        this.devices = devices;
        this.https = https;
    }

    private String name() {
        return https ? "__Host-session-iv-device" : "session-iv-device";
    }

    Future<Optional<Devices.Device>> read(RoutingContext context) {
        Cookie cookie = context.request().getCookie(name());
        return cookie == null ? Future.succeededFuture(Optional.empty()) : devices.find(cookie.getValue());
    }

    /** Who guesses a secret of that kind: only where the same was shown before is a device trusted with it. */
    static FailureBudget.Guesser guesser(
            RoutingContext context, Optional<Devices.Device> device, Devices.Shown guessed) {
        return device.map(known -> switch (guessed) {
                    case PASSWORD ->
                        switch (known.shown()) {
                            case PASSWORD -> FailureBudget.Guesser.onDevice(known.id(), true);
                            case CODE -> stranger(context);
                        };
                    case CODE -> FailureBudget.Guesser.onDevice(known.id(), false);
                })
                .orElseGet(() -> stranger(context));
    }

    private static FailureBudget.Guesser stranger(RoutingContext context) {
        return FailureBudget.Guesser.atAddress(
                ClientAddress.of(context.request().remoteAddress()));
    }

    /** Marks the device, unless its mark says as much already. */
    Future<Void> remember(RoutingContext context, Optional<Devices.Device> before, Devices.Shown shown) {
        boolean enough = before.filter(known -> known.shown() == shown || known.shown() == Devices.Shown.PASSWORD)
                .isPresent();
        if (enough) {
            return Future.succeededFuture();
        }
        return devices.mark(shown).map(mark -> {
            context.response()
                    .addCookie(Cookie.cookie(name(), mark)
                            .setPath("/")
                            .setHttpOnly(true)
                            .setSecure(https)
                            .setSameSite(CookieSameSite.LAX)
                            .setMaxAge(LASTS.toSeconds()));
            return null;
        });
    }
}
