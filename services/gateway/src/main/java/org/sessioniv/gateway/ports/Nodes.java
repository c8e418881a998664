package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** The nodes that this server is one of, for whoever runs the meeting. */
public interface Nodes {
    /** In the order of their names; none where this server is the only one. Fails when the store does not answer. */
    Future<List<Node>> all();

    /**
     * What is known of one node: whether it is ready to serve, since when it is or is not, how many rooms it runs and
     * how many sockets are open there. Of one that says nothing any more it is what it said last.
     */
    record Node(String name, boolean here, boolean ready, Instant since, Load load, String version) {}

    /** How much there is to do on a node. */
    record Load(int rooms, int sockets) {}

    /** Of a server that is the only one. */
    static Nodes none() {
        return () -> Future.succeededFuture(List.of());
    }
}
