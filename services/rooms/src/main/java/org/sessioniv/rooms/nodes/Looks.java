package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.sessioniv.rooms.Timers;

/**
 * Looks at the register. What a look says that is answered after a later one counts for nothing. All calls come on one
 * thread, as do the answers of the store.
 */
final class Looks {
    private final NodeRegister register;
    private final Timers timers;
    private final Duration least;
    private final Seen seen;
    private long looks;
    private long newest;
    private long lookedAt;
    private boolean awaited;
    private long looksWhenAsked;

    /** What the register says, which was asked for at that moment. */
    interface Seen {
        void read(List<NodeRegister.Entry> all, long asked);
    }

    /** Those that somebody asks for are at least so far apart from the look before. */
    Looks(NodeRegister register, Timers timers, Duration least, Seen seen) {
        this.register = register;
        this.timers = timers;
        this.least = least;
        this.seen = seen;
        this.lookedAt = timers.nanos() - least.toNanos();
    }

    Future<?> look() {
        long mine = ++looks;
        long asked = timers.nanos();
        lookedAt = asked;
        return register.all().onSuccess(all -> {
            if (mine > newest) {
                newest = mine;
                seen.read(all, asked);
            }
        });
    }

    /**
     * Somebody asks for a look: now, or once the one before is long enough ago, once for all who ask until then.
     * Whoever asks is sure of one that is asked for after they did.
     */
    void again(Runnable look) {
        Duration rest = least.minusNanos(timers.nanos() - lookedAt);
        if (rest.compareTo(Duration.ZERO) <= 0) {
            look.run();
            return;
        }
        looksWhenAsked = looks;
        if (!awaited) {
            awaited = true;
            timers.after(rest, () -> {
                awaited = false;
                if (looks == looksWhenAsked) {
                    again(look);
                }
            });
        }
    }
}
