package org.sessioniv.rooms.nodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessioniv.rooms.NodeId;

/**
 * Which nodes move, as one node sees it: by its own clock, and by whether their count of beats is another than when it
 * looked before. What their own clocks say plays no part.
 */
final class Others {
    private final Pace pace;
    private final Map<NodeId, Seen> seen = new HashMap<>();

    /** A record as it was when it was seen to have moved, at that moment. */
    private record Seen(NodeRegister.Entry entry, long movedAt, boolean suspected) {
        boolean isStill(NodeRegister.Entry now) {
            return entry.beats() == now.beats()
                    && entry.card().start().equals(now.card().start());
        }
    }

    Others(Pace pace) {
        this.pace = pace;
    }

    /** The whole register as it was read, with the answer there at that moment. */
    void read(List<NodeRegister.Entry> all, long nanos) {
        Map<NodeId, NodeRegister.Entry> now = new HashMap<>();
        all.forEach(entry -> now.put(entry.card().node(), entry));
        seen.keySet().retainAll(now.keySet());
        now.forEach((node, entry) -> seen.merge(
                node, new Seen(entry, nanos, false), (before, fresh) -> before.isStill(entry) ? before : fresh));
    }

    /** Somebody believes that this node is no more: it counts as gone until it is seen to move. */
    void suspect(NodeId node) {
        seen.computeIfPresent(node, (key, known) -> new Seen(known.entry(), known.movedAt(), true));
    }

    /** The cards of those that move, in the order of their names. */
    Map<NodeId, NodeCard> moving(long nanos) {
        Map<NodeId, NodeCard> moving = new TreeMap<>(Comparator.comparing(NodeId::value));
        seen.forEach((node, known) -> {
            if (!known.suspected() && nanos - known.movedAt() < pace.gone().toNanos()) {
                moving.put(node, known.entry().card());
            }
        });
        return moving;
    }

    /** Those of the register of which it is not certain that they had stopped when it was asked for, at that moment. */
    Set<NodeId> mayMove(List<NodeRegister.Entry> all, long nanos) {
        Set<NodeId> may = new HashSet<>();
        for (NodeRegister.Entry entry : all) {
            boolean stopped = Optional.ofNullable(seen.get(entry.card().node()))
                    .filter(known -> known.isStill(entry)
                            && nanos - known.movedAt() >= pace.gone().toNanos())
                    .isPresent();
            if (!stopped) {
                may.add(entry.card().node());
            }
        }
        return may;
    }

    /** Those whose records lie there since long ago. */
    List<NodeId> forgotten(long nanos) {
        List<NodeId> forgotten = new ArrayList<>();
        seen.forEach((node, known) -> {
            if (nanos - known.movedAt() >= pace.forgotten().toNanos()) {
                forgotten.add(node);
            }
        });
        return forgotten;
    }
}
