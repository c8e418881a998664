package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * One scripted client: its sign-in, its copies of the boards that it watches, its unanswered commands, and a line
 * that it opens again whenever it is lost, resuming each board at the version that it has and sending what is
 * unanswered again under the same ids.
 */
final class Player implements Line.Listener {
    private static final long BEAT_MS = 15_000;
    private static final long LATE_NANOS = Duration.ofSeconds(15).toNanos();
    private static final int LEAST_BACKOFF_MS = 50;
    private static final int MOST_BACKOFF_MS = 5_000;
    private static final Set<String> DISMISSALS = Set.of("replaced", "signed-out");

    private final Backstage stage;
    private final Cookies cookies;
    private final Person person;
    private final SplittableRandom random;
    private final Map<String, BoardCopy> boards = new LinkedHashMap<>();
    private final Map<String, Submission> unanswered = new LinkedHashMap<>();
    private final Map<String, NoteClient> notes = new LinkedHashMap<>();
    private @Nullable Line line;
    private boolean finished;
    private long beats = -1;
    private int lastFaults;

    Player(Backstage stage, Cookies cookies, Person person, SplittableRandom random) {
        this.stage = stage;
        this.cookies = cookies;
        this.person = person;
        this.random = random;
    }

    Person person() {
        return person;
    }

    SplittableRandom random() {
        return random;
    }

    Cookies cookies() {
        return cookies;
    }

    Map<String, BoardCopy> boards() {
        return boards;
    }

    Map<String, NoteClient> notes() {
        return notes;
    }

    /** The copy of that room's board; an empty one when it is not watched. */
    BoardCopy board(String room) {
        BoardCopy board = boards.get(room);
        return board == null ? new BoardCopy() : board;
    }

    boolean isWaiting() {
        return !unanswered.isEmpty();
    }

    /** Frames that the server could not take from this client. */
    int faults() {
        return lastFaults;
    }

    /** Connects for the first time. */
    Future<Void> connect() {
        stage.enter(this);
        return Line.open(stage, cookies, this).map(opened -> {
            beats = stage.vertx().setPeriodic(BEAT_MS, tick -> beat());
            resume(opened);
            return null;
        });
    }

    private void resume(Line opened) {
        if (finished) {
            opened.cut();
            return;
        }
        line = opened;
        boards.forEach((room, board) -> send(watchFrame(room, board)));
        notes.values().forEach(NoteClient::rejoin);
        unanswered.values().forEach(submission -> send(submission.frame(System.nanoTime())));
    }

    private static ObjectNode watchFrame(String room, BoardCopy board) {
        return Wire.typed("watch").put("room", room).put("have", board.version());
    }

    void watch(String room) {
        if (!boards.containsKey(room)) {
            BoardCopy board = new BoardCopy();
            boards.put(room, board);
            send(watchFrame(room, board));
        }
    }

    /** Starts to write in that room's note. */
    NoteClient join(String room) {
        NoteClient note = new NoteClient(room, this, stage.ledger());
        notes.put(room, note);
        note.rejoin();
        return note;
    }

    void send(JsonNode frame) {
        if (line != null) {
            line.send(frame);
        }
    }

    /** Sends a command under a new id, and again on every new line until it is answered. */
    Submission submit(Act act) {
        // Ids are not drawn from the seed: a second run with the same seed sends new commands, not repetitions.
        String id = UUID.randomUUID().toString().replace("-", "");
        Submission submission = new Submission(id, act, person);
        unanswered.put(id, submission);
        stage.ledger().sent(submission);
        send(submission.frame(System.nanoTime()));
        return submission;
    }

    private void beat() {
        send(Wire.typed("beat"));
        long now = System.nanoTime();
        unanswered.values().stream()
                .filter(submission -> now - submission.sentAtNanos() > LATE_NANOS)
                .forEach(submission -> send(submission.frame(now)));
    }

    @Override
    public void frame(JsonNode frame) {
        String room = frame.path("room").asText("");
        switch (frame.path("type").asText()) {
            case "snapshot" -> ordered(room, board(room).snapshot(frame));
            case "change" -> {
                stage.ledger().changed();
                ordered(room, board(room).change(frame));
            }
            case "live" -> board(room).live(frame);
            case "done" ->
                answered(frame, Submission.Answer.done(frame.path("version").longValue()));
            case "refused" ->
                answered(frame, Submission.Answer.refused(frame.path("code").asText()));
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

    private void ordered(String room, boolean forward) {
        if (!forward) {
            stage.ledger().wentBack(person.participant() + ": the version of " + room + " went back");
        }
    }

    private void answered(JsonNode frame, Submission.Answer answer) {
        Submission submission = unanswered.remove(frame.path("id").asText());
        if (submission != null) {
            stage.ledger().answered(submission, answer, System.nanoTime());
        }
    }

    /** Cuts the line and comes back a little later. */
    void drop() {
        if (line != null) {
            line.cut();
            gone("");
        }
    }

    @Override
    public void gone(String closingCode) {
        line = null;
        if (DISMISSALS.contains(closingCode)) {
            finish();
        } else if (!finished) {
            comeBack(LEAST_BACKOFF_MS * 4);
        }
    }

    /** Full jitter: all who lost their line at the same moment come back spread over the wait. */
    private void comeBack(int mostMs) {
        int wait = random.nextInt(LEAST_BACKOFF_MS, mostMs + 1);
        stage.vertx().setTimer(wait, tick -> {
            if (!finished) {
                Line.open(stage, cookies, this).onComplete(opened -> {
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

    /** Reads nothing for a while. */
    void stall(long ms) {
        Line stalled = line;
        if (stalled != null) {
            stalled.stall();
            stage.vertx().setTimer(ms, tick -> stalled.read());
        }
    }

    boolean isConnected() {
        return line != null;
    }

    /** Leaves for good; the copies stay. */
    void finish() {
        finished = true;
        stage.vertx().cancelTimer(beats);
        if (line != null) {
            line.cut();
            line = null;
        }
    }
}
