package org.sessioniv.rehearsal.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.sessioniv.rehearsal.client.Ledger;

/**
 * Which share of the play is over. It runs with the clock, and stands still where a part that belongs before has not
 * been played; after a patience it goes on without that part and says so.
 */
public final class Course {
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private final long lengthNanos;
    private final List<Part> missing;
    private final Ledger ledger;
    private final LongSupplier clock;
    private final long startNanos;
    private long stoodNanos;

    Course(Duration length, List<Part> parts, Ledger ledger, LongSupplier clock) {
        this.lengthNanos = length.toNanos();
        this.missing = new ArrayList<>(parts);
        this.missing.sort(Comparator.comparingDouble(Part::before));
        this.ledger = ledger;
        this.clock = clock;
        this.startNanos = clock.getAsLong();
    }

    /** Never less than before. */
    double progress() {
        long elapsed = clock.getAsLong() - startNanos - stoodNanos;
        for (Iterator<Part> parts = missing.iterator(); parts.hasNext(); ) {
            Part part = parts.next();
            long until = (long) (part.before() * lengthNanos);
            if (elapsed < until) {
                break;
            }
            if (part.played().test(ledger)) {
                parts.remove();
            } else if (stoodNanos > PATIENCE.toNanos()) {
                ledger.report("not played: " + part.name());
                parts.remove();
            } else {
                // The nanosecond before: what begins at that share has not begun.
                stoodNanos += elapsed - until + 1;
                elapsed = until - 1;
                break;
            }
        }
        return (double) elapsed / lengthNanos;
    }

    /** How long the play takes from now on if it never stands still. */
    Duration rest() {
        return Duration.ofNanos((long) ((1 - progress()) * lengthNanos));
    }
}
