package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.peer.PeerBusContract;

/** What every bus promises, from one node to another over mutual TLS. */
@ExtendWith(SharedCluster.class)
class ClusteredPeerBusTest extends PeerBusContract {
    private final TwoNodes nodes;
    private final List<Buses> opened = new ArrayList<>();

    ClusteredPeerBusTest(TwoNodes nodes) {
        super(nodes.far().vertx());
        this.nodes = nodes;
    }

    @Override
    protected PeerBus open(Vertx vertx, int hosts, long timeoutMs) {
        Buses buses = new Buses(nodes, hosts, Buses.limits(timeoutMs));
        opened.add(buses);
        return buses;
    }

    @Override
    @AfterEach
    protected void close() {
        opened.forEach(Buses::close);
    }
}
