package org.sessioniv.simulation.node;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Timers;
import org.sessioniv.simulation.world.Chance;

/** What carries messages between nodes: late, out of order, twice or never. Within a node nothing is lost. */
final class Network {
    private static final Duration QUICK = Duration.ofNanos(100_000);
    private static final Duration USUAL = Duration.ofMillis(3);
    private static final Duration LATE = Duration.ofMillis(60);

    private final Timers world;
    private final Chance chance;
    private final Map<NodeId, NodeBus> living = new LinkedHashMap<>();
    private final Map<String, SplittableRandom> random = new HashMap<>();

    Network(Timers world, Chance chance) {
        this.world = world;
        this.chance = chance;
    }

    void enter(NodeId node, NodeBus bus) {
        living.put(node, bus);
    }

    void leave(NodeId node, NodeBus bus) {
        living.remove(node, bus);
    }

    Iterable<NodeBus> all() {
        return Map.copyOf(living).values().stream().sorted((a, b) -> a.name().compareTo(b.name()))::iterator;
    }

    /** Whatever arrives, arrives in a turn of whoever lives there then. */
    void carry(NodeBus from, NodeId to, Arrival arrival) {
        if (from.turns().isDead()) {
            return;
        }
        if (from.node().equals(to)) {
            from.turns().soon(() -> arrival.at(from));
            return;
        }
        SplittableRandom choice =
                random.computeIfAbsent(from.name() + " to " + to.value(), link -> chance.of("link/" + link));
        int times = from.troubles().linksDoubled > 0 ? 2 : 1;
        for (int i = 0; i < times; i++) {
            Duration way = Chance.between(choice, QUICK, choice.nextInt(20) == 0 ? LATE : USUAL);
            world.after(way, () -> arrive(from, to, arrival));
        }
    }

    private void arrive(NodeBus from, NodeId to, Arrival arrival) {
        Optional.ofNullable(living.get(to))
                .filter(there -> from.troubles().linksCut == 0 && there.troubles().linksCut == 0)
                .ifPresent(there -> there.turns().take(() -> arrival.at(there)));
    }

    /** What happens where a message arrives. */
    interface Arrival {
        void at(NodeBus there);
    }
}
