package org.sessioniv.simulation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.world.Fault;

/** What is simulated: how many nodes, what may go wrong, and which properties must hold all the same. */
public enum Scenario {
    /** One node that is killed, stopped and paused, over a store that is slow, away, or does not answer. */
    ONE_NODE(1),
    /**
     * The same, and appends that are on their way when the node is told that nobody knows of them, and arrive after it
     * has read its journal without them: behind the entry by which the room was taken over nothing late is accepted.
     */
    LATE_APPENDS(1),
    /**
     * Three nodes of which each believes that every room is its own. A node hears of what another one wrote only when
     * it reads the journal again: boards are not fresh at the end, a page that changes nodes may get an older board,
     * and a node that is behind refuses what another one still has in hand. Placement, a beacon of heads and gaps read
     * from the journal are to bring these properties.
     */
    TWO_OWNERS(3),
    /** Three nodes that agree by the store on who runs which room, over links that lose, double and delay. */
    CLUSTER(3);

    private final int nodes;

    Scenario(int nodes) {
        this.nodes = nodes;
    }

    public int nodes() {
        return nodes;
    }

    /** Whether the nodes agree on where a room runs. */
    boolean placed() {
        return this == CLUSTER;
    }

    /** What may go wrong. */
    public List<Fault.Kind> faults() {
        Set<Fault.Kind> kinds = EnumSet.allOf(Fault.Kind.class);
        if (nodes == 1) {
            kinds.removeAll(EnumSet.of(Fault.Kind.LINKS_CUT, Fault.Kind.LINKS_DOUBLED));
        }
        if (this == ONE_NODE) {
            kinds.remove(Fault.Kind.APPENDS_LATE);
        }
        return List.copyOf(kinds);
    }

    /** What must hold all the same. */
    public Set<Property> holds() {
        Set<Property> notYet = switch (this) {
            case ONE_NODE, LATE_APPENDS, CLUSTER -> EnumSet.noneOf(Property.class);
            case TWO_OWNERS -> EnumSet.of(Property.FRESH_AT_END, Property.REFUSED_NEVER, Property.NEVER_BACK);
        };
        Set<Property> holds = EnumSet.allOf(Property.class);
        holds.removeAll(notYet);
        return holds;
    }
}
