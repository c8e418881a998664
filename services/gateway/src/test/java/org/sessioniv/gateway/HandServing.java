package org.sessioniv.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sessioniv.gateway.ports.Serving;

/** Whether the node may serve, as a test says. */
public final class HandServing implements Serving {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean may = true;

    @Override
    public boolean now() {
        return may;
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** From now on it is so, and nobody has been told yet. */
    public void become(boolean value) {
        may = value;
    }

    /** All who listen are told. */
    public void tell() {
        listeners.forEach(Runnable::run);
    }
}
