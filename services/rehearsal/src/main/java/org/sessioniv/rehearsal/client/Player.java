package org.sessioniv.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.wire.Cookies;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * One scripted client: its sign-in, its copies of the boards that it watches, its unanswered commands, and a socket
 * that it opens again whenever it is lost, resuming each board at the version that it has and sending what is
 * unanswered again under the same ids.
 */
public final class Player implements ClientSocket.Listener {
    private static final long BEAT_MS = 15_000;
    private static final long LATE_NANOS = Duration.ofSeconds(15).toNanos();
    /** Silence after which a page takes its line for dead. */
    private static final long SILENT_NANOS = Duration.ofSeconds(35).toNanos();

    private static final int LEAST_BACKOFF_MS = 50;
    private static final int FIRST_BACKOFF_MS = 200;
    private static final int MOST_BACKOFF_MS = 5_000;
    private static final Set<String> DISMISSALS = Set.of("replaced", "signed-out");

    private final Backstage stage;
    private final Cookies cookies;
    private final Person person;
    private final SplittableRandom random;
    private final Map<String, BoardCopy> boards = new LinkedHashMap<>();
    private final Map<String, Errand> unanswered = new LinkedHashMap<>();
    private final Map<String, NoteClient> notes = new LinkedHashMap<>();
    private @Nullable ClientSocket socket;
    private Node node;
    private long heardAtNanos;
    private boolean finished;
    private long beats = -1;
    private int lastFaults;

    public Player(Backstage stage, Cookies cookies, Person person, SplittableRandom random) {
        this.stage = stage;
        this.cookies = cookies;
        this.person = person;
        this.random = random;
        this.node = stage.nextNode();
    }

    public Person person() {
        return person;
    }

    public SplittableRandom random() {
        return random;
    }

    public Cookies cookies() {
        return cookies;
    }

    public Map<String, BoardCopy> boards() {
        return boards;
    }

    public Map<String, NoteClient> notes() {
        return notes;
    }

    /** The copy of that room's board; an empty one when it is not watched. */
    public BoardCopy board(String room) {
        BoardCopy board = boards.get(room);
        return board == null ? new BoardCopy() : board;
    }

    public boolean isWaiting() {
        return !unanswered.isEmpty();
    }

    /** Frames that the server could not take from this client. */
    public int faults() {
        return lastFaults;
    }

    /** Connects for the first time. */
    public Future<Void> connect() {
        stage.enter(this);
        return ClientSocket.open(stage, node, cookies, this).map(opened -> {
            beats = stage.vertx().setPeriodic(BEAT_MS, tick -> beat());
            resume(opened);
            return null;
        });
    }

    private void resume(ClientSocket opened) {
        if (finished) {
            opened.cut();
            return;
        }
        socket = opened;
        heardAtNanos = System.nanoTime();
        stage.ledger().connected(person, node.name(), heardAtNanos);
        boards.forEach((room, board) -> send(watchFrame(room, board)));
        notes.values().forEach(NoteClient::rejoin);
        unanswered.values().forEach(errand -> send(errand.frame(System.nanoTime())));
    }

    private static ObjectNode watchFrame(String room, BoardCopy board) {
        ObjectNode frame = Wire.typed("watch").put("room", room).put("have", board.version());
        return board.lineage().isEmpty() ? frame : frame.put("lineage", board.lineage());
    }

    public void watch(String room) {
        if (!boards.containsKey(room)) {
            BoardCopy board = new BoardCopy();
            boards.put(room, board);
            send(watchFrame(room, board));
        }
    }

    /** Starts to write in that room's note. */
    public NoteClient join(String room) {
        NoteClient note = new NoteClient(room, this, stage.ledger());
        notes.put(room, note);
        note.rejoin();
        return note;
    }

    void send(JsonNode frame) {
        if (socket != null) {
            socket.send(frame);
        }
    }

    /** Sends a command under a new id, and again on every new socket until it is answered. */
    public Errand submit(Act act) {
        // Ids are not drawn from the seed: a second run with the same seed sends new commands, not repetitions.
        String id = UUID.randomUUID().toString().replace("-", "");
        Errand errand = new Errand(id, act, person);
        unanswered.put(id, errand);
        long now = System.nanoTime();
        stage.ledger().sent(errand, now);
        send(errand.frame(now));
        return errand;
    }

