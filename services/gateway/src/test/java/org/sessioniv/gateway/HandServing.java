package org.sessioniv.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.sessioniv.gateway.ports.Serving;

/** Whether the node may serve, as a test says. */
public final class HandServing implements Serving {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger asksLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean may = true;
    private volatile boolean ends;

    @Override
    public boolean now() {
        return may && asksLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** From now on it is so, and nobody has been told yet. */
    public void become(boolean value) {
        become(value, Integer.MAX_VALUE);
    }

    /** It may, and may no longer once it has been asked so often. */
    public void lapseAfter(int asks) {
        become(true, asks);
    }

    private void become(boolean value, int asks) {
        asksLeft.set(asks);
        may = value;
    }

    @Override
    public boolean ends() {
        return ends;
    }

    /** It stops, and nobody has been told yet. */
    public void end() {
        ends = true;
        become(false);
    }

    /** All who listen are told. */
    public void tell() {
        listeners.forEach(Runnable::run);
    }
}
