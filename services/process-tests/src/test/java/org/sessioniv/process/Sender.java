package org.sessioniv.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sessioniv.process.Script.Command;

/**
 * One person's client under load: a few commands on their way at a time, the next as soon as one is answered. What it
 * sent and was told it keeps, as a browser keeps its outbox. Guarded by its own monitor.
 */
final class Sender {
    /** What one connection may send at once without being asked to wait; resending needs as much again. */
    static final int A_ROUND = 50;

    private static final int AT_ONCE = 4;
    private static final long SECONDS = 120;
    private static final long PAUSE_MS = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final Device device;
    private final Script script;
    private final Consumer<Sent> acked;
    private final Map<String, Sent> round = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> boards = new LinkedHashMap<>();
    private final List<Sent> all = new ArrayList<>();
    private Optional<WebSocket> socket = Optional.empty();
    private boolean welcome;
    private boolean loading;
    private long revision = -1;
    private String note = "";
    private int waiting;

    /** {@code acked} hears of each ack on the socket's own thread, at once. */
    Sender(Device device, Script script, Consumer<Sent> acked) {
        this.device = device;
        this.script = script;
        this.acked = acked;
    }

    Device device() {
        return device;
    }

    Script script() {
        return script;
    }

    /** A new connection, with the boards of all rooms; where it is ended meanwhile, the next one, as a page does. */
    void connect(WebSocketClient sockets) throws Exception {
        open(sockets);
        while (!lookOrLose()) {
            Thread.sleep(PAUSE_MS);
            open(sockets);
        }
    }

    private void open(WebSocketClient sockets) throws Exception {
        synchronized (this) {
            welcome = false;
            waiting = 0;
        }
        String ticket = device.ticket();
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(device.server().getHost())
                .setPort(device.server().getPort())
                .setURI("/socket")
                .addHeader("Origin", device.origin().toString());
        WebSocket opened = StoredMeeting.await(sockets.connect(options).map(connected -> {
            connected.textMessageHandler(this::hear);
            connected.exceptionHandler(broken -> {});
            connected.closeHandler(closed -> gone());
            return connected;
        }));
        synchronized (this) {
            socket = Optional.of(opened);
        }
        write(frame("hello").put("protocol", 1).put("ticket", ticket));
    }

    /** Asks for all boards and the note from nothing, as they are now. */
    synchronized void look() throws InterruptedException {
        if (!lookOrLose()) {
            throw new AssertionError("the connection of " + script + " was ended");
        }
    }

    private synchronized boolean lookOrLose() throws InterruptedException {
        await("the welcome", () -> welcome || socket.isEmpty());
        boards.clear();
        revision = -1;
        script.rooms().forEach(room -> write(frame("watch").put("room", room)));
        write(frame("note-join").put("room", script.noteRoom()));
        await("the boards", () -> socket.isEmpty() || boards.keySet().containsAll(script.rooms()) && revision >= 0);
        return socket.isPresent();
    }

    void disconnect() throws InterruptedException {
        Optional<WebSocket> open;
        synchronized (this) {
            open = socket;
        }
        open.ifPresent(WebSocket::close);
        awaitGone();
    }

    synchronized void awaitGone() throws InterruptedException {
        await("the end of the socket", () -> socket.isEmpty());
    }

    private synchronized void gone() {
        socket = Optional.empty();
        loading = false;
        notifyAll();
    }

    /** Sends without a pause from now on. */
    synchronized void load() {
        loading = true;
        for (int i = 0; i < AT_ONCE; i++) {
            next();
        }
    }

    private void next() {
        if (loading && round.size() < A_ROUND) {
            Command command = script.next(revision, boards);
            submit(command);
        }
    }

    /** Sends one command and waits for its answer. */
    synchronized Sent ask(Command command) throws InterruptedException {
        Sent sent = submit(command);
        await("an answer", () -> sent.answer().isPresent());
        return sent;
    }

    private Sent submit(Command command) {
        Sent sent = new Sent(script.freshId(), command.room(), command.body());
        round.put(sent.id, sent);
        all.add(sent);
        write(frameOf(sent));
        return sent;
    }

