package org.sessioniv.simulation.world;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What happened in one run, a line each with the virtual time. Lines that nobody wants are never made. */
public final class Trace {
    private final InstantSource clock;
    private final long beginMs;
    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    public Trace(InstantSource clock, boolean wanted) {
        this.clock = clock;
        this.beginMs = clock.millis();
        this.wanted = wanted;
    }

    public void say(Supplier<String> line) {
        if (wanted) {
            long ms = clock.millis() - beginMs;
            lines.add(String.format("%3d.%03d  %s", ms / 1_000, ms % 1_000, line.get()));
        }
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
