package org.sessioniv.gateway.limits;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many wrong guesses are borne. Each guesser has a budget of their own: a device that is known, else the address
 * from which a stranger calls. Strangers have one more in common; when that is spent, a guesser who has not failed
 * lately is still served, at a pace that bounds how much can be found out. A device that is trusted takes no part in
 * what strangers have in common: they cannot keep its owner out. Thread-safe.
 */
public final class FailureBudget implements GuessBudget {
    private final Limits limits;
    private final InstantSource clock;
    private final TokenBucket all;
    private final TokenBucket spare;
    private final Map<String, TokenBucket> each = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * The budget of one guesser, what all strangers have in common, what is spare for those among them who have not
     * failed lately, and how many guessers are remembered.
     */
    public record Limits(TokenBucket.Rate each, TokenBucket.Rate all, TokenBucket.Rate spare, int guessers) {}

    public FailureBudget(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.all = new TokenBucket(limits.all(), clock.millis());
        this.spare = new TokenBucket(limits.spare(), clock.millis());
    }

    /** Who guesses, as far as can be told, and whether they have shown before that they need not. */
    public record Guesser(String name, boolean trusted) {
        public static Guesser atAddress(String address) {
            return new Guesser("address " + address, false);
        }

        public static Guesser onDevice(String device, boolean trusted) {
            return new Guesser("device " + device, trusted);
        }
    }

    /** Where an attempt was taken from. */
    enum Common {
        NOTHING,
        ALL,
        SPARE
    }

    /** One attempt that was allowed. It counts as a failure until it is given back. */
    public static final class Attempt {
        private final Guesser guesser;
        private final Common common;
        private final Optional<Attempt> within;

        private Attempt(Guesser guesser, Common common, Optional<Attempt> within) {
            this.guesser = guesser;
            this.common = common;
            this.within = within;
        }

        Guesser guesser() {
            return guesser;
        }

        Common common() {
            return common;
        }

        /** The attempt of the node's own budget that stands before this one. */
        Optional<Attempt> within() {
            return within;
        }
    }

    /** An attempt, or how long to wait for the next. */
    public record Turn(Optional<Attempt> attempt, Duration retryIn) {
        static Turn now(Guesser guesser, Common common) {
            return new Turn(Optional.of(new Attempt(guesser, common, Optional.empty())), Duration.ZERO);
        }

        static Turn later(Duration wait) {
            return new Turn(Optional.empty(), wait);
        }

        /** The same attempt, before which that one was taken. */
        Turn within(Attempt before) {
            return new Turn(
                    attempt.map(taken -> new Attempt(taken.guesser, taken.common, Optional.of(before))), retryIn);
        }
    }

    @Override
    public Future<Turn> attempt(Guesser guesser) {
        return Future.succeededFuture(take(guesser));
    }

    @Override
    public Future<Void> forgive(Attempt attempt) {
        giveBack(attempt);
        return Future.succeededFuture();
    }

    /** Takes one attempt, to be given back when it was no wrong guess. */
    public synchronized Turn take(Guesser guesser) {
        long now = clock.millis();
        TokenBucket own = bucketOf(guesser, now);
        boolean unblemished = own.isFull(now);
        if (!own.take(now)) {
            return Turn.later(own.untilNext(now));
        }
        if (guesser.trusted()) {
            return Turn.now(guesser, Common.NOTHING);
        }
        if (all.take(now)) {
            return Turn.now(guesser, Common.ALL);
        }
        if (unblemished && spare.take(now)) {
            return Turn.now(guesser, Common.SPARE);
        }
        own.giveBack();
        return Turn.later(all.untilNext(now));
    }

    /** The attempt was no wrong guess: right, or never answered. */
    public synchronized void giveBack(Attempt attempt) {
        bucketOf(attempt.guesser, clock.millis()).giveBack();
        switch (attempt.common) {
            case NOTHING -> {}
            case ALL -> all.giveBack();
            case SPARE -> spare.giveBack();
        }
    }

    /** Guessers remembered now. */
    public synchronized int guessers() {
        return each.size();
    }

    private TokenBucket bucketOf(Guesser guesser, long now) {
        TokenBucket bucket = each.computeIfAbsent(guesser.name(), any -> new TokenBucket(limits.each(), now));
        if (each.size() > limits.guessers()) {
            Iterator<String> oldest = each.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return bucket;
    }
}
