package org.sessioniv.journal.mongo;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.journal.Entries.answer;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Stands between driver and server and breaks the line around inserts, by a seed: before the server has the whole
 * insert, or after the server has done it and before its answer arrives.
 */
final class FaultyWire {
    private enum Fault {
        NONE,
        REQUEST_CUT,
        ANSWER_LOST
    }

    private final Random random;
    private final int percent;
    private final NetServer server;
    private volatile int faults;

    FaultyWire(Vertx vertx, String host, int port, long seed, int percent) {
        this.random = new Random(seed);
        this.percent = percent;
        NetClient client = vertx.createNetClient();
        this.server = vertx.createNetServer().connectHandler(near -> {
            near.pause();
            client.connect(port, host).onSuccess(far -> join(near, far)).onFailure(failure -> near.close());
        });
        assertTrue(answer(server.listen(0, "127.0.0.1")).actualPort() > 0);
    }

    int port() {
        return server.actualPort();
    }

    int faults() {
        return faults;
    }

    private void join(NetSocket near, NetSocket far) {
        Fault[] next = {Fault.NONE};
        near.handler(request -> {
            Fault fault = isInsert(request) ? draw() : Fault.NONE;
            if (fault == Fault.REQUEST_CUT) {
                far.write(request.slice(0, request.length() / 2));
                near.close();
            } else {
                next[0] = fault;
                far.write(request);
            }
        });
        far.handler(reply -> {
            if (next[0] == Fault.ANSWER_LOST) {
                near.close();
            } else {
                near.write(reply);
            }
        });
        near.closeHandler(ignored -> far.close());
        far.closeHandler(ignored -> near.close());
        near.resume();
    }

    private static boolean isInsert(Buffer request) {
        return request.toString(StandardCharsets.ISO_8859_1).contains("insert\0");
    }

    private synchronized Fault draw() {
        if (random.nextInt(100) >= percent) {
            return Fault.NONE;
        }
        faults++;
        return random.nextBoolean() ? Fault.REQUEST_CUT : Fault.ANSWER_LOST;
    }
}
