package org.sessioniv.domain.topic;

import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.DelegationId;

/** What several acts on topics ask before they happen. */
final class TopicChecks {
    private TopicChecks() {}

    /**
     * Why nothing more can be proposed on this occasion. The deadline and the limit of the call bind delegations, the
     * organiser they do not; what was returned may come again after the deadline, since it came in time once.
     */
    static Optional<Decision> proposing(RoomState room, Occasion occasion, boolean again) {
        Topics topics = room.topics();
        Optional<Decision> full = room(room, again ? 0 : 1);
        if (full.isPresent()) {
            return full;
        }
        Optional<DelegationId> delegation = bound(occasion);
        if (delegation.isEmpty()) {
            return Optional.empty();
        }
        if (!again && !topics.call().isOpenAt(occasion.at())) {
            return refuse(Code.PROPOSALS_CLOSED, "The deadline for proposals has passed.");
        }
        long have = topics.inListBy(delegation.get());
        return topics.call()
                .limit()
                .filter(limit -> have >= limit)
                .flatMap(limit -> refuse(
                        Code.TOPIC_LIMIT_REACHED, "A delegation has at most " + limit + " proposals in the list."));
    }

    /** Why the meeting has no place for so many topics more. */
    static Optional<Decision> room(RoomState room, int more) {
        return room.topics().byId().size() + more <= Topics.MAX
                ? Optional.empty()
                : refuse(Code.TOO_MANY_TOPICS, "A meeting has at most " + Topics.MAX + " topics.");
    }

    /** Why that topic cannot be merged or split: it is gone, is voted on, was selected, or has other words now. */
    static Optional<Decision> recasting(RoomState room, TopicId topic, int seen) {
        Optional<Topic> found = room.topics().find(topic);
        if (found.filter(known -> known.stage().isReplaced()).isPresent()) {
            return refuse(Code.TOPIC_REPLACED, "Other topics were made of this one.");
        }
        if (found.filter(known -> known.stage() == Topic.Stage.SELECTED).isPresent()
                || room.electedInPoll(topic.value())) {
            return refuse(Code.TOPIC_SELECTED, "This topic has been selected; its words stay.");
        }
        if (found.filter(known -> known.stage().stands()).isEmpty()) {
            return Optional.of(noSuchTopic());
        }
        if (room.decidesInPoll(topic.value())) {
            return refuse(Code.TOPIC_IN_POLL, "A poll offers this topic; its result is not published yet.");
        }
        return seen(found.get().revision(), seen);
    }

    /** The delegation that the terms of the call bind on this occasion; none for the organiser. */
    private static Optional<DelegationId> bound(Occasion occasion) {
        return occasion.by().is(Role.ORGANISER)
                ? Optional.empty()
                : occasion.by().delegation();
    }

    /** Why what was based on that revision cannot be done: the words are others now. */
    static Optional<Decision> seen(int revision, int seen) {
        return revision == seen
                ? Optional.empty()
                : refuse(Code.WORDS_CHANGED, "Somebody has changed these words; the newest is " + revision + ".");
    }

    /** What comes of an act on a draft: nobody but its delegation learns that there is one. */
    static Decision ofDraft(
            RoomState room, TopicId topic, int seen, Occasion occasion, Function<Draft, Decision> decide) {
        return room.topics()
                .draft(topic, occasion.by().delegation())
                .map(draft -> seen(draft.revision(), seen).orElseGet(() -> decide.apply(draft)))
                .orElseGet(() -> Decision.refuse(Code.NO_SUCH_DRAFT, "Your delegation has no such draft."));
    }

    /** That topic, if it came exactly so far. */
    static Optional<Topic> inStage(RoomState room, TopicId topic, Topic.Stage stage) {
        return room.topics().find(topic).filter(known -> known.stage() == stage);
    }

    /** The room after that topic came so far. */
    static RoomState moved(RoomState room, TopicId topic, Topic.Stage stage) {
        Topic known = room.topics().find(topic).orElseThrow();
        return room.with(room.topics().with(known.with(stage)));
    }

    /** Whether that person speaks for whoever proposed the topic: a delegation, or the secretariat. */
    static boolean isAuthor(Topic topic, Standing by) {
        return topic.by().isEmpty() ? by.is(Role.ORGANISER) : topic.by().equals(by.delegation());
    }

    /** Why a topic stays where it is: delegations vote on it. */
    static Optional<Decision> inOpenPoll(RoomState room, TopicId topic) {
        return room.offersInOpenPoll(topic.value())
                ? refuse(Code.TOPIC_IN_POLL, "An open poll offers this topic; close it first.")
                : Optional.empty();
    }

    /** Why a topic does not go forward yet: whoever is to consent to its words has not. */
    static Optional<Decision> consent(Topic topic) {
        return topic.awaitsConsent()
                ? refuse(Code.CONSENT_MISSING, "Not all who are to consent to its words have done so.")
                : Optional.empty();
    }

    static Decision noSuchTopic() {
        return Decision.refuse(Code.NO_SUCH_TOPIC, "There is no such proposed topic.");
    }

    private static Optional<Decision> refuse(Code code, String detail) {
        return Optional.of(Decision.refuse(code, detail));
    }
}
