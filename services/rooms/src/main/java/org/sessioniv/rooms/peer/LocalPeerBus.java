package org.sessioniv.rooms.peer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;
import org.sessioniv.rooms.Whereabouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages within one process, over the event bus, as objects: nothing is encoded and nothing is lost. */
public final class LocalPeerBus implements PeerBus {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPeerBus.class);

    /** The address at which every gateway takes what is shown. */
    private static final String SHOWN = "gateways.shown";

    private final Vertx vertx;
    private final int hosts;
    private final DeliveryOptions options;
    private final BitSet places = new BitSet();
    private final Set<GatewayAddress> listening = ConcurrentHashMap.newKeySet();

    /** For so many instances that host rooms; registers its codec with that Vert.x once. */
    public LocalPeerBus(Vertx vertx, int hosts, long timeoutMs) {
        this.vertx = vertx;
        this.hosts = hosts;
        this.options = new DeliveryOptions()
                .setLocalOnly(true)
                .setCodecName(AsIsCodec.NAME)
                .setSendTimeout(timeoutMs);
        vertx.eventBus().registerCodec(new AsIsCodec());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        return vertx.eventBus()
                .request(addressOf(placeOf(message.room())), message, options)
                .map(reply -> (R) reply.body());
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        gateways.forEach(gateway -> vertx.eventBus().send(addressOf(gateway), news, options));
    }

    @Override
    public void show(Shown shown) {
        vertx.eventBus().publish(SHOWN, shown, options);
    }

    @Override
    public Future<Void> announce(Announcement said) {
        return Future.join(listening.stream()
                        .map(gateway -> announce(gateway, said))
                        .toList())
                .mapEmpty();
    }

    /** A gateway that has ended while it was told has no connections any more. */
    private Future<Void> announce(GatewayAddress gateway, Announcement said) {
        return vertx.eventBus()
                .request(addressOf(gateway), said, options)
                .<Void>mapEmpty()
                .recover(cause -> listening.contains(gateway)
                        ? Future.failedFuture(new NotTakenByAll(cause))
                        : Future.succeededFuture());
    }

    @Override
    public Hosting host() {
        return new Place(freePlace());
    }

    private int freePlace() {
        synchronized (places) {
            int free = places.nextClearBit(0);
            if (free >= hosts) {
                throw new IllegalStateException("all " + hosts + " places for hosts of rooms are taken");
            }
            places.set(free);
            return free;
        }
    }

    private void leave(int place) {
        synchronized (places) {
            places.clear(place);
        }
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        if (!listening.add(gateway)) {
            throw new IllegalStateException("gateway " + gateway.instance() + " listens already");
        }
        MessageConsumer<GatewayNews> own =
                vertx.eventBus().localConsumer(addressOf(gateway), message -> take(message, reader));
        MessageConsumer<GatewayNews> shown =
                vertx.eventBus().localConsumer(SHOWN, message -> message.body().tell(reader));
        return () -> {
            listening.remove(gateway);
            return Future.join(own.unregister(), shown.unregister()).mapEmpty();
        };
    }

    /** Whoever announces waits for the reply, which is empty; news that nobody waits for has none. */
    private void take(Message<GatewayNews> message, GatewayNews.Reader reader) {
        Future<Void> taken;
        try {
            taken = message.body().tell(reader);
        } catch (RuntimeException broken) {
            LOG.error("a gateway could not take its news: {}", Whereabouts.of(broken));
            taken = Future.failedFuture("the gateway broke");
        }
        taken.onSuccess(done -> message.reply(null)).onFailure(cause -> message.fail(1, cause.getMessage()));
    }

    private static String addressOf(GatewayAddress gateway) {
        return "gateway." + gateway.instance();
    }

    private static String addressOf(int place) {
        return "rooms." + place;
    }

    /** Each room is pinned to one place and so to one event loop. */
    private int placeOf(RoomId room) {
        return Math.floorMod(room.value().hashCode(), hosts);
    }

    private void answer(Message<RoomMessage<?>> message, RoomMessage.Host host) {
        reply(message.body(), host).onComplete(done -> {
            if (done.succeeded()) {
                message.reply(done.result(), options);
            } else {
                message.fail(1, String.valueOf(done.cause().getMessage()));
            }
        });
    }

    /** Whoever asked hears something, whatever breaks. */
    private static Future<?> reply(RoomMessage<?> asked, RoomMessage.Host host) {
        try {
            return asked.ask(host);
        } catch (RuntimeException broken) {
            LOG.error("room {} could not be asked: {}", asked.room().value(), Whereabouts.of(broken));
            return Future.failedFuture(Answer.STORE_UNAVAILABLE);
        }
    }

    /** One of the places for hosts, from 0. */
    private final class Place implements Hosting {
        private final int number;
        private Optional<MessageConsumer<RoomMessage<?>>> consumer = Optional.empty();

        Place(int number) {
            this.number = number;
        }

        @Override
        public boolean holds(RoomId room) {
            return placeOf(room) == number;
        }

        @Override
        public void open(RoomMessage.Host host) {
            consumer = Optional.of(vertx.eventBus().localConsumer(addressOf(number), message -> answer(message, host)));
        }

        @Override
        public Future<Void> end() {
            return consumer.map(MessageConsumer::unregister)
                    .orElseGet(Future::succeededFuture)
                    .onComplete(ended -> leave(number));
        }
    }
}
