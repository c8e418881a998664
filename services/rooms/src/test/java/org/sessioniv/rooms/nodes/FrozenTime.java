package org.sessioniv.rooms.nodes;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sessioniv.rooms.Timers;

/** The timers of one process that can be paused: time passes meanwhile, and what was due comes at the end. */
public final class FrozenTime implements Timers {
    private final Timers world;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean frozen;

    public FrozenTime(Timers world) {
        this.world = world;
    }

    @Override
    public long nanos() {
        return world.nanos();
    }

    @Override
    public Waiting after(Duration wait, Runnable task) {
        boolean[] ended = new boolean[1];
        Runnable unlessEnded = () -> {
            if (!ended[0]) {
                task.run();
            }
        };
        Waiting outside = world.after(wait, () -> {
            if (frozen) {
                held.add(unlessEnded);
            } else {
                unlessEnded.run();
            }
        });
        return () -> {
            ended[0] = true;
            outside.end();
        };
    }

    @Override
    public void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** As a stopped process: nothing that is due happens. */
    public void freeze() {
        frozen = true;
    }

    public void thaw() {
        frozen = false;
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }
}
