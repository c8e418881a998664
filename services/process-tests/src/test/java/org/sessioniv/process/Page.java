package org.sessioniv.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One person's page in the plenary, step by step: its copy of the board, and how far it has the note. */
final class Page {
    private static final long SECONDS = 120;
    private static final JsonMapper JSON = new JsonMapper();

    private final Device device;
    private final URI server;
    private final WebSocketClient sockets;
    private BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private ObjectNode board = JSON.createObjectNode();
    private String lineage = "";
    private String noteLineage = "";
    private long revision;
    private String sent = "";
    private boolean commit;
    private long doneAt;
    private final Set<String> told = new HashSet<>();
    private @Nullable WebSocket socket;

    Page(Device device, URI server, WebSocketClient sockets) {
        this.device = device;
        this.server = server;
        this.sockets = sockets;
    }

    Device device() {
        return device;
    }

    JsonNode board() {
        return board;
    }

    String lineage() {
        return lineage;
    }

    Page connect() throws Exception {
        BlockingQueue<JsonNode> fresh = new LinkedBlockingQueue<>();
        frames = fresh;
        WebSocketConnectOptions options = new WebSocketConnectOptions()
                .setHost(server.getHost())
                .setPort(server.getPort())
                .setURI("/socket")
                .addHeader("Origin", server.toString());
        socket = StoredMeeting.await(sockets.connect(options).map(opened -> {
            opened.textMessageHandler(text -> fresh.add(read(text)));
            opened.exceptionHandler(broken -> {});
            return opened;
        }));
        write(frame("hello").put("protocol", 1).put("ticket", device.ticket()));
        next("welcome");
        return this;
    }

    /** The board and the note from nothing. */
    void look() throws Exception {
        write(room("watch"));
        next("snapshot");
        write(room("note-join"));
        next("note-state");
    }

    /** Comes back to the board with what it has, and answers the first frame. */
    JsonNode resume() throws Exception {
        write(room("watch").put("lineage", lineage));
        return next("snapshot", "change");
    }

    /** Goes on with the note where it was left; the server says nothing while there is nothing new. */
    void joinAgain() {
        write(room("note-join").put("revision", revision).put("lineage", noteLineage));
    }

    JsonNode rejoin() throws Exception {
        joinAgain();
        return next("note-state", "note-commit");
    }

    JsonNode recall(String from, List<String> ids) throws Exception {
        ObjectNode frame = room("recall").put("lineage", from);
        ids.forEach(frame.putArray("ids")::add);
        write(frame);
        return next("recalled");
    }

    Page submit(String command) throws Exception {
        return submit(UUID.randomUUID().toString().replace("-", ""), command);
    }

    Page submit(String id, String command) throws Exception {
        sent = id;
        commit = command.contains("note.commit");
        ObjectNode frame = room("submit").put("id", id);
        if (commit && !noteLineage.isEmpty()) {
            frame.put("lineage", noteLineage);
        }
        frame.set("command", read(command));
        write(frame);
        return this;
    }

    /** The id of what was done. */
    String expectDone() throws Exception {
        doneAt = expect("done").path("version").longValue();
        return sent;
    }

    void expectRefused(String code) throws Exception {
        JsonNode answer = expect("refused");
        if (!answer.path("code").asText().equals(code)) {
            throw new AssertionError("expected " + code + ": " + answer);
        }
    }

    JsonNode expect(String type) throws Exception {
        JsonNode answer = next("done", "refused");
        if (!answer.path("type").asText().equals(type)
                || !answer.path("id").asText().equals(sent)) {
            throw new AssertionError("expected " + type + " to " + sent + ": " + answer);
        }
        return answer;
    }

    /** Takes everything up to what tells of the command that was done last: the note's commit, or the board. */
    void untilTold() throws Exception {
        while (commit ? !told.contains(sent) : version() < doneAt) {
            next("change", "note-commit");
        }
    }

    private long version() {
        return Long.parseLong(lineage.substring(0, lineage.indexOf('-')));
    }

    private JsonNode next(String... types) throws InterruptedException {
        while (true) {
            JsonNode frame = frames.poll(SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("no " + List.of(types) + " came");
            }
            take(frame);
            if (List.of(types).contains(frame.path("type").asText())) {
                return frame;
            }
        }
    }

    private void take(JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "snapshot" -> {
                board = frame.path("documents").deepCopy();
                lineage = frame.path("lineage").asText();
            }
            case "change" -> {
                frame.path("set").properties().forEach(one -> board.set(one.getKey(), one.getValue()));
                frame.path("gone").forEach(key -> board.remove(key.asText()));
                lineage = frame.path("lineage").asText(lineage);
            }
            case "note-state", "note-commit" -> {
                revision = frame.path("revision").longValue();
                noteLineage = frame.path("lineage").asText();
                told.add(frame.path("ref").asText());
            }
            default -> {}
        }
    }

    private static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }

    private static ObjectNode room(String type) {
        return frame(type).put("room", Script.PLENARY);
    }

    private void write(ObjectNode frame) {
        StoredMeeting.await(Objects.requireNonNull(socket)
                .writeTextMessage(frame.toString())
                .map(done -> true));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
