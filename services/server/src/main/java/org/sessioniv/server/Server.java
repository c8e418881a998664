package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.sessioniv.gateway.Gateway;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.limits.Budgets;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.UnusedPort;
import org.sessioniv.rooms.hazelcast.ClusterRefused;
import org.sessioniv.rooms.hazelcast.ClusterSettings;
import org.sessioniv.rooms.hazelcast.ClusterVertx;
import org.sessioniv.server.places.ProposedPlaces;
import org.sessioniv.server.recount.PublishedPolls;
import org.sessioniv.server.report.MeetingReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server: store, rooms and gateway, wired by hand from bottom to top. */
final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final long LOOK_MS = 1_000;
    private static final long LEAVE_MS = 5_000;

    /** Less than what our files give to it before it is killed (compose 20 s, Kubernetes and systemd 30 s). */
    private static final long STOP_MS = 15_000;

    private static final long CLOCK_MS = 5_000;
    private static final String OTHER_STORE =
            "the other nodes of this cluster have another store than this one: give all of"
                    + " them the same --store (SESSION_IV_STORE)";
    private static final Duration REACHED_WITHIN = Duration.ofMinutes(3);
    private static final int SAMPLE_TRIES = 30;
    private static final long HEALTH_MS = TimeUnit.SECONDS.toMillis(30);
    private static final long SWEEP_MS = TimeUnit.MINUTES.toMillis(5);

    private final Vertx vertx;
    private final Store store;
    private final RoomHost rooms;
    private final Identity identity;
    private final GatewaySettings settings;
    private final boolean first;

    private Server(
            Vertx vertx, Store store, RoomHost rooms, Identity identity, GatewaySettings settings, boolean first) {
        this.vertx = vertx;
        this.store = store;
        this.rooms = rooms;
        this.identity = identity;
        this.settings = settings;
        this.first = first;
    }

    /** What a server is started with, and how long a node waits until each other has answered it. */
    private record Start(ServeSettings settings, SteadyClock clock, Metrics metrics, Duration patience) {}

    /** Starts everything and answers once the server is ready; on failure nothing keeps running. */
    static Future<Server> start(ServeSettings settings, SteadyClock clock) {
        return start(settings, clock, REACHED_WITHIN);
    }

    static Future<Server> start(ServeSettings settings, SteadyClock clock, Duration patience) {
        VertxOptions options = new VertxOptions().setPreferNativeTransport(true);
        Start start = new Start(settings, clock, Metrics.of(settings.metrics), patience);
        VertxBuilder builder = start.metrics().vertx(options);
        if (!settings.cluster.cluster) {
            return start(builder.build(), Optional.empty(), start);
        }
        ClusterSettings cluster;
        try {
            cluster = settings.cluster.settings(settings.store);
        } catch (ClusterRefused refused) {
            return Future.failedFuture(refused);
        }
        return ClusterVertx.start(builder, options, cluster, clock)
                .compose(node -> start(node.vertx(), Optional.of(node), start));
    }

    private static Future<Server> start(Vertx vertx, Optional<ClusterVertx> cluster, Start start) {
        return Store.open(vertx, start.settings().store, start.clock())
                .compose(store -> belongs(store, cluster, start)
                        .map(store.measured(start.metrics()))
                        .recover(cause -> store.close().transform(closed -> Future.failedFuture(cause))))
                .compose(store -> host(vertx, store, cluster, start)
                        .recover(cause -> store.close().transform(closed -> Future.failedFuture(cause))))
                .recover(cause -> vertx.close().transform(closed -> Future.failedFuture(cause)));
    }

    /** Of several nodes each has the same store, and its time. */
    private static Future<Void> belongs(Store store, Optional<ClusterVertx> cluster, Start start) {
        return cluster.map(node -> StoreIdentity.of(store.records())
                        .compose(identity -> node.agree("store", identity, OTHER_STORE))
                        .compose(same ->
                                watch(store, start).map(ClockWatch::check).orElseGet(Future::succeededFuture)))
                .orElseGet(Future::succeededFuture);
    }

    private static Optional<ClockWatch> watch(Store store, Start start) {
        return store.clock().map(clock -> new ClockWatch(clock, start.clock()));
    }

    private static Future<Server> host(Vertx vertx, Store store, Optional<ClusterVertx> cluster, Start start) {
        SteadyClock clock = start.clock();
        int instances = Runtime.getRuntime().availableProcessors();
        return cluster.map(node -> RoomHost.start(vertx, store, clock, instances, node))
                .orElseGet(() -> RoomHost.start(vertx, store.journal(), clock, instances))
                .compose(rooms -> rooms.cluster()
                        .map(node -> listen(vertx, store, rooms, start)
                                .compose(listening -> node.begin()
                                        .compose(serves -> node.reached(start.patience()))
                                        .recover(cause -> node.leave().transform(left -> Future.failedFuture(cause)))
                                        .compose(reached -> sample(vertx, rooms, start.settings()))
                                        .map(listening::server)))
                        .orElseGet(() -> sample(vertx, rooms, start.settings())
                                .compose(first ->
                                        listen(vertx, store, rooms, start).map(listening -> listening.server(first)))));
    }

    /** Enters the sample meeting where there is none. Of several nodes one does, and tells its addresses. */
    private static Future<Boolean> sample(Vertx vertx, RoomHost rooms, ServeSettings settings) {
        boolean first = rooms.directory().meetings().isEmpty();
        return first && settings.sample
                ? enter(vertx, rooms, SAMPLE_TRIES).map(Answer.Done.class::isInstance)
                : Future.succeededFuture(first);
    }

    /** The node whose room it is may be starting just now, as this one is. */
    private static Future<Answer> enter(Vertx vertx, RoomHost rooms, int tries) {
        return rooms.enter(SampleMeeting.read())
                .compose(answer -> answer.retry() && tries > 1
                        ? vertx.timer(LOOK_MS).compose(later -> enter(vertx, rooms, tries - 1))
                        : Future.succeededFuture(answer));
    }

    /** A server but for what is known only once it serves. */
    private record Listening(Vertx vertx, Store store, RoomHost rooms, Identity identity, GatewaySettings settings) {
        Server server(boolean first) {
            return new Server(vertx, store, rooms, identity, settings, first);
        }
    }

    private static Future<Listening> listen(Vertx vertx, Store store, RoomHost rooms, Start start) {
        ServeSettings settings = start.settings();
        SteadyClock clock = start.clock();
        Identity identity = Identity.over(store.records(), rooms.bus(), vertx, clock, IdentityLimits.DEFAULT);
        StoreHealth health = new StoreHealth(vertx, store.records(), settings.disk(), clock);
        // Also where nobody asks: the operator is to hear of it while there is still space.
        vertx.setPeriodic(HEALTH_MS, any -> health.ready());
        Optional<ClusterNode> node = rooms.cluster();
        Optional<ClockWatch> time = node.flatMap(one -> watch(store, start));
        time.ifPresent(watch -> {
            watch.measuredBy(start.metrics());
            vertx.setPeriodic(CLOCK_MS, any -> watch.watch().onFailure(away -> {}));
        });
        Logos logos = new Logos(store.records());
        World world = new World(
                rooms.client(),
                rooms.bus(),
                rooms.directory(),
                rooms.follower(),
                node.<Serving>map(one -> one).orElse(Serving.ALWAYS),
                identity,
                logos,
                new MeetingReports(vertx, store.journal(), logos),
                new PublishedPolls(vertx, store.journal()),
                new ProposedPlaces(vertx, store.journal()),
                () -> isWell(node, time) ? health.ready() : Future.succeededFuture(false),
                node.<Nodes>map(one -> one::nodes).orElseGet(Nodes::none),
                clock,
                start.metrics()::scrape);
        GatewaySettings gatewaySettings = gatewaySettings(settings);
        Limits.Guesses guesses = gatewaySettings.limits().guesses();
        Budgets budgets =
                node.isPresent() ? Budgets.shared(guesses, clock, store.records()) : Budgets.of(guesses, clock);
        Gateway gateway = new Gateway(gatewaySettings, world, rooms.node(), budgets);
        measure(start, rooms, health, gateway);
        node.ifPresent(one -> one.report(
                () -> time.map(ClockWatch::isRight).orElse(true),
                () -> new Nodes.Load(rooms.counters().owned(), gateway.connections())));
        int instances = Runtime.getRuntime().availableProcessors();
        // A leap of the wall clock is noticed when it happens, not when somebody next asks for the time.
        vertx.setPeriodic(LOOK_MS, any -> clock.instant());
        vertx.setPeriodic(
                SWEEP_MS,
                any -> store.records()
                        .removeExpired()
                        .onFailure(cause -> LOG.warn("expired records could not be removed", cause)));
        return Future.all(IntStream.range(0, instances)
                        .mapToObj(number -> vertx.deployVerticle(gateway.instance(number)))
                        .toList())
                .recover(cause -> Future.failedFuture(inWords(cause, gatewaySettings.listen())))
                .map(deployed -> new Listening(vertx, store, rooms, identity, gatewaySettings));
    }

    private static boolean isWell(Optional<ClusterNode> node, Optional<ClockWatch> time) {
        return node.map(ClusterNode::isReady).orElse(true)
                && time.map(ClockWatch::isRight).orElse(true);
    }

    private static void measure(Start start, RoomHost rooms, StoreHealth health, Gateway gateway) {
        Metrics metrics = start.metrics();
        start.clock().measuredBy(metrics);
        health.measuredBy(metrics);
        rooms.measuredBy(metrics);
        metrics.counters("gateway", Counters.Event.values(), Counters.Event::help, gateway.counters()::of);
        metrics.gauge("sockets", "Sockets that are open", gateway::connections);
        metrics.gauge(
                "http_connections", "HTTP connections that are open, sockets among them", gateway::httpConnections);
    }

    private static Throwable inWords(Throwable cause, GatewaySettings.Listen listen) {
        return cause instanceof IOException
                ? new IOException("expected a free port for --port (SESSION_IV_PORT), but " + listen.port() + " of "
                        + listen.host() + " is taken or not allowed: " + cause.getMessage())
                : cause;
    }

    private static GatewaySettings gatewaySettings(ServeSettings settings) {
        // The public address is part of every link, so the port must be known before anything listens.
        int port = settings.port == 0 ? UnusedPort.chooseNow() : settings.port;
        URI publicUrl = settings.publicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
        return GatewaySettings.at(new GatewaySettings.Listen(settings.host, port), publicUrl)
                .with(OpenFiles.within(Limits.DEFAULT, OpenFiles.allowed()))
                .with(new GatewaySettings.Switches(settings.behindProxy, false, settings.metrics));
    }

    /** Whether the store held no meeting before this start. */
    boolean isFirstStart() {
        return first;
    }

    RoomHost rooms() {
        return rooms;
    }

    Identity identity() {
        return identity;
    }

    GatewaySettings settings() {
        return settings;
    }

    /** Stops taking work, lets the store finish, and ends; fails when that takes longer than {@code STOP_MS}. */
    Future<Void> stop() {
        return ended().timeout(STOP_MS, TimeUnit.MILLISECONDS);
    }

    private Future<Void> ended() {
        return rooms.cluster()
                .map(node -> node.leave().timeout(LEAVE_MS, TimeUnit.MILLISECONDS))
                .orElseGet(Future::succeededFuture)
                .eventually(vertx::close)
                .eventually(store::close);
    }
}
