package org.sessioniv.gateway.limits;

import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many wrong guesses are borne: from one address, and from all together. When all together have spent theirs,
 * addresses that have not failed lately are still served, so guessing elsewhere keeps nobody honest out. Thread-safe.
 */
public final class FailureBudget {
    private final Limits limits;
    private final InstantSource clock;
    private final TokenBucket all;
    private final Map<String, TokenBucket> byAddress = new LinkedHashMap<>(16, 0.75f, true);

    /** The budget of one address, that of all, and how many addresses are remembered. */
    public record Limits(TokenBucket.Rate perAddress, TokenBucket.Rate all, int addresses) {}

    public FailureBudget(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.all = new TokenBucket(limits.all(), clock.millis());
    }

    /** One attempt that was allowed. */
    public record Attempt(String address, boolean takenFromAll) {}

    /** Takes one attempt, to be given back when it succeeds; empty when there have been too many. */
    public synchronized Optional<Attempt> take(String address) {
        long now = clock.millis();
        TokenBucket own = bucketOf(address, now);
        boolean unblemished = own.isFull(now);
        if (!own.take(now)) {
            return Optional.empty();
        }
        boolean takenFromAll = all.take(now);
        if (!takenFromAll && !unblemished) {
            own.giveBack();
            return Optional.empty();
        }
        return Optional.of(new Attempt(address, takenFromAll));
    }

    /** The attempt was no failure. */
    public synchronized void succeeded(Attempt attempt) {
        bucketOf(attempt.address(), clock.millis()).giveBack();
        if (attempt.takenFromAll()) {
            all.giveBack();
        }
    }

    /** Addresses remembered now. */
    public synchronized int addresses() {
        return byAddress.size();
    }

    private TokenBucket bucketOf(String address, long now) {
        TokenBucket bucket = byAddress.computeIfAbsent(address, any -> new TokenBucket(limits.perAddress(), now));
        if (byAddress.size() > limits.addresses()) {
            Iterator<String> oldest = byAddress.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return bucket;
    }
}
