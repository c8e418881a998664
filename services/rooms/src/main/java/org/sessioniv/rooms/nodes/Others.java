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

    /** A record as it was when it was seen to have moved, at that moment, and whether its node is believed to live. */
    private record Seen(NodeRegister.Entry entry, long movedAt, Optional<Suspicion> suspicion) {
        boolean isStill(NodeRegister.Entry now) {
            return entry.beats() == now.beats()
                    && entry.card().start().equals(now.card().start());
        }

        /** The register, asked for at {@code asked}, says this now. */
        Seen next(NodeRegister.Entry now, long asked, long nanos) {
            boolean still = isStill(now);
            Optional<Suspicion> left =
                    suspicion.filter(since -> still || !since.looked()).map(since -> since.lookedAt(asked));
            return still ? new Seen(entry, movedAt, left) : new Seen(now, nanos, left);
        }
    }

    /**
     * Somebody believes since then that a node is no more. What the first look after that finds may have been beaten
     * before, between the last look and the end of the node: only what moves from there on lives.
     */
    private record Suspicion(long since, boolean looked) {
        Suspicion lookedAt(long asked) {
            return new Suspicion(since, looked || asked - since >= 0);
        }
    }

    Others(Pace pace) {
        this.pace = pace;
    }

    /** The whole register, asked for at {@code asked}, with the answer there at {@code nanos}. */
    void read(List<NodeRegister.Entry> all, long asked, long nanos) {
        Map<NodeId, NodeRegister.Entry> now = new HashMap<>();
        all.forEach(entry -> now.put(entry.card().node(), entry));
        seen.keySet().retainAll(now.keySet());
        now.forEach((node, entry) -> seen.merge(
                node, new Seen(entry, nanos, Optional.empty()), (before, fresh) -> before.next(entry, asked, nanos)));
    }

    /** Somebody believes at that moment that this node is no more: it counts as gone until it is seen to move. */
    void suspect(NodeId node, long nanos) {
        seen.computeIfPresent(
                node,
                (key, known) -> new Seen(known.entry(), known.movedAt(), Optional.of(new Suspicion(nanos, false))));
    }

    /** The cards of those that move, in the order of their names. */
    Map<NodeId, NodeCard> moving(long nanos) {
        Map<NodeId, NodeCard> moving = new TreeMap<>(Comparator.comparing(NodeId::value));
        seen.forEach((node, known) -> {
            if (known.suspicion().isEmpty()
                    && nanos - known.movedAt() < pace.gone().toNanos()) {
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
