package org.sessioniv.process;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.net.BindException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The way to a port of one machine, which can be cut for some of those who come: then nothing gets through and nothing
 * is said about it, as when packets vanish. What was on its way goes on when the way is whole again. All happens on one
 * context.
 */
final class Way {
    private static final long TURN_MS = 20;

    private final Context context;
    private final NetClient client;
    private final String at;
    private final String to;
    private final int port;
    private final Set<Line> lines = new HashSet<>();
    private final Set<String> cut = new HashSet<>();
    private Optional<NetServer> listening = Optional.empty();

    /** Whoever comes to that address and port gets to the same port of the other address. */
    Way(Context context, NetClient client, String at, String to, int port) {
        this.context = context;
        this.client = client;
        this.at = at;
        this.to = to;
        this.port = port;
    }

    /** One connection, on both sides, and what is to be done once its way is whole. */
    private final class Line {
        private final NetSocket near;
        private final String from;
        private final List<Runnable> later = new ArrayList<>();
        private Optional<NetSocket> far = Optional.empty();

        Line(NetSocket near) {
            this.near = near;
            this.from = near.remoteAddress().hostAddress();
            near.pause();
            near.exceptionHandler(broken -> {});
            near.closeHandler(closed -> whenWhole(this::end));
            lines.add(this);
            whenWhole(this::connect);
        }

        private void whenWhole(Runnable step) {
            if (cut.contains(from)) {
                later.add(step);
            } else {
                step.run();
            }
        }

        private void connect() {
            client.connect(port, to)
                    .onSuccess(other -> {
                        far = Optional.of(other);
                        near.handler(other::write);
                        other.handler(near::write);
                        other.exceptionHandler(broken -> {});
                        other.closeHandler(closed -> whenWhole(this::end));
                        flow();
                    })
                    .onFailure(nobody -> end());
        }

        private void flow() {
            if (cut.contains(from)) {
                near.pause();
                far.ifPresent(NetSocket::pause);
            } else if (far.isPresent()) {
                near.resume();
                far.get().resume();
            }
        }

        private void goOn() {
            flow();
            List<Runnable> steps = List.copyOf(later);
            later.clear();
            steps.forEach(Runnable::run);
        }

        private void end() {
            if (lines.remove(this)) {
                near.close();
                far.ifPresent(NetSocket::close);
            }
        }
    }

    /** Somebody listens at its end, or is about to. */
    Future<?> open() {
        return on(this::listen);
    }

    /** A socket that was closed gives its port free at the next turn of its selector, which may be still to come. */
    private Future<?> listen() {
        NetServer server = context.owner().createNetServer().connectHandler(Line::new);
        listening = Optional.of(server);
        return server.listen(port, at).<Object>map(any -> true).recover(failure -> {
            if (!(failure instanceof BindException)) {
                return Future.failedFuture(failure);
            }
            Promise<Object> later = Promise.promise();
            context.owner().setTimer(TURN_MS, now -> {
                if (listening.equals(Optional.of(server))) {
                    listen().<Object>map(any -> true).onComplete(later);
                } else {
                    later.complete(false);
                }
            });
            return later.future();
        });
    }

    /** Nobody listens at its end any more: whoever comes is refused, as by the machine itself. */
    Future<?> close() {
        return on(() -> {
            Future<?> closed = listening.map(NetServer::close).orElseGet(Future::succeededFuture);
            listening = Optional.empty();
            return closed.compose(any -> refused());
        });
    }

    /** Until its selector turns, the machine still takes whoever comes to a socket that was closed. */
    private Future<Object> refused() {
        Promise<Object> done = Promise.promise();
        client.connect(port, at)
                .onFailure(nobody -> done.complete(true))
                .onSuccess(still -> still.close()
                        .onComplete(any -> context.owner()
                                .setTimer(TURN_MS, now -> refused().onComplete(done))));
        return done.future();
    }

    /** For those who come from there. */
    Future<?> cut(String from) {
        return on(() -> {
            cut.add(from);
            lines.forEach(Line::flow);
            return Future.succeededFuture();
        });
    }

    Future<?> heal(String from) {
        return on(() -> {
            cut.remove(from);
            List.copyOf(lines).forEach(Line::goOn);
            return Future.succeededFuture();
        });
    }

    private Future<?> on(Supplier<Future<?>> step) {
        Promise<Object> done = Promise.promise();
        context.runOnContext(now -> step.get().<Object>map(any -> true).onComplete(done));
        return done.future();
    }
}
