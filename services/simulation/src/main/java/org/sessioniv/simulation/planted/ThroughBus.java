package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import java.util.Set;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;

/** Passes everything on to the right bus; a planted one does one thing otherwise. */
class ThroughBus implements PeerBus {
    final PeerBus right;

    ThroughBus(PeerBus right) {
        this.right = right;
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        return right.ask(node, message);
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        right.tell(gateways, news);
    }

    @Override
    public void show(Shown shown) {
        right.show(shown);
    }

    @Override
    public Future<Void> announce(Announcement said) {
        return right.announce(said);
    }

    @Override
    public Hosting host() {
        return right.host();
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        return right.listen(gateway, reader);
    }
}
