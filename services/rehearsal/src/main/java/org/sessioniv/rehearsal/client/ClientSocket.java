package org.sessioniv.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.sessioniv.rehearsal.wire.Cookies;
import org.sessioniv.rehearsal.wire.Wire;

/** One connection to the socket, from its hello to its end. */
public final class ClientSocket {
    private static final long WELCOME_MS = 60_000;

    private final WebSocket socket;
    private final Listener listener;
    private final Promise<ClientSocket> welcomed = Promise.promise();
    private boolean over;
    private JsonNode closing = MissingNode.getInstance();

    /** Who hears what the server sends, and once that the connection is gone, with the server's last word if any. */
    interface Listener {
        void frame(JsonNode frame);

        void gone(JsonNode closing);
    }

    private ClientSocket(WebSocket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    /** Takes a ticket, connects and says hello; done once the server has welcomed this client. */
    static Future<ClientSocket> open(Backstage stage, Node node, Cookies cookies, Listener listener) {
        return node.door()
                .ticket(cookies)
                .compose(ticket -> stage.sockets()
                        .connect(node.address().socket(cookies))
                        .compose(socket -> new ClientSocket(socket, listener).start(ticket, stage)));
    }

    private Future<ClientSocket> start(String ticket, Backstage stage) {
        socket.textMessageHandler(text -> hear(stage.frames().read(text)));
        socket.exceptionHandler(failure -> end());
        socket.closeHandler(closed -> end());
        send(Wire.typed("hello").put("protocol", Wire.PROTOCOL).put("ticket", ticket));
        stage.vertx().setTimer(WELCOME_MS, tick -> {
            if (welcomed.tryFail(new TimeoutException("the server did not answer the hello"))) {
                cut();
            }
        });
        return welcomed.future();
    }

    private void hear(JsonNode frame) {
        if (over) {
            return;
        }
        String type = frame.path("type").asText();
        if (type.equals("welcome")) {
            welcomed.tryComplete(this);
        } else if (type.equals("closing")) {
            closing = frame;
        } else {
            listener.frame(frame);
        }
    }

    private void end() {
        if (over) {
            return;
        }
        over = true;
        // Not asked for its status: of a connection that broke without a closing there is none to ask for.
        if (!welcomed.tryFail(new IllegalStateException("the socket closed before the welcome"))) {
            listener.gone(closing);
        }
    }

    public void send(JsonNode frame) {
        if (!over) {
            // A write that fails is followed by the end of the socket, which is heard.
            socket.writeTextMessage(frame.toString()).onFailure(failure -> end());
        }
    }

    /** Ends the connection on this side; nothing more is heard of it. */
    public void cut() {
        over = true;
        socket.close();
    }

    /** Reads nothing until {@link #read()}. */
    void stall() {
        socket.pause();
    }

    void read() {
        socket.resume();
    }

    /** Sends the same frames to a listener that hears frames only. */
    static Listener hearing(Consumer<JsonNode> frames) {
        return new Listener() {
            @Override
            public void frame(JsonNode frame) {
                frames.accept(frame);
            }

            @Override
            public void gone(JsonNode closing) {}
        };
    }
}
