package org.sessioniv.gateway.socket;

import java.util.function.LongSupplier;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.limits.TokenBucket;
import org.sessioniv.gateway.wire.BadFrame;
import org.sessioniv.gateway.wire.ServerFrame;

/** What one connection may still send. */
final class Throttle {
    private final TokenBucket frames;
    private final TokenBucket commands;
    private final TokenBucket cursors;
    private final LongSupplier clock;
    private final int maxFaults;
    private int faults;

    Throttle(Limits.Rates rates, LongSupplier clock) {
        this.clock = clock;
        this.frames = new TokenBucket(rates.frames(), clock.getAsLong());
        this.commands = new TokenBucket(rates.commands(), clock.getAsLong());
        this.cursors = new TokenBucket(rates.cursors(), clock.getAsLong());
        this.maxFaults = rates.faults();
    }

    void frame() throws BadFrame {
        if (!frames.take(clock.getAsLong())) {
            throw new BadFrame(ServerFrame.Wrong.TOO_MANY, "Too many frames at once.");
        }
    }

    boolean command() {
        return commands.take(clock.getAsLong());
    }

    boolean cursor() {
        return cursors.take(clock.getAsLong());
    }

    /** Counts one more fault, and says whether it was one too many. */
    boolean isOutOfPatience() {
        return ++faults >= maxFaults;
    }
}
