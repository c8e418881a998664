package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/**
 * A poll over the proposed topics is opened.
 *
 * <p>Who: the organiser. When: there are at least two proposed topics and fewer are to be selected than there are; the
 * proposed topics are those that the organiser saw. Effect: each delegation with a vote has one ballot, on which it
 * approves as many topics as the terms allow; it can be changed until the poll closes. The topics and the electorate
 * are those of this moment.
 */
public final class OpenTopicPoll {
    private OpenTopicPoll() {}

    /**
     * Puts the proposed topics to the delegations.
     *
     * @param topics the proposed topics as the organiser saw them
     * @param select how many topics are to be selected
     * @param max the most topics that a ballot may approve; all when absent
     */
    public record Open(
            String question, List<TopicId> topics, int select, Optional<Integer> max, Optional<PollTerms.Share> quorum)
            implements RoomCommand {
        public Open {
            topics = List.copyOf(topics);
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            List<Topic> proposed = room.topics().proposed();
            Optional<Decision> refusal = PollChecks.checked(room, Written.line(question), occasion);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!Set.copyOf(topics).equals(proposed.stream().map(Topic::id).collect(Collectors.toSet()))) {
                return Decision.refuse(Code.TOPICS_CHANGED, "The proposed topics have changed meanwhile.");
            }
            if (topics.size() < 2) {
                return Decision.refuse(Code.NO_TOPICS, "A poll over topics needs at least two proposed ones.");
            }
            int most = max.orElse(topics.size());
            if (select < 1 || select >= topics.size() || most < 1 || most > topics.size()) {
                return Decision.refuse(
                        Code.OUT_OF_RANGE,
                        "Select 1 to " + (topics.size() - 1) + " topics; a ballot approves 1 to " + topics.size()
                                + ".");
            }
            List<PollTerms.Option> options = proposed.stream()
                    .map(topic -> new PollTerms.Option(topic.id().value(), topic.title()))
                    .toList();
            return Decision.accept(new PollOpened(new PollTerms(
                    new PollId(occasion.freshId("poll")),
                    room.polls().byId().size() + 1,
                    Written.line(question).words(),
                    PollTerms.Subject.TOPICS,
                    new ApprovalMethod(1, most),
                    new Selection(Rule.APPROVAL, select),
                    options,
                    occasion.voters(),
                    quorum,
                    occasion.at())));
        }
    }
}
