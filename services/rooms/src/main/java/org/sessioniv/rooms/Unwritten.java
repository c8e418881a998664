package org.sessioniv.rooms;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of a room that left nothing in its journal: refusals, and the yes to what changed nothing. They are kept
 * in memory for a while, so that a command that comes again under its id hears again what was said, whatever the room
 * would say today.
 */
final class Unwritten {
    private final RoomLimits limits;
    private final RoomCounters counters;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(Said said, Instant until) {}

    /** An answer, and the body of the command that it was given to. */
    record Said(String fingerprint, Answer answer) {
        /** What that command hears under the same id. */
        Answer to(Submission submission) {
            return fingerprint.equals(submission.fingerprint()) ? answer : Answer.idReused();
        }
    }

    Unwritten(RoomLimits limits, RoomCounters counters) {
        this.limits = limits;
        this.counters = counters;
    }

    Optional<Answer> find(Submission submission) {
        return Optional.ofNullable(kept.get(submission.id().value()))
                .map(known -> known.said().to(submission));
    }

    /** Keeps a final answer; what asks to be repeated is no answer. */
    void remember(String id, Said said, Instant at) {
        if (said.answer().retry()) {
            return;
        }
        kept.putIfAbsent(id, new Kept(said, at.plus(limits.unwrittenFor())));
        Iterator<Kept> oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            boolean old = !oldest.next().until().isAfter(at);
            if (!old && kept.size() <= limits.unwritten()) {
                return;
            }
            if (!old) {
                counters.count(RoomCounters.Event.ANSWERS_FORGOTTEN_EARLY);
            }
            oldest.remove();
        }
    }
}