    /** Sends everything of this round again under the same ids, answered or not, and waits for all answers. */
    synchronized void sendAgain() throws InterruptedException {
        waiting = round.size();
        round.values().forEach(sent -> write(frameOf(sent)));
        await("the answers to what was sent again", () -> waiting == 0 || socket.isEmpty());
        if (socket.isEmpty()) {
            throw new AssertionError("the connection of " + script + " was ended while it sent again");
        }
    }

    /** Sends again what was told to be sent again, until everything of this round has its final answer. */
    synchronized void sendUntilFinal() throws InterruptedException {
        sendAgain();
        while (round.values().stream().anyMatch(Sent::isToRepeat)) {
            wait(PAUSE_MS);
            sendAgain();
        }
    }

    /** Everything of a round is sent and answered in some way, or the connection is gone. */
    synchronized void awaitLoaded() throws InterruptedException {
        await(
                "the end of the load",
                () -> socket.isEmpty()
                        || round.size() == A_ROUND
                                && round.values().stream()
                                        .allMatch(sent -> sent.answer().isPresent()));
    }

    synchronized void endRound() {
        round.clear();
    }

    synchronized List<Sent> sent() {
        return List.copyOf(all);
    }

    /** The ids of what has a document under such keys on that room's board: {@code topic/}. */
    synchronized List<String> idsUnder(String room, String prefix) {
        return boards.getOrDefault(room, Map.of()).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    synchronized JsonNode document(String room, String key) {
        return boards.getOrDefault(room, Map.of()).getOrDefault(key, JSON.missingNode());
    }

    /** The note's text as it was when this connection last looked. */
    synchronized String note() {
        return note;
    }

    private static ObjectNode frameOf(Sent sent) {
        ObjectNode frame = frame("submit").put("room", sent.room).put("id", sent.id);
        frame.set("command", sent.command);
        return frame;
    }

    private static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private synchronized void write(ObjectNode frame) {
        // A failed write is followed by the end of the socket.
        socket.ifPresent(open -> open.writeTextMessage(frame.toString()).onFailure(gone -> {}));
    }

    private void hear(String text) {
        try {
            hear(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError("the server sent what is not JSON: " + text, e);
        }
    }

    private synchronized void hear(JsonNode frame) {
        String room = frame.path("room").asText();
        switch (frame.path("type").asText()) {
            case "welcome" -> welcome = true;
            case "snapshot" -> boards.put(room, documents(frame.path("documents"), new LinkedHashMap<>()));
            case "change" -> boards.computeIfPresent(room, (key, board) -> documents(frame.path("set"), board));
            case "note-state" -> {
                revision = frame.path("revision").longValue();
                note = text(frame.path("document"));
            }
            case "note-commit" -> revision = frame.path("revision").longValue();
            case "done", "refused" -> answered(frame);
            default -> {}
        }
        notifyAll();
    }

    private void answered(JsonNode frame) {
        Sent sent = Objects.requireNonNull(round.get(frame.path("id").asText()));
        Sent.Answer told = Sent.Answer.of(frame);
        if (sent.isDone() && !sent.answer().equals(Optional.of(told))) {
            script.fail("acked, and answered otherwise when it was sent again: " + sent + ", then " + told);
        }
        sent.answered(told);
        waiting--;
        if (loading) {
            if (told.done()) {
                acked.accept(sent);
            }
            next();
        }
    }

    private static Map<String, JsonNode> documents(JsonNode set, Map<String, JsonNode> into) {
        set.fields().forEachRemaining(one -> into.put(one.getKey(), one.getValue()));
        return into;
    }

    private static String text(JsonNode node) {
        StringBuilder text = new StringBuilder(node.path("text").asText());
        node.path("content").forEach(child -> text.append(text(child)).append(' '));
        return text.toString();
    }

    private synchronized void await(String what, BooleanSupplier there) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!there.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no " + what + " for " + script);
            }
            wait(left);
        }
    }
}
