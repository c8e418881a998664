package org.sessioniv.rooms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.journal.Head;

/** A room in memory at one version, and what it answers to those who come or come back. */
record Loaded(Replayed journal, PublishedBoard board) {
    RoomState state() {
        return journal.state();
    }

    Lineage lineage() {
        return Lineage.of(state().version(), journal.head());
    }

    /** Whether the journal goes on after what was read. */
    boolean isBehind(Head head) {
        return head.version() > state().version().count();
    }

    /** What changed since that place of this very history; everything without one. */
    Set<BoardKey> touchedSince(Optional<Lineage> known) {
        Version from = known.map(Lineage::version).orElse(Version.ZERO);
        return state().touched().entrySet().stream()
                .filter(key -> key.getValue().compareTo(from) > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What changed since that place, when it is in this room's history; else the whole board. */
    BoardReply board(Viewer viewer, Optional<Lineage> have, Lineages.Kin kin) {
        Version from = have.filter(place -> kin == Lineages.Kin.SAME)
                .map(Lineage::version)
                .orElse(Version.ZERO);
        return new BoardReply(
                from.count() == 0, kin == Lineages.Kin.OTHER, lineage(), board.since(state(), viewer, from));
    }

    /** One change from that place to here, and the commits since that revision; what cannot be told is empty. */
    FollowReply follow(Lineage have, Optional<Long> revision, Lineages.Kin kin) {
        if (kin != Lineages.Kin.SAME) {
            return new FollowReply(Optional.empty(), Optional.empty());
        }
        BoardChange missed =
                new BoardChange(state().id(), have.version(), lineage(), board.changesSince(state(), have.version()));
        NoteFrames frames = new NoteFrames(state().id(), lineage());
        Optional<NoteChange> commits = revision.filter(state().note()::reaches)
                .map(from -> new NoteChange(
                        state().id(),
                        state().note().revision(),
                        state().note().since(from).stream().map(frames::commit).toList()));
        return new FollowReply(Optional.of(missed), commits);
    }

    /** The commits since that revision, when its place is in this room's history; else the whole note. */
    NoteReply note(Optional<Long> revision, Lineages.Kin kin) {
        return new NoteFrames(state().id(), lineage())
                .join(state().note(), revision.filter(any -> kin == Lineages.Kin.SAME), kin == Lineages.Kin.OTHER);
    }

    /** Whether that very command had its effect already. */
    boolean has(Submission submission) {
        return journal.answered().find(submission).isPresent();
    }

    /** Which of these commands have their effect in this room's history. */
    Recalled recall(List<String> ids, Lineages.Kin kin) {
        List<String> known = ids.stream().filter(journal.answered()::knows).toList();
        List<String> lost =
                ids.stream().filter(id -> !journal.answered().knows(id)).toList();
        return new Recalled(kin == Lineages.Kin.OTHER, known, lost);
    }
}
