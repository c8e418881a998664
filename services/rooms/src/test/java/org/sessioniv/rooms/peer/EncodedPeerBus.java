package org.sessioniv.rooms.peer;

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

/** A bus on which everything becomes bytes and a value again on its way, as between two processes. */
public final class EncodedPeerBus implements PeerBus {
    private final PeerBus bus;
    private final PeerCodec codec = new PeerCodec();

    public EncodedPeerBus(PeerBus bus) {
        this.bus = bus;
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        return bus.ask(node, codec.readMessage(codec.write(message)))
                .compose(reply -> codec.readReply(message, codec.writeReply(reply)));
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        bus.tell(gateways, (RoomNews) codec.readNews(codec.write(news)));
    }

    @Override
    public void show(Shown shown) {
        bus.show((Shown) codec.readNews(codec.write(shown)));
    }

    @Override
    public Future<Void> announce(Announcement said) {
        return bus.announce((Announcement) codec.readNews(codec.write(said)));
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
