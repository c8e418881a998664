package org.sessioniv.domain.topic;

import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Something that the practical session could work on: its words, the delegation that proposed it (none: the
 * secretariat), how far it came, and who stands behind it. {@code order} is the order of proposal, from 1;
 * {@code revision} counts its wordings, those of its drafts included.
 *
 * @param returned why the organiser gave it back last; there only while it is returned
 */
public record Topic(
        TopicId id,
        int order,
        Wording wording,
        Optional<DelegationId> by,
        Stage stage,
        int revision,
        Sponsors sponsors,
        Optional<String> returned) {
    /** How far a topic came. */
    public enum Stage {
        PROPOSED,
        SHORTLISTED,
        RETURNED,
        WITHDRAWN,
        SELECTED;

        /** As sent: {@code proposed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether such a topic can still be chosen. */
        public boolean stands() {
            return this == PROPOSED || this == SHORTLISTED;
        }
    }

    /** The words of a topic, as a working group keeps them. */
    public record Words(String id, String title, String why, String question) {}

    /** A topic that has just been proposed. */
    static Topic proposed(TopicId id, int order, Wording wording, Optional<DelegationId> by, int revision) {
        return new Topic(id, order, wording, by, Stage.PROPOSED, revision, Sponsors.NONE, Optional.empty());
    }

    public String title() {
        return wording.title();
    }

    public String why() {
        return wording.why();
    }

    public String question() {
        return wording.question();
    }

    public Topic with(Stage value) {
        return new Topic(id, order, wording, by, value, revision, sponsors, Optional.empty());
    }

    Topic with(Sponsors value) {
        return new Topic(id, order, wording, by, stage, revision, value, returned);
    }

    Topic corrected(Wording value) {
        return new Topic(id, order, value, by, stage, revision + 1, sponsors, returned);
    }

    /** Proposed once more as it is written now; whoever stood behind other words is asked again. */
    Topic again(Draft draft) {
        Sponsors behind = draft.wording().equals(wording) ? sponsors : sponsors.askedAgain();
        return new Topic(id, order, draft.wording(), by, Stage.PROPOSED, draft.revision(), behind, Optional.empty());
    }

    Topic returned(String reason) {
        return new Topic(id, order, wording, by, Stage.RETURNED, revision, sponsors, Optional.of(reason));
    }

    /** Whether that delegation proposed it. */
    public boolean isBy(DelegationId delegation) {
        return by.filter(delegation::equals).isPresent();
    }

    /** What a working group on this topic has before its eyes. */
    public Words words() {
        return new Words(id.value(), title(), why(), question());
    }
}