    private void beat() {
        long now = System.nanoTime();
        if (socket != null && now - heardAtNanos > SILENT_NANOS) {
            drop();
            return;
        }
        send(Wire.typed("beat"));
        unanswered.values().stream()
                .filter(errand -> now - errand.sentAtNanos() > LATE_NANOS)
                .forEach(errand -> send(errand.frame(now)));
    }

    @Override
    public void frame(JsonNode frame) {
        heardAtNanos = System.nanoTime();
        String room = frame.path("room").asText("");
        switch (frame.path("type").asText()) {
            case "snapshot" ->
                ordered(room, frame, board(room).version(), board(room).snapshot(frame));
            case "change" -> {
                stage.ledger().changed();
                ordered(room, frame, board(room).version(), board(room).change(frame));
            }
            case "live" -> board(room).live(frame);
            case "done" ->
                answered(frame, Errand.Answer.done(frame.path("version").longValue()));
            case "refused" ->
                answered(frame, Errand.Answer.refused(frame.path("code").asText()));
            case "note-state" -> note(room, note -> note.state(frame));
            case "note-commit" -> note(room, note -> note.commit(frame));
            case "fault" -> {
                lastFaults++;
                stage.ledger().refused(frame.path("code").asText());
            }
            default -> {}
        }
    }

    private void note(String room, Consumer<NoteClient> act) {
        NoteClient note = notes.get(room);
        if (note != null) {
            act.accept(note);
        }
    }

    private void ordered(String room, JsonNode frame, long before, boolean forward) {
        if (!forward) {
            stage.ledger()
                    .wentBack(person.participant() + ": the version of " + room + " went back from " + before + " by a "
                            + frame.path("type").asText() + " of "
                            + frame.path("version").asText());
        }
    }

    private void answered(JsonNode frame, Errand.Answer answer) {
        Errand errand = unanswered.get(frame.path("id").asText());
        if (errand == null) {
            return;
        }
        if (errand.isRepeatedAfter(answer)) {
            repeat(errand);
        } else {
            unanswered.remove(errand.id());
            stage.ledger().answered(errand, answer, node.name(), System.nanoTime());
        }
    }

    /** Under the same id, so that it is done once. */
    private void repeat(Errand errand) {
        stage.vertx()
                .setTimer(
                        random.nextInt(LEAST_BACKOFF_MS, 4 * LEAST_BACKOFF_MS),
                        tick -> send(errand.frame(System.nanoTime())));
    }

    /** Cuts the socket and comes back a little later. */
    public void drop() {
        if (socket != null) {
            socket.cut();
            gone(MissingNode.getInstance());
        }
    }

    @Override
    public void gone(JsonNode closing) {
        socket = null;
        if (DISMISSALS.contains(closing.path("code").asText())) {
            finish();
        } else if (!finished) {
            comeBack(closing.path("withinMs").asInt(FIRST_BACKOFF_MS));
        }
    }

    /**
     * To another node, where there is one. Jitter as that of a page: all who lost their socket at the same moment come
     * back spread over the wait.
     */
    private void comeBack(int mostMs) {
        node = stage.otherThan(node, random);
        int wait = random.nextInt(mostMs / 5, mostMs + 1);
        stage.vertx().setTimer(wait, tick -> {
            if (!finished) {
                ClientSocket.open(stage, node, cookies, this).onComplete(opened -> {
                    if (opened.succeeded()) {
                        stage.ledger().reconnected();
                        resume(opened.result());
                    } else {
                        comeBack(Math.min(MOST_BACKOFF_MS, mostMs * 2));
                    }
                });
            }
        });
    }

    /** A connection beside this one: to another node where there is one that answers. */
    public Future<ClientSocket> openBeside(Consumer<JsonNode> frames) {
        ClientSocket.Listener beside = ClientSocket.hearing(frames);
        return ClientSocket.open(stage, stage.otherThan(node, random), cookies, beside)
                .recover(silent -> ClientSocket.open(stage, node, cookies, beside));
    }

    /** Reads nothing for a while. */
    public void stall(long ms) {
        ClientSocket stalled = socket;
        if (stalled != null) {
            stalled.stall();
            stage.vertx().setTimer(ms, tick -> stalled.read());
        }
    }

    public boolean isConnected() {
        return socket != null;
    }

    /** Leaves for good; the copies stay. */
    void finish() {
        finished = true;
        stage.vertx().cancelTimer(beats);
        if (socket != null) {
            socket.cut();
            socket = null;
        }
    }
}
