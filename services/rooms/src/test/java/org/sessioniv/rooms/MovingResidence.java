package org.sessioniv.rooms;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.sessioniv.domain.room.RoomId;

/** One of several nodes, which has the rooms as long as a test says so. */
final class MovingResidence implements Residence {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger doubts = new AtomicInteger();
    private volatile boolean here = true;
    private volatile boolean othersLive = true;

    /** Whether the rooms are here, said to those who listen. */
    void move(boolean hither) {
        lapse(hither);
        listeners.forEach(Runnable::run);
    }

    /** Whether the rooms may be run here, which nobody is told of: a fence that has fallen. */
    void lapse(boolean hither) {
        here = hither;
    }

    void othersDie() {
        othersLive = false;
        listeners.forEach(Runnable::run);
    }

    /** How often it was told that somebody believes otherwise. */
    int doubts() {
        return doubts.get();
    }

    @Override
    public void doubt() {
        doubts.incrementAndGet();
    }

    @Override
    public NodeId node() {
        return new NodeId("test");
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public boolean holds(RoomId room) {
        return here;
    }

    @Override
    public boolean lives(NodeId node) {
        return othersLive || node.equals(node());
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
