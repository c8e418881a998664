package org.sessioniv.gateway.socket;

import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;

/** What every connection needs, shared by all gateway instances. */
public record Surroundings(
        World world, Seats seats, Limits limits, Counters counters, Admissions admissions, Attendance attendance) {
    long nowMs() {
        return world.clock().millis();
    }

    void dropped(int cursors) {
        for (int i = 0; i < cursors; i++) {
            counters.count(Counters.Event.CURSORS_DROPPED);
        }
    }
}
