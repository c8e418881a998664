package org.sessioniv.simulation.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.simulation.check.Evidence;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.world.Trace;

/** The boards and notes of one page, asked for again on each line; what they are told is evidence. */
final class Boards {
    private final ParticipantId seat;
    private final Consumer<ObjectNode> line;
    private final Trace trace;
    private final Evidence evidence;
    private final Map<RoomId, ClientBoard> boards = new LinkedHashMap<>();

    Boards(ParticipantId seat, List<RoomId> rooms, Consumer<ObjectNode> line, Trace trace, Evidence evidence) {
        this.seat = seat;
        this.line = line;
        this.trace = trace;
        this.evidence = evidence;
        rooms.forEach(room -> boards.put(room, new ClientBoard(room)));
    }

    ClientBoard at(RoomId room) {
        return Optional.ofNullable(boards.get(room)).orElseThrow();
    }

    /** All boards are asked for afresh. */
    void forgetPlaces() {
        boards.values().forEach(ClientBoard::forgetPlace);
    }

    /** There is a new line; {@code saved} are the commands of a room that were done. */
    void resume(Function<RoomId, List<String>> saved) {
        boards.values().forEach(board -> resume(board, saved));
    }

    private void resume(ClientBoard board, Function<RoomId, List<String>> saved) {
        ObjectNode watch = frame("watch", board.room());
        board.lineage().ifPresent(lineage -> watch.put("have", board.version()).put("lineage", lineage));
        line.accept(watch);
        if (!board.room().equals(board.room().meeting())) {
            ObjectNode join = frame("note-join", board.room());
            board.noteLineage()
                    .ifPresent(lineage -> join.put("revision", board.revision()).put("lineage", lineage));
            line.accept(join);
        }
        List<String> known = saved.apply(board.room());
        if (!known.isEmpty()) {
            ObjectNode recall = frame("recall", board.room());
            board.lineage().ifPresent(lineage -> recall.put("lineage", lineage));
            known.forEach(recall.putArray("ids")::add);
            line.accept(recall);
        }
    }

    void take(JsonNode frame) {
        RoomId room = new RoomId(frame.path("room").asText("none"));
        Optional.ofNullable(boards.get(room)).ifPresent(board -> take(board, frame));
    }

    private void take(ClientBoard board, JsonNode frame) {
        switch (frame.path("type").asText()) {
            case "snapshot" -> snapshot(board, frame);
            case "change" -> change(board, frame);
            case "recalled" -> recalled(frame);
            case "note-state" -> note(board, frame, true);
            case "note-commit" -> note(board, frame, false);
            default -> {}
        }
    }

    private void snapshot(ClientBoard board, JsonNode frame) {
        if (frame.path("parted").asBoolean()) {
            evidence.odd(
                    Property.NOTHING_ODD,
                    seat.value() + " was told that " + board.room().value() + " was restored from a copy");
        }
        if (frame.path("version").asLong() < board.version()) {
            evidence.odd(
                    Property.NEVER_BACK,
                    seat.value() + "'s board of " + board.room().value() + " went back from version " + board.version()
                            + " to " + frame.path("version").asLong());
        }
        board.snapshot(frame);
        show(board, frame.path("documents"));
        tell(board);
    }

    private void change(ClientBoard board, JsonNode frame) {
        show(board, frame.path("set"));
        if (board.change(frame)) {
            tell(board);
        }
    }

    private void show(ClientBoard board, JsonNode documents) {
        documents.properties().forEach(entry -> evidence.shown(seat, board.room(), entry.getKey(), entry.getValue()));
    }

    private void tell(ClientBoard board) {
        evidence.told(seen(board));
        trace.say(() -> seat.value() + " has " + board.room().value() + " at "
                + board.lineage().orElse("nothing"));
    }

    private Evidence.Told seen(ClientBoard board) {
        return new Evidence.Told(
                seat, board.room(), board.version(), board.lineage().orElse(""), board.documents());
    }

    /** What stands here when all is over. */
    void lookAtTheEnd() {
        boards.values().forEach(board -> evidence.lastSeen(new Evidence.LastSeen(seen(board), board.revision())));
    }

    private void note(ClientBoard board, JsonNode frame, boolean whole) {
        long before = board.revision();
        if (!board.note(frame, whole)) {
            Property broken = whole ? Property.NEVER_BACK : Property.NOTHING_ODD;
            evidence.odd(
                    broken,
                    seat.value() + "'s note of " + board.room().value() + " went from revision " + before + " to "
                            + board.revision());
        }
    }

    private void recalled(JsonNode frame) {
        if (frame.path("parted").asBoolean()) {
            evidence.odd(
                    Property.NOTHING_ODD,
                    seat.value() + " was told that " + frame.path("unknown").size()
                            + " of its commands are gone with a copy");
        }
    }

    private static ObjectNode frame(String type, RoomId room) {
        return Frames.of(type).put("room", room.value());
    }
}
