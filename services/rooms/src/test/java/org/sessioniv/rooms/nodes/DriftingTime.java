package org.sessioniv.rooms.nodes;

import java.time.Duration;
import org.sessioniv.rooms.Timers;

/** The time of a machine whose clock runs fast or slow: it counts so many hundredths of a second in each second. */
final class DriftingTime implements Timers {
    private final Timers world;
    private final long hundredths;

    DriftingTime(Timers world, long hundredths) {
        this.world = world;
        this.hundredths = hundredths;
    }

    @Override
    public long nanos() {
        return world.nanos() / 100 * hundredths;
    }

    @Override
    public Waiting after(Duration wait, Runnable task) {
        // Never a moment too early by its own measure.
        return world.after(Duration.ofNanos((wait.toNanos() / hundredths + 1) * 100), task);
    }

    @Override
    public void soon(Runnable task) {
        world.soon(task);
    }
}
