package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.RoomsFixture;

/** Since when a socket has not been read, over a real one that is read by hand; time is what the test says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PatienceTest {
    private static final int BACKSTOP_MS = 60_000;
    private static final long PATIENCE_MS = Limits.Slow.DEFAULT.patience().toMillis();
    private static final String HELLO = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n";

    private final Vertx vertx = Vertx.vertx();
    private final Promise<Served> served = Promise.promise();

    private record Served(Context loop, Line line, Outbox outbox) {
        <T> T ask(Callable<T> question) {
            Promise<T> answer = Promise.promise();
            loop.runOnContext(go -> {
                try {
                    answer.complete(question.call());
                } catch (Exception e) {
                    answer.fail(e);
                }
            });
            return RoomsFixture.await(answer.future());
        }

        boolean isHopeless(long nowMs) {
            return ask(() -> outbox.isHopeless(nowMs));
        }

        boolean isFull() {
            return ask(line::isFull);
        }

        /** Writes until the peer's system and this one take no more. */
        void fill() {
            TextFrame frame = TextFrame.of(Buffer.buffer("x".repeat(100_000)));
            while (!isFull()) {
                ask(() -> {
                    outbox.answer(frame);
                    return true;
                });
            }
        }
    }

    @AfterEach
    void close() {
        RoomsFixture.await(vertx.close());
    }

    private int serve() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.toWebSocket().onSuccess(socket -> {
                    Line line = new SocketLine(socket, request.connection());
                    Outbox outbox = new Outbox(line, Limits.Slow.DEFAULT, new Counters());
                    served.complete(new Served(vertx.getOrCreateContext(), line, outbox));
                }));
        return RoomsFixture.await(server.listen(0, "127.0.0.1")).actualPort();
    }

    @Test
    void whoever_reads_what_waited_has_the_whole_time_again() throws IOException {
        try (Socket peer = new Socket(InetAddress.getLoopbackAddress(), serve())) {
            peer.setSoTimeout(BACKSTOP_MS);
            peer.getOutputStream().write(HELLO.getBytes(StandardCharsets.ISO_8859_1));
            Served to = RoomsFixture.await(served.future());
            to.fill();
            assertFalse(to.isHopeless(0));
            assertFalse(to.isHopeless(PATIENCE_MS), "the last moment");

            byte[] some = new byte[1 << 16];
            while (to.isFull()) {
                assertTrue(peer.getInputStream().read(some) > 0);
            }
            assertFalse(to.isHopeless(PATIENCE_MS + 1), "it was read");

            to.fill();
            assertFalse(to.isHopeless(PATIENCE_MS + 2), "it is full since now");
            assertFalse(to.isHopeless(2 * PATIENCE_MS + 2));
            assertTrue(to.isHopeless(2 * PATIENCE_MS + 3));
        }
    }
}
