package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sessioniv.gateway.GatewayVerticle;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.world.GatewaySettings;
import org.sessioniv.gateway.world.World;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.server.report.MeetingReports;

/** A running server: store, rooms, gateway, wired by hand from bottom to top. */
public final class Server {
    private static final long SWEEP_MS = TimeUnit.MINUTES.toMillis(5);

    private final Vertx vertx;
    private final Store store;
    private final RoomHost rooms;
    private final Identity identity;
    private final int port;
    private final URI publicUrl;

    private Server(Vertx vertx, Store store, RoomHost rooms, Identity identity, int port, URI publicUrl) {
        this.vertx = vertx;
        this.store = store;
        this.rooms = rooms;
        this.identity = identity;
        this.port = port;
        this.publicUrl = publicUrl;
    }

    /** Starts everything and answers once the server is ready; on failure nothing keeps running. */
    static Future<Server> start(ServeSettings settings, InstantSource clock) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        return Store.open(settings.store, clock)
                .compose(store -> start(vertx, store, settings, clock)
                        .recover(cause -> store.close().transform(closed -> Future.failedFuture(cause))))
                .recover(cause -> vertx.close().transform(closed -> Future.failedFuture(cause)));
    }

    private static Future<Server> start(Vertx vertx, Store store, ServeSettings settings, InstantSource clock) {
        int loops = VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE / 2;
        int instances = Math.max(1, loops);
        return RoomHost.start(vertx, store.journal(), clock, instances)
                .compose(rooms -> enterSample(rooms, settings).map(entered -> rooms))
                .compose(rooms -> listen(vertx, store, rooms, settings, clock));
    }

    private static Future<?> enterSample(RoomHost rooms, ServeSettings settings) {
        return settings.sample && rooms.directory().meetings().isEmpty()
                ? rooms.enter(SampleMeeting.read())
                : Future.succeededFuture();
    }

    private static Future<Server> listen(
            Vertx vertx, Store store, RoomHost rooms, ServeSettings settings, InstantSource clock) {
        Identity identity = Identity.over(store.records(), vertx, clock, IdentityLimits.DEFAULT);
        World world = new World(
                rooms.client(),
                rooms.directory(),
                identity,
                new MeetingReports(vertx, store.journal(), clock),
                () -> store.journal().streams("room/").map(streams -> true),
                clock);
        return null;
    }
}
