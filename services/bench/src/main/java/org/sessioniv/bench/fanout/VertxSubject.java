package org.sessioniv.bench.fanout;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sessioniv.bench.Await;

/** A bare Vert.x server as its manual shows it: each socket is sent the text by {@code writeTextMessage}. */
final class VertxSubject implements Subject {
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private final int port;
    private long version;

    VertxSubject() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        int cores = Runtime.getRuntime().availableProcessors();
        Await.of(vertx.deployVerticle(Loop::new, new DeploymentOptions().setInstances(cores)));
    }

    /** One event loop with the sockets that it accepted. */
    private final class Loop extends VerticleBase {
        private final List<ServerWebSocket> sockets = new ArrayList<>();

        @Override
        public Future<?> start() {
            loops.add(this);
            return vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(4_096))
                    .webSocketHandler(sockets::add)
                    .listen(port, "127.0.0.1");
        }

        void tell(String text) {
            context.runOnContext(go ->
                    sockets.forEach(socket -> socket.writeTextMessage(text).onFailure(gone -> {})));
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> tickets(int count) {
        return Collections.nCopies(count, "-");
    }

    @Override
    public long tell(int changes) {
        version++;
        String text = Changes.frame("bench/plenary", version, changes);
        loops.forEach(loop -> loop.tell(text));
        return version;
    }

    @Override
    public long commit() {
        return 0;
    }
}
