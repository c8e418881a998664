package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Timers;

/** Three nodes, each with its own way to one store and its own time. */
abstract class NodesOverOneStore {
    static final int PROTOCOL = 1;

    final VirtualTime time = new VirtualTime();
    final InMemoryRecords records = new InMemoryRecords(time);
    final Node a = new Node("a", "1");
    final Node b = new Node("b", "1");
    final Node c = new Node("c", "1");

    /** A node with its own way to the store. */
    final class Node {
        final NodeId id;
        final ShakyRecords store = new ShakyRecords(records, time);
        final FrozenTime own;
        final Membership membership;

        Node(String name, String start) {
            this(name, start, PROTOCOL, time);
        }

        Node(String name, String start, int protocol, Timers clock) {
            own = new FrozenTime(clock);
            id = new NodeId(name);
            NodeCard card = new NodeCard(id, start.repeat(32), protocol, "10.0.0.1:5701");
            membership = new Membership(store, card, own, time, Pace.USUAL);
        }

        Future<Void> join() {
            return membership.join();
        }

        Set<String> sees() {
            return membership.living().keySet().stream()
                    .map(NodeId::value)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    void pass(long ms) {
        time.pass(Duration.ofMillis(ms));
    }

    static Set<RoomId> rooms() {
        return IntStream.range(0, 300)
                .mapToObj(number -> new RoomId("kyiv-2017/wg-" + number))
                .collect(Collectors.toSet());
    }

    static void joined(Future<Void> joining) {
        assertTrue(joining.succeeded(), () -> String.valueOf(joining.cause()));
    }

    void allJoin() {
        joined(a.join());
        joined(b.join());
        joined(c.join());
        pass(500);
    }
}
