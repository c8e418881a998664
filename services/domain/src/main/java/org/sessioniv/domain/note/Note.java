package org.sessioniv.domain.note;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.notesteps.Authorship;
import org.sessioniv.notesteps.Node;
import org.sessioniv.notesteps.NoteSteps;
import org.sessioniv.notesteps.Step;
import org.sessioniv.notesteps.StepMap;

/**
 * A note: its document, its revision (commits accepted so far), who wrote which part of it, and the newest commits,
 * against which a late one is brought up to date. An author further behind than those starts again from the document.
 */
public record Note(long revision, Node document, Authorship<Writing> authors, PVector<Commit> recent) {
    public static final NoteSteps STEPS = NoteSteps.ofSession();

    /** Commits that are kept for authors who come back: an hour of ten people typing. */
    public static final int WINDOW = 20_000;

    public static final Note EMPTY = new Note(0, STEPS.emptyDocument(), Authorship.none(), TreePVector.empty());

    /** Who wrote something, and during what: {@code speech/<request>} or {@code poll/<id>} when there was one. */
    public record Writing(ParticipantId by, Optional<String> during) {}

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

    /**
     * Consecutive commits of one author as they are kept at rest: how many they were, and their steps merged. Whoever
     * has a revision inside a stretch starts again from the document.
     */
    public record Stretch(ParticipantId by, int commits, List<Step> steps) {
        public Stretch {
            steps = List.copyOf(steps);
        }

        /** These commits, which must follow one another and be by one author, with their steps merged. */
        public static Stretch of(List<Commit> commits) {
            List<Step> steps =
                    commits.stream().flatMap(commit -> commit.steps().stream()).toList();
            return new Stretch(commits.get(0).by(), commits.size(), NoteSteps.merged(steps));
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
        // One by one: a persistent vector makes its part by taking away all the others.
        return IntStream.range((int) (base - oldestBase()), recent.size())
                .mapToObj(recent::get)
                .toList();
    }

    /**
     * Who wrote what lies between two places of that revision, such as before and behind a block, as far as it still
     * stands: whoever wrote in the block last, and how much is by whom. Empty when the note does not reach back so far
     * or the places are none of that revision.
     */
    public Optional<Writers> writersOf(long base, int from, int to) {
        if (!reaches(base) || from < 0 || to < from) {
            return Optional.empty();
        }
        int start = from;
        int end = to;
        for (StepMap map : mapsSince(base)) {
            start = map.behind(start);
            end = map.inFront(end);
        }
        Map<Writing, Integer> shares = new LinkedHashMap<>();
        authors.within(start, end).forEach(run -> shares.merge(run.author(), run.to() - run.from(), Integer::sum));
        return Optional.of(new Writers(authors.at(start).filter(any -> !shares.isEmpty()), shares));
    }

    /** Who wrote in a block last, and how many of its tokens, letters for the most part, are by whom. */
    public record Writers(Optional<Writing> last, Map<Writing, Integer> shares) {
        public Writers {
            shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /** Whether that is the same text by the same authors, however far each of the two reaches back. */
    public boolean isTextOf(Note other) {
        return revision == other.revision && document.equals(other.document) && authors.equals(other.authors);
    }

    List<StepMap> mapsSince(long base) {
        return since(base).stream()
                .flatMap(commit -> commit.steps().stream())
                .map(Step::map)
                .toList();
    }

    /** With one commit more, written while that was under way in the room. */
    public Note plus(Commit commit, Optional<String> during) {
        PVector<Commit> kept = recent.size() < WINDOW ? recent : recent.minus(0);
        return written(commit.revision(), commit.steps(), new Writing(commit.by(), during), kept.plus(commit));
    }

    /** With a stretch more that was merged at rest; revisions before its end are no base any more. */
    public Note plus(Stretch stretch, Optional<String> during) {
        Writing writing = new Writing(stretch.by(), during);
        return written(revision + stretch.commits(), stretch.steps(), writing, TreePVector.empty());
    }

    private Note written(long after, List<Step> steps, Writing writing, PVector<Commit> kept) {
        Node text = document;
        Authorship<Writing> writers = authors;
        for (Step step : steps) {
            text = step.apply(text);
            writers = writers.after(step.map(), text, writing);
        }
        return new Note(after, text, writers, kept);
    }
}
