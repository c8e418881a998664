package org.sessioniv.simulation.world;

import org.sessioniv.gateway.socket.Line;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomRules;
import org.sessioniv.rooms.Timers;

/** What may be put in the place of a part of a node, to see whether the simulation notices. Usually nothing. */
public interface Planting {
    /** The program as it is. */
    Planting NOTHING = new Planting() {};

    default Journal journal(Journal way) {
        return way;
    }

    default PeerBus bus(PeerBus bus) {
        return bus;
    }

    default RoomRules rules() {
        return RoomRules.DOMAIN;
    }

    default Timers timers(Timers timers) {
        return timers;
    }

    default Line line(Line line) {
        return line;
    }
}
