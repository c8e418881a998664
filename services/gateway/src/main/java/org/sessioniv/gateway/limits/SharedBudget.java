package org.sessioniv.gateway.limits;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Reply;
import org.sessioniv.journal.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@link FailureBudget} of several nodes together: as many wrong guesses as on one, whichever nodes they are made
 * at. What is left stands in the store. The node's own budget stands before it, so that guessing costs the store no
 * more than it may, and one attempt of a node is looked up at a time. Without the store there is no attempt: whether a
 * guess is right cannot be said without it either. Thread-safe.
 */
public final class SharedBudget implements GuessBudget {
    private static final Logger LOG = LoggerFactory.getLogger(SharedBudget.class);

    /** Attempts of this node that wait for the store; further ones are refused as busy. */
    private static final int WAITING = 500;

    private final String what;
    private final FailureBudget.Limits limits;
    private final FailureBudget here;
    private final InstantSource clock;
    private final StoredBuckets buckets;
    private Future<?> line = Future.succeededFuture();
    private int waiting;

    /** The budget of that name, which all nodes give it, for what can be guessed within these limits. */
    public SharedBudget(String what, FailureBudget.Limits limits, InstantSource clock, Records records) {
        this.what = what;
        this.limits = limits;
        this.here = new FailureBudget(limits, clock);
        this.clock = clock;
        this.buckets = new StoredBuckets(records, clock);
    }

    /** What was taken of a guesser's own, and whether nothing of it was missing; or how long to wait. */
    private record Own(boolean taken, boolean unblemished, Duration retryIn) {}

    @Override
    public Future<FailureBudget.Turn> attempt(FailureBudget.Guesser guesser) {
        FailureBudget.Turn turn = here.take(guesser);
        return turn.attempt()
                .map(local -> inLine(() -> everywhere(guesser)).onComplete(done -> {
                    if (done.failed() || done.result().attempt().isEmpty()) {
                        here.giveBack(local);
                    }
                }))
                .orElseGet(() -> Future.succeededFuture(turn))
                .map(all -> all.attempt().isEmpty() || turn.attempt().isEmpty()
                        ? all
                        : all.within(turn.attempt().get()));
    }

    private Future<FailureBudget.Turn> everywhere(FailureBudget.Guesser guesser) {
        return ofGuesser(guesser, this::takeOwn).compose(own -> {
            if (!own.taken()) {
                return Future.succeededFuture(FailureBudget.Turn.later(own.retryIn()));
            }
            if (guesser.trusted()) {
                return Future.succeededFuture(FailureBudget.Turn.now(guesser, FailureBudget.Common.NOTHING));
            }
            return common(both -> takeCommon(guesser, own, both))
                    .compose(turn -> turn.attempt().isPresent()
                            ? Future.succeededFuture(turn)
                            : ofGuesser(guesser, SharedBudget::giveBack).map(turn));
        });
    }

    private Own takeOwn(TokenBucket own) {
        long now = clock.millis();
        boolean unblemished = own.isFull(now);
        return own.take(now) ? new Own(true, unblemished, Duration.ZERO) : new Own(false, false, own.untilNext(now));
    }

    private FailureBudget.Turn takeCommon(FailureBudget.Guesser guesser, Own own, List<TokenBucket> both) {
        long now = clock.millis();
        if (both.get(0).take(now)) {
            return FailureBudget.Turn.now(guesser, FailureBudget.Common.ALL);
        }
        return own.unblemished() && both.get(1).take(now)
                ? FailureBudget.Turn.now(guesser, FailureBudget.Common.SPARE)
                : FailureBudget.Turn.later(both.get(0).untilNext(now));
    }

    @Override
    public Future<Void> forgive(FailureBudget.Attempt attempt) {
        attempt.within().ifPresent(here::giveBack);
        return inLine(() -> ofGuesser(attempt.guesser(), SharedBudget::giveBack)
                        .compose(own -> forgiveCommon(attempt.common())))
                .recover(cause -> {
                    LOG.warn("an attempt stays counted: {}", cause.getClass().getSimpleName());
                    return Future.succeededFuture();
                });
    }

    private Future<Void> forgiveCommon(FailureBudget.Common from) {
        return switch (from) {
            case NOTHING -> Future.succeededFuture();
            case ALL -> common(both -> giveBack(both.get(0)));
            case SPARE -> common(both -> giveBack(both.get(1)));
        };
    }

    private static Void giveBack(TokenBucket bucket) {
        bucket.giveBack();
        return null;
    }

    private <R> Future<R> ofGuesser(FailureBudget.Guesser guesser, java.util.function.Function<TokenBucket, R> work) {
        return buckets.change(what + " " + guesser.name(), List.of(limits.each()), one -> work.apply(one.get(0)));
    }

    private <R> Future<R> common(java.util.function.Function<List<TokenBucket>, R> work) {
        return buckets.change(what, List.of(limits.all(), limits.spare()), work);
    }

    /** Behind whatever this node asks before; the answer comes where it was asked. */
    private <R> Future<R> inLine(Supplier<Future<R>> step) {
        Reply<R> reply = new Reply<>();
        synchronized (this) {
            if (waiting >= WAITING) {
                return Future.failedFuture(new StoreBusy("too many guesses wait for the store"));
            }
            waiting++;
            Future<R> mine = line.transform(before -> step.get());
            line = mine.transform(done -> left());
            reply.follow(mine);
        }
        return reply.future();
    }

    private synchronized Future<Optional<Void>> left() {
        waiting--;
        return Future.succeededFuture(Optional.empty());
    }
}
