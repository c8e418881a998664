package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import org.sessioniv.domain.room.RoomId;

/** Messages within one process, over the event bus, as objects: nothing is encoded and nothing is lost. */
public final class LocalPeerBus implements PeerBus {
    private final Vertx vertx;
    private final int roomInstances;
    private final DeliveryOptions options;

    /** For so many instances of {@link RoomsVerticle}; registers its codec with that Vert.x once. */
    public LocalPeerBus(Vertx vertx, int roomInstances, long timeoutMs) {
        this.vertx = vertx;
        this.roomInstances = roomInstances;
        this.options = new DeliveryOptions()
                .setLocalOnly(true)
                .setCodecName(AsIsCodec.NAME)
                .setSendTimeout(timeoutMs);
        vertx.eventBus().registerCodec(new AsIsCodec());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        String address = roomsAddress(instanceOf(message.room(), roomInstances));
        return vertx.eventBus().request(address, message, options).map(reply -> (R) reply.body());
    }

    @Override
    public void tell(GatewayAddress gateway, GatewayNews news) {
        vertx.eventBus().send(addressOf(gateway), news, options);
    }

    /** The event-bus address at which that gateway instance takes its news. */
    public static String addressOf(GatewayAddress gateway) {
        return "gateway." + gateway.instance();
    }

    static String roomsAddress(int instance) {
        return "rooms." + instance;
    }

    /** Each room is pinned to one instance and so to one event loop. */
    static int instanceOf(RoomId room, int instances) {
        return Math.floorMod(room.value().hashCode(), instances);
    }

    static void reply(Message<?> message, Object answer) {
        message.reply(answer, new DeliveryOptions().setLocalOnly(true).setCodecName(AsIsCodec.NAME));
    }
}
