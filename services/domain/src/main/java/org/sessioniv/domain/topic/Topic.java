package org.sessioniv.domain.topic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Something that the practical session could work on: its words, the delegation that proposed it (none: the
 * secretariat), how far it came, and who stands behind it. {@code order} is the order of proposal, from 1;
 * {@code revision} counts its wordings, those of its drafts included.
 *
 * @param by the delegation that proposed it; none where the organisers wrote it, or made it of others
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
        Optional<String> returned,
        Lineage lineage) {
    /** How far a topic came. */
    public enum Stage {
        PROPOSED,
        SHORTLISTED,
        RETURNED,
        WITHDRAWN,
        SELECTED,
        MERGED,
        SPLIT;

        /** As sent: {@code proposed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether such a topic can still be chosen. */
        public boolean stands() {
            return this == PROPOSED || this == SHORTLISTED;
        }

        /** Whether other topics were made of such a topic. */
        public boolean isReplaced() {
            return this == MERGED || this == SPLIT;
        }
    }

    /** The words of a topic, as a working group keeps them. */
    public record Words(String id, String title, String why, String question) {}

    /** A topic that has just been proposed. */
    static Topic proposed(TopicId id, int order, Wording wording, Optional<DelegationId> by, int revision) {
        return new Topic(
                id, order, wording, by, Stage.PROPOSED, revision, Sponsors.NONE, Optional.empty(), Lineage.NONE);
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
        return new Topic(id, order, wording, by, value, revision, sponsors, Optional.empty(), lineage);
    }

    Topic with(Sponsors value) {
        return new Topic(id, order, wording, by, stage, revision, value, returned, lineage);
    }

    Topic with(Lineage.Waiver value) {
        return new Topic(id, order, wording, by, stage, revision, sponsors, returned, lineage.with(Optional.of(value)));
    }

    /** In other words, to which whoever was asked for consent is asked again. */
    Topic corrected(Wording value) {
        Lineage anew = lineage.with(Optional.empty());
        return new Topic(id, order, value, by, stage, revision + 1, sponsors.asking(lineage.asks()), returned, anew);
    }

    /** Made of others, and waiting for the consent of whoever proposed them or stood behind them. */
    static Topic made(Part part, int order, Lineage lineage) {
        return new Topic(
                part.topic(),
                order,
                part.words(),
                Optional.empty(),
                Stage.PROPOSED,
                1,
                Sponsors.NONE.asking(lineage.asks()),
                Optional.empty(),
                lineage);
    }

    /** These were made of it. */
    Topic replaced(Stage end, List<TopicId> made) {
        return new Topic(id, order, wording, by, end, revision, sponsors, returned, lineage.into(made));
    }

    /** Proposed once more as it is written now; whoever stood behind other words is asked again. */
    Topic again(Draft draft) {
        Sponsors behind = draft.wording().equals(wording) ? sponsors : sponsors.askedAgain();
        return new Topic(
                id, order, draft.wording(), by, Stage.PROPOSED, draft.revision(), behind, Optional.empty(), lineage);
    }

    Topic returned(String reason) {
        return new Topic(id, order, wording, by, Stage.RETURNED, revision, sponsors, Optional.of(reason), lineage);
    }

    /** Whether that delegation proposed it. */
    public boolean isBy(DelegationId delegation) {
        return by.filter(delegation::equals).isPresent();
    }

    /** The delegations that proposed it, or what it was made of; none for the organisers. */
    public List<DelegationId> authors() {
        return by.map(List::of).orElseGet(() -> List.copyOf(lineage.authors()));
    }

    /** Those that are to consent to its words and have not: they were asked, or do not stand behind them. */
    public List<DelegationId> consentMissing() {
        return lineage.asks().stream().filter(each -> !sponsors.has(each)).toList();
    }

    /** Whether no poll offers it yet, since consent to its words is missing and was not waived. */
    public boolean awaitsConsent() {
        return lineage.waiver().isEmpty() && !consentMissing().isEmpty();
    }

    /** What a working group on this topic has before its eyes. */
    public Words words() {
        return new Words(id.value(), title(), why(), question());
    }
}
