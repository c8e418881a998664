package org.sessioniv.rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.RoomSnapshot;

/**
 * The commands of a room that were answered with yes, by id: what makes a repeated command harmless. The newest are
 * kept, in two windows. A commit to the note that is forgotten here is based on a revision that the note has forgotten
 * too, and is refused when it comes again.
 */
final class Answered {
    /** Commits to the note: as many as the note keeps. */
    static final int NOTE_WINDOW = Note.WINDOW;

    /** All other commands: far more than a meeting's clients can hold unanswered. */
    static final int WINDOW = 20_000;

    private final Map<String, RoomSnapshot.Known> commits = new LinkedHashMap<>();
    private final Map<String, RoomSnapshot.Known> others = new LinkedHashMap<>();

    static Answered of(List<RoomSnapshot.Known> known) {
        Answered answered = new Answered();
        known.forEach(answered::remember);
        return answered;
    }

    void remember(Batch.Accepted command, Version version) {
        boolean commit = command.events().stream().allMatch(CommitSteps.Committed.class::isInstance);
        remember(new RoomSnapshot.Known(command.id(), command.fingerprint(), version.count(), commit));
    }

    private void remember(RoomSnapshot.Known known) {
        Map<String, RoomSnapshot.Known> window = known.note() ? commits : others;
        window.put(known.id(), known);
        if (window.size() > (known.note() ? NOTE_WINDOW : WINDOW)) {
            window.remove(window.keySet().iterator().next());
        }
    }

    /** The answer given before; one that refuses when the id was used for another body. */
    Optional<Answer> find(Submission submission) {
        String id = submission.id().value();
        return Optional.ofNullable(commits.get(id))
                .or(() -> Optional.ofNullable(others.get(id)))
                .map(known -> known.fingerprint().equals(submission.fingerprint())
                        ? new Answer.Done(new Version(known.version()))
                        : Answer.idReused());
    }

    boolean knows(String id) {
        return commits.containsKey(id) || others.containsKey(id);
    }

    /** All that are known, the oldest first in each window. */
    List<RoomSnapshot.Known> known() {
        return Stream.concat(commits.values().stream(), others.values().stream())
                .toList();
    }
}
