package org.sessioniv.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sessioniv.gateway.http.Connections;
import org.sessioniv.gateway.http.Origins;
import org.sessioniv.gateway.http.Routes;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.gateway.socket.SocketDoor;
import org.sessioniv.gateway.socket.Surroundings;
import org.sessioniv.gateway.socket.Switchboard;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.VertxTimers;

/** One instance of the gateway: its own event loop, listening together with the others on one port. */
public final class GatewayVerticle extends VerticleBase {
    private static final int CLOSING_SECONDS = 2;
    private static final int SWEEP_MS = 1_000;
    private static final int BACKLOG = 4_096;

    private final GatewaySettings settings;
    private final Surroundings surroundings;
    private final Routes routes;
    private final Connections connections;
    private final GatewayAddress address;
    private Optional<Switchboard> switchboard = Optional.empty();
    private Optional<HttpServer> server = Optional.empty();

    GatewayVerticle(
            GatewaySettings settings,
            Surroundings surroundings,
            Routes routes,
            Connections connections,
            GatewayAddress address) {
        this.connections = connections;
        this.settings = settings;
        this.surroundings = surroundings;
        this.routes = routes;
        this.address = address;
    }

    @Override
    public Future<?> start() {
        Switchboard board = new Switchboard(new VertxTimers(vertx, context), surroundings, address);
        board.start();
        switchboard = Optional.of(board);
        if (address.instance() == 0) {
            vertx.setPeriodic(SWEEP_MS, fired -> connections.sweep());
        }
        SocketDoor door = new SocketDoor(board, new Origins(settings), connections);
        return vertx.createHttpServer(options())
                .connectionHandler(connections::opened)
                .requestHandler(routes.router(vertx, connections, door))
                .listen()
                .onSuccess(listening -> server = Optional.of(listening));
    }

    /** The port that it listens on, once started. */
    public int port() {
        return server.map(HttpServer::actualPort).orElseThrow();
    }

    @Override
    public Future<?> stop() {
        return switchboard.map(Switchboard::stop).orElseGet(Future::succeededFuture);
    }

    /** No compression of frames: it costs memory for each socket and lets sizes tell secrets. */
    private HttpServerOptions options() {
        // Twice what is taken: a frame a little too large gets an answer; a far too large one is cut off unread.
        int frame = 2 * settings.limits().sockets().frameBytes();
        int idle = (int) settings.limits().pace().idle().toMillis();
        HttpServerOptions options = new HttpServerOptions()
                .setMaxWebSocketFrameSize(frame)
                .setMaxWebSocketMessageSize(frame)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setWebSocketClosingTimeout(CLOSING_SECONDS)
                // Its streams would be requests that no bound on connections counts.
                .setHttp2ClearTextEnabled(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(false);
        options.setHost(settings.listen().host())
                .setPort(settings.listen().port())
                .setAcceptBacklog(BACKLOG)
                .setTcpNoDelay(true)
                .setReadIdleTimeout(idle)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return options;
    }
}
