package org.sessioniv.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.contract.Contract;
import org.sessioniv.gateway.identity.Secrets;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.RoomsFixture;

/** The client's end of one socket; frames are waited for. */
public final class Tab {
    private static final long SECONDS = 120;

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    public final WebSocket socket;

    private Tab(WebSocket socket) {
        this.socket = socket;
    }

    static Tab open(LiveGateway gateway, WebSocketConnectOptions options) {
        // Handlers must stand before the first frame, so they are set on the connection's own context.
        return RoomsFixture.await(gateway.sockets().connect(options).map(socket -> {
            Tab tab = new Tab(socket);
            socket.textMessageHandler(text -> tab.frames.add(parse(text)));
            socket.exceptionHandler(broken -> {});
            socket.closeHandler(gone ->
                    tab.closed.complete(socket.closeStatusCode() == null ? -1 : (int) socket.closeStatusCode()));
            return tab;
        }));
    }

    private static JsonNode parse(String text) {
        try {
            return WireJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }

    public void send(String frame) {
        Promise<Void> sent = Promise.promise();
        socket.writeTextMessage(frame).onComplete(sent);
        RoomsFixture.await(sent.future());
    }

    public void hello(String ticket) {
        send("{\"type\":\"hello\",\"protocol\":1,\"ticket\":\"" + ticket + "\"}");
    }

    public JsonNode watch(RoomId room) {
        send("{\"type\":\"watch\",\"room\":\"" + room.value() + "\"}");
        return next("snapshot");
    }

    /** Sends a command under a fresh id and answers the id. */
    public String submit(RoomId room, String command) {
        String id = Secrets.id();
        submit(room, id, command);
        return id;
    }

    public void submit(RoomId room, String id, String command) {
        send("{\"type\":\"submit\",\"room\":\"" + room.value() + "\",\"id\":\"" + id + "\",\"command\":" + command
                + "}");
    }

    /** The next frame of one of these types; others on the way are passed over. */
    public JsonNode next(String... types) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (true) {
                JsonNode frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new AssertionError("no " + List.of(types) + " came; closed: " + closed.getNow(0));
                }
                Contract.checkServerFrame(frame);
                if (List.of(types).contains(frame.path("type").asText())) {
                    return frame;
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next change that sets that document. */
    public JsonNode nextDocument(String key) {
        while (true) {
            JsonNode set = next("change").path("set");
            if (set.has(key)) {
                return set.get(key);
            }
        }
    }

    /** Everything up to the answer to a beat sent now, that answer left out. */
    public List<JsonNode> untilBeat() {
        send("{\"type\":\"beat\"}");
        List<JsonNode> all = new java.util.ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (true) {
                JsonNode frame = frames.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (frame == null) {
                    throw new AssertionError("no beat came; closed: " + closed.getNow(0));
                }
                Contract.checkServerFrame(frame);
                if (frame.path("type").asText().equals("beat")) {
                    return all;
                }
                all.add(frame);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything up to the server's last frame, that one included. */
    public List<JsonNode> untilClosed() {
        closeCode();
        List<JsonNode> all = new java.util.ArrayList<>();
        frames.drainTo(all);
        all.forEach(Contract::checkServerFrame);
        return all;
    }

    public boolean isClosed() {
        return closed.isDone();
    }

    /** The code with which the server closed it. */
    public int closeCode() {
        try {
            return closed.get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("the socket was not closed", e);
        }
    }
}
