package org.sessioniv.rooms.hazelcast;

import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;
import org.sessioniv.rooms.peer.LocalPeerBus;

/**
 * The buses of two nodes as one: the near one asks, tells and announces, at the far one are the hosts and gateways. So
 * everything goes from one node to the other.
 */
final class Buses implements PeerBus, AutoCloseable {
    private static final String LOCAL_CODEC = "as-is";

    private final TwoNodes nodes;
    private volatile Set<NodeId> expected = Set.of(TwoNodes.NEAR, TwoNodes.FAR);
    private final ClusteredPeerBus near;
    private final ClusteredPeerBus far;
    private final BusCounters counters = new BusCounters();
    private final BusCounters farCounters = new BusCounters();
    private final List<Supplier<Future<Void>>> ends = new CopyOnWriteArrayList<>();

    Buses(TwoNodes nodes, int hosts, BusLimits limits) {
        this.nodes = nodes;
        long timeoutMs = limits.askTimeout().toMillis();
        far = await(ClusteredPeerBus.start(
                nodes.far(),
                new LocalPeerBus(nodes.far().vertx(), hosts, timeoutMs),
                () -> Set.of(TwoNodes.NEAR, TwoNodes.FAR),
                limits,
                farCounters));
        near = await(ClusteredPeerBus.start(
                nodes.near(),
                new LocalPeerBus(nodes.near().vertx(), hosts, timeoutMs),
                () -> expected,
                limits,
                counters));
        await(ready());
    }

    static BusLimits limits(long timeoutMs) {
        Duration timeout = Duration.ofMillis(timeoutMs);
        return new BusLimits(1_000, timeout, timeout, 10_000, 8 << 20);
    }

    /** Asks until each answers: the nodes hear of each other's addresses a moment later. */
    private Future<Void> ready() {
        return near.probe().recover(notYet -> ready());
    }

    /** From now on these are the nodes that should be there, as the near one knows them. */
    void expect(Set<NodeId> nodes) {
        expected = nodes;
    }

    ClusteredPeerBus near() {
        return near;
    }

    ClusteredPeerBus far() {
        return far;
    }

    /** Of the near one. */
    BusCounters counters() {
        return counters;
    }

    BusCounters farCounters() {
        return farCounters;
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        return near.ask(node, message);
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        near.tell(gateways, news);
    }

    @Override
    public void show(Shown shown) {
        near.show(shown);
    }

    @Override
    public Future<Void> announce(Announcement said) {
        return near.announce(said);
    }

    @Override
    public Hosting host() {
        Hosting place = far.host();
        ends.add(place::end);
        return place;
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        Listening listening = far.listen(gateway, reader);
        ends.add(listening::end);
        return listening;
    }

    /** The nodes stay; others may start buses on them. */
    @Override
    public void close() {
        ends.forEach(end -> await(end.get()));
        await(near.close());
        await(far.close());
        nodes.near().vertx().eventBus().unregisterCodec(LOCAL_CODEC);
        nodes.far().vertx().eventBus().unregisterCodec(LOCAL_CODEC);
    }
}
