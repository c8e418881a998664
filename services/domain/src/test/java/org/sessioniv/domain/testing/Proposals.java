package org.sessioniv.domain.testing;

import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.board.DraftDocument;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.topic.DraftTopic;
import org.sessioniv.domain.topic.EditDraft;
import org.sessioniv.domain.topic.MergeTopics;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.domain.topic.ReturnTopic;
import org.sessioniv.domain.topic.ShortlistTopic;
import org.sessioniv.domain.topic.SponsorTopic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.Wording;

/** Short names for facts about a proposal of Georgia, {@code roads}, and about what else delegations propose. */
public final class Proposals {
    public static final TopicId ROADS = new TopicId("roads");
    public static final TopicId HEALTH = new TopicId("health");
    public static final TopicId BOTH = new TopicId("both");
    public static final Audience OF_GEORGIA = new Audience.OfDelegation(GEORGIA);

    private Proposals() {}

    public static Wording words(String title) {
        return new Wording(title, "Why not", "Where to?", Optional.of("en"));
    }

    /** Georgia's first seat began to write it. */
    public static DraftTopic.Begun begun(String title) {
        return new DraftTopic.Begun(
                ROADS, GEORGIA, words(title), member("georgia-1").who(), T0);
    }

    /** Georgia's second seat wrote it anew. */
    public static EditDraft.Edited edited(String title) {
        return new EditDraft.Edited(
                ROADS, GEORGIA, words(title), member("georgia-2").who(), T0);
    }

    public static ProposeTopic.Proposed proposed(TopicId topic, Optional<DelegationId> by) {
        return new ProposeTopic.Proposed(topic, "Roads", "Why not", "Where to?", Optional.of("en"), by, T0);
    }

    /** Georgia proposed roads. */
    public static ProposeTopic.Proposed proposed() {
        return proposed(ROADS, Optional.of(GEORGIA));
    }

    public static SponsorTopic.Sponsored sponsored(TopicId topic, String seat) {
        DelegationId delegation = member(seat).delegation().orElseThrow();
        return new SponsorTopic.Sponsored(topic, delegation, member(seat).who(), T0);
    }

    public static ShortlistTopic.Shortlisted shortlisted(TopicId topic) {
        return new ShortlistTopic.Shortlisted(topic, T0);
    }

    public static ReturnTopic.Returned returned(String reason) {
        return new ReturnTopic.Returned(ROADS, GEORGIA, reason, SampleMeeting.ORGANISER.who(), T0);
    }

    /** Roads and that topic became one, {@code both}. */
    public static MergeTopics.Merged merged(TopicId with) {
        return new MergeTopics.Merged(BOTH, words("Both"), List.of(ROADS, with), SampleMeeting.ORGANISER.who(), T0);
    }

    /** What all see of a topic that nobody stands behind beside its author. */
    public static TopicDocument document(String id, int order, Wording words, Optional<String> by, String state) {
        return document(id, order, words, by, state, 1, List.of(), List.of(), Optional.empty());
    }

    public static TopicDocument document(
            String id,
            int order,
            Wording words,
            Optional<String> by,
            String state,
            int revision,
            List<String> sponsors,
            List<String> asked,
            Optional<String> returned) {
        return new TopicDocument(
                id,
                order,
                words.title(),
                words.why(),
                words.question(),
                words.language(),
                by,
                state,
                revision,
                sponsors,
                asked,
                returned,
                Optional.empty());
    }

    /** What Georgia sees of its draft. */
    public static DraftDocument draft(String title, int revision, String begunBy, String writtenBy) {
        return new DraftDocument(
                ROADS.value(),
                title,
                "Why not",
                "Where to?",
                Optional.of("en"),
                revision,
                Optional.of(begunBy),
                Optional.of(writtenBy));
    }
}
