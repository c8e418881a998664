package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.AnnouncingBus;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;
import org.sessioniv.rooms.hazelcast.BusCounters.Event;
import org.sessioniv.rooms.peer.MessageTooLarge;
import org.sessioniv.rooms.peer.PeerCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bus between the nodes of a cluster. Each node takes messages at two addresses: one for what its hosts are asked,
 * one for what its gateways are told, shown and announced; a message goes there once, however many are meant. What
 * stays on this node goes over the bus of one process as it is. Messages to a node that is not there fail at once,
 * those to one that leaves when it does, all others in time; what is under way to a node is bounded. Thread-safe.
 */
public final class ClusteredPeerBus implements PeerBus, AnnouncingBus {
    private static final Logger LOG = LoggerFactory.getLogger(ClusteredPeerBus.class);

    private final Vertx vertx;
    private final NodeId self;
    private final PeerBus local;
    private final Supplier<Set<NodeId>> nodes;
    private final BusLimits limits;
    private final BusCounters counters;
    private final PeerCodec codec = new PeerCodec();
    private final List<String> receiving = new CopyOnWriteArrayList<>();
    private final Map<NodeId, PeerLink> links = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private ClusteredPeerBus(
            ClusterVertx cluster, PeerBus local, Supplier<Set<NodeId>> nodes, BusLimits limits, BusCounters counters) {
        this.vertx = cluster.vertx();
        this.self = cluster.self();
        this.local = local;
        this.nodes = nodes;
        this.limits = limits;
        this.counters = counters;
    }

    /**
     * Over that cluster; {@code local} is the bus of this process, and {@code nodes} says at any time which nodes
     * should be there: those to which cursors are shown and announcements made. Done once the others can reach this
     * node and reading and writing is prepared, which takes a second of a worker's time.
     */
    public static Future<ClusteredPeerBus> start(
            ClusterVertx cluster, PeerBus local, Supplier<Set<NodeId>> nodes, BusLimits limits, BusCounters counters) {
        ClusteredPeerBus bus = new ClusteredPeerBus(cluster, local, nodes, limits, counters);
        cluster.onLeft(bus::left);
        return bus.vertx
                .executeBlocking(() -> {
                    bus.codec.warm();
                    return bus;
                })
                .compose(warm -> bus.receive())
                .map(known -> bus);
    }

    private Future<?> receive() {
        return Future.all(
                Receiving.start(vertx, PeerLink.asked(self), this::answer, counters)
                        .onSuccess(receiving::add),
                Receiving.start(vertx, PeerLink.told(self), this::take, counters)
                        .onSuccess(receiving::add));
    }

    /** Done when this node takes no messages of others any more, as before a stop; what it has taken is answered. */
    public Future<Void> close() {
        return Future.join(receiving.stream().map(vertx::undeploy).toList()).mapEmpty();
    }

    private Future<Buffer> answer(Buffer question) {
        RoomMessage<?> asked = codec.readMessage(question);
        return local.ask(self, asked).map(codec::writeReply);
    }

    /** This node has left the register and tells the others, who look at once. Whoever misses it sees it soon. */
    public void takeLeave() {
        others().forEach(node -> link(node).takeLeave());
    }

    /** Calls the listener when another node says that it has left: a hint to look. On whatever thread. */
    public void onLeave(Runnable listener) {
        listeners.add(listener);
    }

    private Future<Buffer> take(Buffer bytes) {
        if (Leave.isTaken(bytes)) {
            counters.count(Event.LEAVES_HEARD);
            listeners.forEach(Runnable::run);
            return Future.succeededFuture(Ping.QUESTION);
        }
        ToldFrame frame = ToldFrame.read(bytes);
        GatewayNews news = codec.readNews(frame.news());
        return news.tell(new TakenHere(local, frame.gateways(self))).map(Ping.QUESTION);
    }

    private PeerLink link(NodeId node) {
        return links.computeIfAbsent(node, other -> new PeerLink(vertx, other, limits, counters));
    }

    private void left(NodeId node) {
        Optional.ofNullable(links.remove(node)).ifPresent(PeerLink::left);
    }

