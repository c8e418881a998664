package org.sessioniv.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock for all that measures and dates. It starts at the wall clock's time and then goes by the monotonic
 * clock, so that it neither leaps nor stands when somebody sets the machine's clock. A small difference to the wall
 * clock is taken up slowly; a leap of the wall clock is noticed, logged and counted, and booked to nobody.
 */
final class SteadyClock implements InstantSource {
    /** At most this part of the time that passes is added or left out to come nearer to the wall clock: 500 ppm. */
    static final long SLEW_PART = 2_000;

    /** A difference that grows by more than this between two readings, and by more than clocks drift, is a leap. */
    static final Duration LEAP = Duration.ofSeconds(1);

    /** No honest clock drifts by more than this part of the time. */
    private static final long DRIFT_PART = 500;

    private static final long SLEW_EVERY_NANOS = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);

    private final InstantSource wall;
    private final LongSupplier nanos;
    private Instant steady;
    private Duration behind = Duration.ZERO;
    private long readAt;
    private long slewedAt;
    private long leaps;
    private Duration forward = Duration.ZERO;

    SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.steady = wall.instant();
        this.readAt = nanos.getAsLong();
        this.slewedAt = readAt;
    }

    /** The machine's own clocks. */
    static SteadyClock ofMachine() {
        return new SteadyClock(InstantSource.system(), System::nanoTime);
    }

    @Override
    public synchronized Instant instant() {
        long now = nanos.getAsLong();
        long passed = Math.max(0, now - readAt);
        readAt += passed;
        steady = steady.plusNanos(passed);
        Duration difference = Duration.between(steady, wall.instant());
        notice(difference.minus(behind), passed);
        behind = difference.minus(slew(difference));
        return steady;
    }

    /** Goes on from that instant when the wall clock stands before it: what is written never becomes the future. */
    synchronized void notBefore(Instant last) {
        Instant now = instant();
        if (now.isBefore(last)) {
            LOG.warn(
                    "the journal is {} ahead of this machine's clock; times go on from the journal's end",
                    Duration.between(now, last));
            forward = forward.plus(Duration.between(steady, last));
            steady = last;
            behind = Duration.between(steady, wall.instant());
        }
    }

    /** How far it was put forward to the journal's end, as far as that is not taken back by now. */
    synchronized Duration forward() {
        return forward;
    }

    /** How often the wall clock leapt. */
    synchronized long leaps() {
        return leaps;
    }

    void measuredBy(Metrics metrics) {
        metrics.counter("clock_leaps", "Times that this machine's clock leapt, or the machine slept", this::leaps);
    }

    private void notice(Duration grown, long passed) {
        if (grown.abs().compareTo(LEAP.plusNanos(passed / DRIFT_PART)) > 0) {
            leaps++;
            LOG.warn(
                    "this machine's clock leapt by {}, or the machine slept: times go on without the leap"
                            + " until the server is started again",
                    grown);
        }
    }

    private Duration slew(Duration difference) {
        long since = readAt - slewedAt;
        if (since < SLEW_EVERY_NANOS) {
            return Duration.ZERO;
        }
        slewedAt = readAt;
        Duration most = Duration.ofNanos(since / SLEW_PART);
        Duration step =
                difference.abs().compareTo(most) < 0 ? difference : difference.isNegative() ? most.negated() : most;
        steady = steady.plus(step);
        if (step.isNegative()) {
            forward = forward.compareTo(step.negated()) < 0 ? Duration.ZERO : forward.plus(step);
        }
        return step;
    }
}
