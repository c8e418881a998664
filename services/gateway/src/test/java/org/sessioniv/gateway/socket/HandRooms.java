package org.sessioniv.gateway.socket;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;

/** A bus to rooms that answer what they are asked when a test says so, and what it says. */
final class HandRooms implements PeerBus {
    private final List<Asked<?>> open = new ArrayList<>();

    private record Asked<R>(RoomMessage<R> message, Promise<R> reply) {}

    /** How many questions of that kind wait for their answer. */
    long waiting(Class<? extends RoomMessage<?>> kind) {
        return open.stream().filter(asked -> kind.isInstance(asked.message())).count();
    }

    /** The first question of that kind that waits. */
    <M extends RoomMessage<?>> M asked(Class<M> kind) {
        return open.stream()
                .map(Asked::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody asks for " + kind.getSimpleName()));
    }

    /** Answers the first question of that kind that waits. */
    <R, M extends RoomMessage<R>> void answer(Class<M> kind, R reply) {
        this.<R, M>take(kind).complete(reply);
    }

    /** The first question of that kind that waits fails so. */
    <R, M extends RoomMessage<R>> void fail(Class<M> kind, String why) {
        this.<R, M>take(kind).fail(why);
    }

    @SuppressWarnings("unchecked")
    private <R, M extends RoomMessage<R>> Promise<R> take(Class<M> kind) {
        for (Iterator<Asked<?>> each = open.iterator(); each.hasNext(); ) {
            Asked<?> asked = each.next();
            if (kind.isInstance(asked.message())) {
                each.remove();
                return (Promise<R>) asked.reply();
            }
        }
        throw new AssertionError("nobody asks for " + kind.getSimpleName());
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        Promise<R> reply = Promise.promise();
        open.add(new Asked<>(message, reply));
        return reply.future();
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        throw new UnsupportedOperationException("no rooms are behind this bus");
    }

    @Override
    public void show(Shown shown) {}

    @Override
    public Future<Void> announce(Announcement said) {
        return Future.succeededFuture();
    }

    @Override
    public Hosting host() {
        throw new UnsupportedOperationException("no rooms are behind this bus");
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        return Future::succeededFuture;
    }
}
