package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;
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

/**
 * The bus of one life of a node over the simulated network. One instance hosts the rooms of a node. Messages go as
 * objects; where they get a wire form, {@link #ask}, {@link #tell}, {@link #show} and {@link #announce} are the places.
 */
final class NodeBus implements PeerBus, AnnouncingBus {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final NodeId node;
    private final String name;
    private final Turns turns;
    private final Troubles troubles;
    private final Network network;
    private final Map<GatewayAddress, GatewayNews.Reader> readers = new LinkedHashMap<>();
    private Optional<RoomMessage.Host> host = Optional.empty();

    NodeBus(NodeId node, String name, Turns turns, Troubles troubles, Network network) {
        this.node = node;
        this.name = name;
        this.turns = turns;
        this.troubles = troubles;
        this.network = network;
    }

    NodeId node() {
        return node;
    }

    String name() {
        return name;
    }

    Turns turns() {
        return turns;
    }

    Troubles troubles() {
        return troubles;
    }

    @Override
    public <R> Future<R> ask(NodeId to, RoomMessage<R> message) {
        Promise<R> reply = Promise.promise();
        network.carry(
                this,
                to,
                there -> there.answer(message)
                        .onComplete(done -> network.carry(there, node, here -> {
                            // Another life of this node knows nothing of the question.
                            if (here == this && done.succeeded()) {
                                reply.tryComplete(done.result());
                            } else if (here == this) {
                                reply.tryFail(done.cause());
                            }
                        })));
        if (!to.equals(node)) {
            turns.after(PATIENCE, () -> reply.tryFail("no reply"));
        }
        return reply.future();
    }

    private <R> Future<R> answer(RoomMessage<R> message) {
        return host.map(message::ask).orElseGet(() -> Future.failedFuture("nobody hosts rooms here"));
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        gateways.forEach(gateway -> network.carry(this, gateway.node(), there -> there.hear(gateway, news)));
    }

    private void hear(GatewayAddress gateway, GatewayNews news) {
        Optional.ofNullable(readers.get(gateway)).ifPresent(news::tell);
    }

    @Override
    public void show(Shown shown) {
        network.all().forEach(other -> network.carry(this, other.node(), there -> there.hearAll(shown)));
    }

    Future<Void> hearAll(GatewayNews news) {
        return Future.join(readers.values().stream().map(news::tell).toList()).mapEmpty();
    }

    @Override
    public Future<Void> announce(Announcement said) {
        List<Future<Void>> taken = new ArrayList<>();
        network.all().forEach(other -> taken.add(announce(other.node(), said)));
        return Future.join(taken).mapEmpty();
    }

    @Override
    public Future<Set<NodeId>> announceTo(Set<NodeId> nodes, Announcement said) {
        Set<NodeId> missed = new LinkedHashSet<>();
        List<Future<Void>> all = nodes.stream()
                .sorted(Comparator.comparing(NodeId::value))
                .map(there -> announce(there, said).recover(silent -> {
                    missed.add(there);
                    return Future.succeededFuture();
                }))
                .toList();
        return Future.join(all).map(done -> missed);
    }

    private Future<Void> announce(NodeId to, Announcement said) {
        Promise<Void> taken = Promise.promise();
        network.carry(
                this,
                to,
                there ->
                        there.hearAll(said).onSuccess(done -> network.carry(there, node, here -> taken.tryComplete())));
        turns.after(PATIENCE, () -> taken.tryFail(new NotTakenByAll(new IllegalStateException("no reply"))));
        return taken.future();
    }

    /** Done when all these nodes have answered; fails when one of them is silent. */
    Future<Void> reach(Set<NodeId> nodes) {
        return Future.all(nodes.stream()
                        .filter(other -> !other.equals(node))
                        .sorted(Comparator.comparing(NodeId::value))
                        .map(this::reach)
                        .toList())
                .mapEmpty();
    }

    private Future<Void> reach(NodeId to) {
        Promise<Void> reached = Promise.promise();
        network.carry(this, to, there -> network.carry(there, node, here -> reached.tryComplete()));
        turns.after(PATIENCE, () -> reached.tryFail("no reply"));
        return reached.future();
    }

    @Override
    public Hosting host() {
        return new Place();
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        readers.put(gateway, reader);
        return () -> {
            readers.remove(gateway);
            return Future.succeededFuture();
        };
    }

    private final class Place implements Hosting {
        @Override
        public boolean holds(RoomId room) {
            return true;
        }

        @Override
        public void open(RoomMessage.Host opened) {
            host = Optional.of(opened);
        }

        @Override
        public Future<Void> end() {
            host = Optional.empty();
            return Future.succeededFuture();
        }
    }
}
