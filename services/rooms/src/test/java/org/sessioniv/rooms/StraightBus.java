package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;

/** A bus to one host of rooms, on which everything arrives at once; it keeps what the rooms tell gateways. */
final class StraightBus implements PeerBus {
    private final List<RoomNews> told = new ArrayList<>();
    private int messages;
    private final Set<RoomId> elsewhere = new HashSet<>();
    private Optional<RoomMessage.Host> host = Optional.empty();

    /** What of that kind was told since this was asked last; what is of another kind is forgotten. */
    <N extends RoomNews> List<N> told(Class<N> kind) {
        List<N> now = told.stream().filter(kind::isInstance).map(kind::cast).toList();
        told.clear();
        return now;
    }

    /** How often gateways were told something, however many at once. */
    int messages() {
        return messages;
    }

    /** That room is another place's of this node. */
    void pinElsewhere(RoomId room) {
        elsewhere.add(room);
    }

    /** Whether the place of the host is taken. */
    boolean isHosting() {
        return host.isPresent();
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        return host.map(message::ask).orElseGet(() -> Future.failedFuture("nobody hosts rooms here"));
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        messages++;
        gateways.forEach(gateway -> told.add(news));
    }

    @Override
    public void show(Shown shown) {}

    @Override
    public Future<Void> announce(Announcement said) {
        return Future.succeededFuture();
    }

    @Override
    public Hosting host() {
        return new Hosting() {
            @Override
            public boolean holds(RoomId room) {
                return !elsewhere.contains(room);
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
        };
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        throw new UnsupportedOperationException("what is told is kept here");
    }
}
