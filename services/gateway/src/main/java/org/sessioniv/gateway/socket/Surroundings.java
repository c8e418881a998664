package org.sessioniv.gateway.socket;

import org.sessioniv.gateway.world.Counters;
import org.sessioniv.gateway.world.Limits;
import org.sessioniv.gateway.world.Seats;
import org.sessioniv.gateway.world.World;

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
