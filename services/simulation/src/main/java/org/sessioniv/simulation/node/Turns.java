package org.sessioniv.simulation.node;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.sessioniv.rooms.Timers;
import org.sessioniv.simulation.world.Chance;

/**
 * The one thread of one life of a node: whatever happens to the node happens in a turn of this. While it is paused
 * turns are held, and all of them come at its end; once it is dead nothing comes any more.
 */
public final class Turns implements Timers {
    private static final Duration LATEST = Duration.ofMillis(1);

    private final Timers world;
    private final SplittableRandom random;
    private final Consumer<RuntimeException> broken;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean paused;
    private boolean dead;

    Turns(Timers world, SplittableRandom random, Consumer<RuntimeException> broken) {
        this.world = world;
        this.random = random;
        this.broken = broken;
    }

    @Override
    public long nanos() {
        return world.nanos();
    }

    /** Never early, and up to a millisecond late: what was asked for one moment comes in an order that chance gives. */
    @Override
    public Waiting after(Duration wait, Runnable task) {
        boolean[] ended = new boolean[1];
        Waiting outside = world.after(
                wait.plus(Chance.between(random, Duration.ZERO, LATEST)),
                () -> take(() -> {
                    if (!ended[0]) {
                        task.run();
                    }
                }));
        return () -> {
            ended[0] = true;
            outside.end();
        };
    }

    @Override
    public void soon(Runnable task) {
        world.soon(() -> take(task));
    }

    /** Something reaches the node. */
    void take(Runnable task) {
        if (dead) {
            return;
        }
        if (paused) {
            held.add(task);
            return;
        }
        try {
            task.run();
        } catch (RuntimeException thrown) {
            broken.accept(thrown);
        }
    }

    boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
        held.clear();
    }

    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
        while (!held.isEmpty() && !paused) {
            take(held.remove());
        }
    }
}
