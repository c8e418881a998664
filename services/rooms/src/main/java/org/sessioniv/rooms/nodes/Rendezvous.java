package org.sessioniv.rooms.nodes;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.NodeId;

/**
 * The node of a room among those that live: the one with the highest hash of both names. Every node computes the same
 * from the same list, and when one goes only its own rooms move. Thaler and Ravishankar, "Using name-based mappings to
 * increase hit rates", IEEE/ACM Transactions on Networking 6 (1998); the hash is that of
 * Fowler, Noll and Vo (FNV-1a, 64 bits), with the last mixing steps of SplitMix64: names that differ only at their end
 * would be spread badly without.
 */
public final class Rendezvous {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Rendezvous() {}

    /** Empty where nobody lives. */
    public static Optional<NodeId> ownerOf(RoomId room, Collection<NodeId> nodes) {
        NodeId best = null;
        long most = 0;
        for (NodeId node : nodes) {
            long weight = weight(node, room);
            if (best == null || weight > most || weight == most && node.value().compareTo(best.value()) > 0) {
                best = node;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    private static long weight(NodeId node, RoomId room) {
        return mixed(hashed(hashed(hashed(OFFSET, node.value()), "\n"), room.value()));
    }

    private static long hashed(long seed, String text) {
        long hash = seed;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * PRIME;
        }
        return hash;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
