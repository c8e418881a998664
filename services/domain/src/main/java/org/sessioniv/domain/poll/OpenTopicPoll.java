package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/**
 * A poll over topics is opened: over the shortlist, or over all that are proposed where there is none.
 *
 * <p>Who: the organiser. When: there are at least two such topics and fewer are to be selected than there are; they
 * are those that the organiser saw; a closing time is still to come. Effect: each delegation with a vote has one
 * ballot, which is filled in by the method of the poll and can be changed until the poll closes, by hand or at its
 * closing time. The topics and the electorate are those of this moment; who of it attends is
 * asked with each ballot, and at the end.
 */
public final class OpenTopicPoll {
    private OpenTopicPoll() {}

    /**
     * Puts the topics to the delegations.
     *
     * @param topics the topics as the organiser saw them
     * @param method how a ballot is filled in
     * @param rule how the ballots are counted; one that counts such ballots
     * @param select how many topics are to be selected
     * @param closesAt when the poll closes by itself, in milliseconds since 1970
     * @param whoVoted who may know which delegations have voted; only organisers where nothing is said
     * @param conduct what becomes of ties, when all see the result, whether a vote is final; as usual where nothing is
     *     said
     * @param again the annulled poll whose question this one asks again; ballots begin with what was chosen there
     * @param attending what is made of who attends; nothing where nothing is said
     */
    public record Open(
            String question,
            List<TopicId> topics,
            Method method,
            Rule rule,
            int select,
            Optional<PollTerms.Share> quorum,
            Optional<Long> closesAt,
            Optional<Electorate.Known> whoVoted,
            Optional<Conduct.Asked> conduct,
            Optional<PollId> again,
            Optional<Attending> attending)
            implements RoomCommand {
        public Open {
            topics = List.copyOf(topics);
        }

        /** A poll that is closed by hand. */
        public Open(
                String question,
                List<TopicId> topics,
                Method method,
                Rule rule,
                int select,
                Optional<PollTerms.Share> quorum) {
            this(question, topics, method, rule, select, quorum, Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** A poll that asks what none asked before, and for which it makes no difference who attends. */
        public Open(
                String question,
                List<TopicId> topics,
                Method method,
                Rule rule,
                int select,
                Optional<PollTerms.Share> quorum,
                Optional<Long> closesAt,
                Optional<Electorate.Known> whoVoted,
                Optional<Conduct.Asked> conduct) {
            this(
                    question,
                    topics,
                    method,
                    rule,
                    select,
                    quorum,
                    closesAt,
                    whoVoted,
                    conduct,
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            List<Topic> offered = room.topics().forPoll();
            Optional<Decision> refusal = PollChecks.checked(room, Written.line(question), closesAt, occasion);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!Set.copyOf(topics).equals(offered.stream().map(Topic::id).collect(Collectors.toSet()))) {
                return Decision.refuse(Code.TOPICS_CHANGED, "The proposed topics have changed meanwhile.");
            }
            if (topics.size() < 2) {
                return Decision.refuse(Code.NO_TOPICS, "A poll over topics needs at least two proposed ones.");
            }
            Selection selection = new Selection(rule, select);
            Optional<Decision> astray = again.flatMap(annulled -> Again.refusal(room, annulled));
            if (astray.isPresent()) {
                return astray.get();
            }
            Optional<Rejection> misfit = method.misfit(topics.size())
                    .map(reason -> new Rejection(Code.OUT_OF_RANGE, reason))
                    .or(() -> selection.misfit(method, topics.size()));
            if (misfit.isPresent()) {
                return Decision.refuse(misfit.get());
            }
            List<PollTerms.Option> options = offered.stream()
                    .map(topic -> new PollTerms.Option(topic.id().value(), topic.title()))
                    .toList();
            return Decision.accept(new PollOpened(new PollTerms(
                    new PollId(occasion.freshId("poll")),
                    room.polls().byId().size() + 1,
                    Written.line(question).words(),
                    PollTerms.Subject.TOPICS,
                    method,
                    selection,
                    options,
                    Electorate.of(occasion.voters(), whoVoted).with(Attending.asked(attending, quorum)),
                    quorum,
                    occasion.at(),
                    closesAt.map(Instant::ofEpochMilli),
                    conduct.flatMap(asked -> asked.terms(occasion)),
                    again)));
        }
    }
}
