package org.sessioniv.simulation.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.rooms.Timers;
import org.sessioniv.simulation.check.Evidence;
import org.sessioniv.simulation.world.Trace;

/** The commands of one page that have no answer yet; sent again under their ids on each line until they have one. */
final class Outbox {
    /** Refusals that say "not now". */
    private static final Set<String> RETRY = Set.of("room-busy", "store-unavailable", "too-many");

    private static final int REMEMBERED = 20;

    private final ParticipantId seat;
    private final Predicate<ObjectNode> line;
    private final Pauses pauses;
    private final Timers time;
    private final Trace trace;
    private final Evidence evidence;
    private final Map<String, Pending> pending = new LinkedHashMap<>();
    private final Map<RoomId, Deque<String>> saved = new HashMap<>();

    /** A command without an answer. */
    private static final class Pending {
        private final RoomId room;
        private final ObjectNode frame;
        private int tries;
        private boolean sent;

        Pending(RoomId room, ObjectNode frame) {
            this.room = room;
            this.frame = frame;
        }
    }

    /** {@code line} takes a frame and says whether there was a line for it. */
    Outbox(ParticipantId seat, Predicate<ObjectNode> line, Pauses pauses, Timers time, Trace trace, Evidence evidence) {
        this.seat = seat;
        this.line = line;
        this.pauses = pauses;
        this.time = time;
        this.trace = trace;
        this.evidence = evidence;
    }

    boolean isEmpty() {
        return pending.isEmpty();
    }

    void submit(RoomId room, String id, JsonNode command, Optional<String> lineage) {
        ObjectNode frame = Frames.of("submit").put("room", room.value()).put("id", id);
        lineage.ifPresent(place -> frame.put("lineage", place));
        frame.set("command", command);
        Pending made = new Pending(room, frame);
        pending.put(id, made);
        send(made);
    }

    private void send(Pending one) {
        one.sent = line.test(one.frame);
    }

    /** There is a new line. */
    void sendAll() {
        List.copyOf(pending.values()).forEach(this::send);
    }

    /** What was sent may not have arrived. */
    void lost() {
        pending.values().forEach(one -> one.sent = false);
    }

    void done(JsonNode frame) {
        String id = frame.path("id").asText();
        Pending answered = pending.remove(id);
        if (answered != null) {
            long version = frame.path("version").asLong();
            evidence.done(id, version);
            trace.say(() -> seat.value() + " is told that " + shortened(id) + " is done at " + version);
            Deque<String> known = saved.computeIfAbsent(answered.room, any -> new ArrayDeque<>());
            known.add(id);
            if (known.size() > REMEMBERED) {
                known.remove();
            }
        }
    }

    void refused(JsonNode frame) {
        String id = frame.path("id").asText();
        String code = frame.path("code").asText();
        Pending answered = pending.get(id);
        if (answered == null) {
            return;
        }
        if (RETRY.contains(code)) {
            answered.sent = false;
            time.after(pauses.next(answered.tries++), () -> again(id, answered));
            return;
        }
        pending.remove(id);
        evidence.refused(id, code);
        trace.say(() -> seat.value() + " is told that " + shortened(id) + " is refused: " + code);
    }

    private void again(String id, Pending one) {
        if (pending.get(id) == one && !one.sent) {
            send(one);
        }
    }

    /** The newest commands of that room that were done. */
    List<String> saved(RoomId room) {
        return List.copyOf(saved.getOrDefault(room, new ArrayDeque<>()));
    }

    private static String shortened(String id) {
        return id.substring(0, 8);
    }
}
