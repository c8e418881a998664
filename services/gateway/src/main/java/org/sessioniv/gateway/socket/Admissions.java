package org.sessioniv.gateway.socket;

import java.util.HashMap;
import java.util.Map;
import org.sessioniv.gateway.limits.Limits;

/** How many connections there are, in all and from each address. Shared by all gateway instances; thread-safe. */
public final class Admissions {
    private final Limits.Sockets limits;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    public Admissions(Limits.Sockets limits) {
        this.limits = limits;
    }

    synchronized boolean enter(String address) {
        int own = byAddress.getOrDefault(address, 0);
        if (all >= limits.all() || own >= limits.perAddress()) {
            return false;
        }
        all++;
        byAddress.put(address, own + 1);
        return true;
    }

    synchronized void leave(String address) {
        all--;
        byAddress.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
    }

    public synchronized int all() {
        return all;
    }
}
