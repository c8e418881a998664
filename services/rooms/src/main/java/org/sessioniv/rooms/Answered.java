package org.sessioniv.rooms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.Version;

/**
 * The commands of a room that were answered with yes, by id: what makes a repeated command harmless. The newest ones
 * are kept; the limit is far above what a meeting's clients can hold unanswered.
 */
final class Answered {
    static final int LIMIT = 200_000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(String fingerprint, Version version) {}

    void remember(String id, String fingerprint, Version version) {
        entries.put(id, new Entry(fingerprint, version));
        if (entries.size() > LIMIT) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    /** The answer given before; one that refuses when the id was used for another body. */
    Optional<Answer> find(Submission submission) {
        return Optional.ofNullable(entries.get(submission.id().value()))
                .map(entry -> entry.fingerprint().equals(submission.fingerprint())
                        ? new Answer.Done(entry.version())
                        : Answer.idReused());
    }
}
