package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.gateway.identity.Devices;
import org.sessioniv.gateway.limits.FailureBudget;

/** A secret that could be guessed, behind its budget: only a wrong guess is paid for. */
final class Guarded {
    private final FailureBudget budget;
    private final DeviceCookie cookie;
    private final Devices.Shown shown;

    Guarded(FailureBudget budget, DeviceCookie cookie, Devices.Shown shown) {
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
        return cookie.read(context).compose(device -> {
            FailureBudget.Turn turn = budget.take(DeviceCookie.guesser(context, device, shown));
            FailureBudget.Attempt attempt = turn.attempt().orElseThrow(() -> Refusal.tooManyAttempts(turn.retryIn()));
            return check.apply(device)
                    .onFailure(unanswered -> budget.giveBack(attempt))
                    .compose(found -> {
                        T right = found.orElseThrow(() -> wrong);
                        budget.giveBack(attempt);
                        return cookie.remember(context, device, shown).map(right);
                    });
        });
    }
}