    private Stream<NodeId> others() {
        return nodes.get().stream().filter(node -> !node.equals(self));
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        if (node.equals(self)) {
            return local.ask(self, message);
        }
        Buffer question;
        try {
            question = codec.write(message);
        } catch (MessageTooLarge tooLarge) {
            LOG.warn("room {} is not asked: {}", message.room().value(), tooLarge.getMessage());
            counters.count(Event.ASKS_FAILED);
            return Future.failedFuture(tooLarge);
        }
        if (message instanceof RoomMessage.Submit) {
            counters.count(Event.COMMANDS_FORWARDED);
        }
        return link(node)
                .ask(question)
                .compose(reply -> codec.readReply(message, reply)
                        .onFailure(unreadable -> counters.count(Event.MESSAGES_REFUSED)));
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        Map<NodeId, Set<GatewayAddress>> byNode =
                gateways.stream().collect(Collectors.groupingBy(GatewayAddress::node, Collectors.toSet()));
        Optional.ofNullable(byNode.remove(self)).ifPresent(own -> local.tell(own, news));
        if (!byNode.isEmpty()) {
            written(news)
                    .ifPresent(bytes -> byNode.forEach((node, meant) ->
                            link(node).tell(ToldFrame.of(meant, bytes).bytes())));
        }
    }

    /** News that is too large for the bus is missed like news that was lost. */
    private Optional<Buffer> written(GatewayNews news) {
        try {
            return Optional.of(codec.write(news));
        } catch (MessageTooLarge tooLarge) {
            LOG.warn("news is not told to other nodes: {}", tooLarge.getMessage());
            counters.count(Event.NEWS_DROPPED);
            return Optional.empty();
        }
    }

    @Override
    public void show(Shown shown) {
        local.show(shown);
        List<NodeId> others = others().toList();
        if (!others.isEmpty()) {
            written(shown)
                    .map(bytes -> ToldFrame.forAll(bytes).bytes())
                    .ifPresent(bytes -> others.forEach(node -> link(node).tell(bytes)));
        }
    }

    @Override
    public Future<Void> announce(Announcement said) {
        Set<NodeId> all = new HashSet<>(nodes.get());
        all.add(self);
        return announceTo(all, said)
                .compose(missed -> missed.isEmpty()
                        ? Future.succeededFuture()
                        : Future.failedFuture(new NotTakenByAll(
                                new IllegalStateException(missed.size() + " of " + all.size() + " nodes"))));
    }

    @Override
    public Future<Set<NodeId>> announceTo(Set<NodeId> meant, Announcement said) {
        Buffer bytes = ToldFrame.forAll(codec.write(said)).bytes();
        Set<NodeId> missed = ConcurrentHashMap.newKeySet();
        List<Future<Void>> all = meant.stream()
                .map(node -> announceTo(node, said, bytes).recover(cause -> {
                    missed.add(node);
                    counters.count(Event.ANNOUNCEMENTS_NOT_TAKEN);
                    return Future.succeededFuture();
                }))
                .toList();
        return Future.join(all).map(done -> Set.copyOf(missed));
    }

    private Future<Void> announceTo(NodeId node, Announcement said, Buffer bytes) {
        return node.equals(self) ? local.announce(said) : link(node).announce(bytes);
    }

    /**
     * Asks every node that should be there for an answer at both of its addresses. Done when each has answered, which
     * also means that the way there and back is open; fails with {@link ClusterRefused}, a sentence that names those
     * that have not. A cluster that is formed does not yet mean that.
     */
    public Future<Void> probe() {
        Map<NodeId, String> silent = new ConcurrentHashMap<>();
        List<Future<Void>> all = others().map(node -> link(node).ping().recover(cause -> {
                    silent.put(node, String.valueOf(cause.getMessage()));
                    return Future.succeededFuture();
                }))
                .toList();
        return Future.join(all)
                .compose(done -> silent.isEmpty() ? Future.succeededFuture() : Future.failedFuture(unanswered(silent)));
    }

    private static ClusterRefused unanswered(Map<NodeId, String> silent) {
        String named = silent.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(NodeId::value)))
                .map(node -> node.getKey().value() + " (" + node.getValue() + ")")
                .collect(Collectors.joining(", "));
        return new ClusterRefused("no answer over the event bus from " + named + ": see that these nodes run, that"
                + " --members or the service leads to them, that the port of their event bus is open to this machine, and"
                + " that of this node to them");
    }

    @Override
    public Hosting host() {
        return local.host();
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        return local.listen(gateway, reader);
    }
}
