package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.peer.PeerBusContract;

/** What every bus promises, from one node to another over mutual TLS. */
class ClusteredPeerBusTest extends PeerBusContract {
    private static Optional<TwoNodes> cluster = Optional.empty();

    private final List<Buses> opened = new ArrayList<>();

    ClusteredPeerBusTest() {
        super(cluster.orElseThrow().far().vertx());
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        cluster = Optional.of(new TwoNodes(folder.resolve("cluster")));
    }

    @AfterAll
    static void stop() {
        cluster.orElseThrow().close();
    }

    @Override
    protected PeerBus open(Vertx vertx, int hosts, long timeoutMs) {
        Buses buses = new Buses(cluster.orElseThrow(), hosts, Buses.limits(timeoutMs));
        opened.add(buses);
        return buses;
    }

    @Override
    @AfterEach
    protected void close() {
        opened.forEach(Buses::close);
    }
}
