package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.gateway.identity.Devices;
import org.sessioniv.gateway.limits.FailureBudget;
import org.sessioniv.gateway.limits.GuessBudget;

/** A secret that could be guessed, behind its budget: only a wrong guess is paid for. */
final class Guarded {
    private final GuessBudget budget;
    private final DeviceCookie cookie;
    private final Devices.Shown shown;

    Guarded(GuessBudget budget, DeviceCookie cookie, Devices.Shown shown) {
        this.budget = budget;
        this.cookie = cookie;
        this.shown = shown;
    }

    /**
     * Tries once for this caller. A found value marks the device; {@code wrong} is what a wrong guess is told. A store
     * that fails is nobody's guess.
     */
    <T> Future<T> attempt(
            RoutingContext context, Function<Optional<Devices.Device>, Future<Optional<T>>> check, Refusal wrong) {
        return cookie.read(context)
                .compose(device -> budget.attempt(DeviceCookie.guesser(context, device, shown))
                        .compose(turn -> {
                            FailureBudget.Attempt attempt =
                                    turn.attempt().orElseThrow(() -> Refusal.tooManyAttempts(turn.retryIn()));
                            return check.apply(device)
                                    .recover(unanswered ->
                                            budget.forgive(attempt).compose(given -> Future.failedFuture(unanswered)))
                                    .compose(found -> {
                                        T right = found.orElseThrow(() -> wrong);
                                        return budget.forgive(attempt)
                                                .compose(given -> cookie.remember(context, device, shown))
                                                .map(right);
                                    });
                        }));
    }
}
