package org.sessioniv.domain.note;

import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.notesteps.Node;
import org.sessioniv.notesteps.Schema;
import org.sessioniv.notesteps.Step;
import org.sessioniv.notesteps.StepMap;

/**
 * A note: its document, its revision (commits accepted so far), and the newest commits, against which a late one is
 * brought up to date. An author further behind than those starts again from the document.
 */
public record Note(long revision, Node document, PVector<Commit> recent) {
    public static final Schema SCHEMA = Schema.sessionNote();

    /** Commits that are kept for authors who come back: an hour of ten people typing. */
    public static final int WINDOW = 20_000;

    public static final Note EMPTY = new Note(0, SCHEMA.emptyDocument(), TreePVector.empty());

    /**
     * One accepted commit as it stands in the document: the reference that its author gave it, the steps that
     * survived, and the indexes that they had in the commit as it was sent.
     */
    public record Commit(long revision, String ref, ParticipantId by, List<Step> steps, List<Integer> kept) {
        public Commit {
            steps = List.copyOf(steps);
            kept = List.copyOf(kept);
        }
    }

    /** The oldest revision on which a commit can be based, and from which an author can catch up. */
    public long oldestBase() {
        return revision - recent.size();
    }

    public boolean reaches(long base) {
        return base >= oldestBase() && base <= revision;
    }

    /** What was accepted since that revision, in order. The note must reach back to it. */
    public List<Commit> since(long base) {
        return recent.subList((int) (base - oldestBase()), recent.size());
    }

    List<StepMap> mapsSince(long base) {
        return since(base).stream()
                .flatMap(commit -> commit.steps().stream())
                .map(Step::map)
                .toList();
    }

    Note plus(Commit commit) {
        Node after = document;
        for (Step step : commit.steps()) {
            after = step.apply(after);
        }
        PVector<Commit> kept = recent.size() < WINDOW ? recent : recent.minus(0);
        return new Note(commit.revision(), after, kept.plus(commit));
    }
}
