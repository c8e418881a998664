package org.sessioniv.rooms.nodes;

import io.vertx.core.Future;
import java.util.Set;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.Announcer;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;

/** A bus between nodes on which what is announced goes by {@link Announcements}, and all else as ever. */
public record AnnouncingThroughStore(PeerBus bus, Announcer announcer) implements PeerBus {
    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        return bus.ask(node, message);
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        bus.tell(gateways, news);
    }

    @Override
    public void show(Shown shown) {
        bus.show(shown);
    }

    @Override
    public Future<Void> announce(Announcement said) {
        return announcer.announce(said);
    }

    @Override
    public Hosting host() {
        return bus.host();
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        return bus.listen(gateway, reader);
    }
}
