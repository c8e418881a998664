package org.sessioniv.rehearsal.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.board.NoteText;
import org.sessioniv.rehearsal.client.Backstage;
import org.sessioniv.rehearsal.client.Company;
import org.sessioniv.rehearsal.client.NoteClient;
import org.sessioniv.rehearsal.client.Patience;
import org.sessioniv.rehearsal.client.Player;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * The comparison at the end: every client's boards with those that the server tells a fresh connection of the same
 * seat, and every acked effect with the server's boards.
 */
public final class Audit {
    private static final Duration FOR_ANSWERS = Duration.ofSeconds(120);
    private static final Duration FOR_QUIET = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration FOR_SNAPSHOTS = Duration.ofSeconds(60);
    private static final int CLIENTS_AT_ONCE = 10;
    private static final long LOOK_AGAIN_MS = 250;

    private final Backstage stage;
    private final Company company;
    private final Duration catchingUp;
    private final Map<String, Map<String, BoardCopy>> byDelegation = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, BoardCopy> after = new HashMap<>();
    private long boardsDiffer;

    /**
     * An audit of these clients.
     *
     * @param catchingUp how long a board may lag behind a fresh one before that counts as a difference
     */
    public Audit(Backstage stage, Company company, Duration catchingUp) {
        this.stage = stage;
        this.company = company;
        this.catchingUp = catchingUp;
    }

    /** What the server tells a fresh connection. */
    private record Fresh(Map<String, BoardCopy> boards, Map<String, NoteText> notes) {
        boolean isComplete() {
            return boards.values().stream().allMatch(BoardCopy::isKnown)
                    && notes.values().stream().noneMatch(note -> note == NoteText.UNKNOWN);
        }

        void hear(JsonNode frame) {
            String room = frame.path("room").asText("");
            BoardCopy board = boards.getOrDefault(room, new BoardCopy());
            switch (frame.path("type").asText()) {
                case "snapshot" -> board.snapshot(frame);
                case "change" -> board.change(frame);
                case "note-state" -> notes.put(room, new NoteText(frame.path("document")));
                default -> {}
            }
        }
    }

    /** Waits for what is still unanswered; whatever never is stays without an answer. */
    public Future<Void> settle() {
        return Patience.until(
                        stage.vertx(),
                        FOR_ANSWERS,
                        "all answers",
                        () -> everybody().stream().noneMatch(Player::isWaiting))
                .otherwiseEmpty()
                .compose(answered -> quiet());
    }

    /** Changes may still be on their way to slow readers: no more of them for a while means that all are told. */
    private Future<Void> quiet() {
        long[] seen = {-1, 0};
        return Patience.until(stage.vertx(), FOR_QUIET, "quiet", () -> {
                    long now = System.nanoTime();
                    boolean back = everybody().stream().allMatch(Player::isConnected);
                    if (!back || stage.ledger().changes() != seen[0]) {
                        seen[0] = stage.ledger().changes();
                        seen[1] = now;
                    }
                    return now - seen[1] > QUIET.toNanos();
                })
                .otherwiseEmpty();
    }

    /** Looks at everybody's boards and at every effect. */
    public Future<Findings> look() {
        return Patience.forEach(
                        everybody(),
                        CLIENTS_AT_ONCE,
                        player -> compare(player, System.nanoTime() + catchingUp.toNanos()))
                .map(compared -> {
                    FinalBoards boards = new FinalBoards(company.before(), after, byDelegation, notes);
                    List<String> lost = LostEffects.find(stage.ledger().errands(), boards);
                    lost.forEach(one -> stage.ledger().report("lost: " + one));
                    return new Findings(lost.size(), boardsDiffer);
                });
    }

    /** How many effects are missing, and how many clients' boards are not the server's. */
    public record Findings(long lost, long boardsDiffer) {}

    private List<Player> everybody() {
        List<Player> everybody = new ArrayList<>(company.participants());
        everybody.add(0, company.organiser());
        return everybody;
    }

    private Future<Void> compare(Player player, long deadline) {
        return fresh(player).transform(told -> {
            List<String> differences = told.succeeded()
                    ? differences(player, told.result())
                    : List.of("no fresh board: " + told.cause().getMessage());
            boolean late = told.failed() || isBehind(player, told.result());
            if (!differences.isEmpty() && late && System.nanoTime() < deadline) {
                return stage.vertx()
                        .timer(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)
                        .compose(waited -> compare(player, deadline));
            }
            if (!differences.isEmpty()) {
                boardsDiffer++;
                stage.ledger().report("board of " + player.person().participant() + " differs: " + differences);
            }
            if (told.succeeded()) {
                keep(player, told.result());
            }
            return Future.succeededFuture();
        });
    }

    /** Whether one of both may not be told all yet; a board of the same version that differs is wrong. */
    private static boolean isBehind(Player player, Fresh fresh) {
        boolean board = fresh.boards().entrySet().stream()
                .anyMatch(told ->
                        told.getValue().version() != player.board(told.getKey()).version());
        return board || !fresh.notes().isEmpty();
    }

    private void keep(Player player, Fresh fresh) {
        if (player == company.organiser()) {
            after.putAll(fresh.boards());
        }
        byDelegation
                .computeIfAbsent(player.person().delegation(), first -> new HashMap<>())
                .putAll(fresh.boards());
        fresh.notes().forEach((room, note) -> notes.put(room, note.text()));
    }

    private static List<String> differences(Player player, Fresh fresh) {
        List<String> differences = new ArrayList<>();
        fresh.boards()
                .forEach((room, told) ->
                        player.board(room).differences(told).forEach(key -> differences.add(room + " " + key)));
        fresh.notes().forEach((room, told) -> {
            NoteClient note = player.notes().get(room);
            if (note == null || !note.text().equals(told.text())) {
                differences.add(room + " note");
            }
        });
        return differences;
    }

    private Future<Fresh> fresh(Player player) {
        Fresh fresh = new Fresh(new LinkedHashMap<>(), new LinkedHashMap<>());
        player.boards().keySet().forEach(room -> fresh.boards().put(room, new BoardCopy()));
        player.notes().keySet().forEach(room -> fresh.notes().put(room, NoteText.UNKNOWN));
        return player.openBeside(fresh::hear).compose(socket -> {
            fresh.boards()
                    .keySet()
                    .forEach(room ->
                            socket.send(Wire.typed("watch").put("room", room).put("have", 0)));
            fresh.notes()
                    .keySet()
                    .forEach(room -> socket.send(
                            Wire.typed("note-join").put("room", room).putNull("revision")));
            return Patience.until(stage.vertx(), FOR_SNAPSHOTS, "a fresh board", fresh::isComplete)
                    .eventually(() -> {
                        socket.cut();
                        return Future.succeededFuture();
                    })
                    .map(fresh);
        });
    }
}
