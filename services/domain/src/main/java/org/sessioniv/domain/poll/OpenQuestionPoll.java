package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;

/**
 * A quick poll is opened: a question to be answered by yes, no or abstain.
 *
 * <p>Who: a moderator of the room. When: delegations with a vote belong to the room; a closing time is still to come.
 * Effect: each of them has one ballot, which can be changed until the poll closes, by hand or at its closing time. It
 * is adopted by the majority that its terms ask for. The electorate is that of this moment; who of it attends is asked
 * with each ballot, and at the end.
 */
public final class OpenQuestionPoll {
    private OpenQuestionPoll() {}

    /**
     * Puts a question to the room.
     *
     * @param closesAt when the poll closes by itself, in milliseconds since 1970
     * @param majority how great a part of the base must be in favour; more than half where nothing is said
     * @param base of what it is a part; of the votes for and against where nothing is said
     * @param whoVoted who may know which delegations have voted; only organisers where nothing is said
     * @param conduct when all see the result, and whether a vote is final; of ties there is nothing to say
     * @param attending what is made of who attends; nothing where nothing is said
     */
    public record Open(
            String question,
            Optional<PollTerms.Share> quorum,
            Optional<Long> closesAt,
            Optional<RequiredMajority.Part> majority,
            Optional<RequiredMajority.Base> base,
            Optional<Electorate.Known> whoVoted,
            Optional<Conduct.Asked> conduct,
            Optional<Attending> attending)
            implements RoomCommand {
        /** A poll for which it makes no difference who attends. */
        public Open(
                String question,
                Optional<PollTerms.Share> quorum,
                Optional<Long> closesAt,
                Optional<RequiredMajority.Part> majority,
                Optional<RequiredMajority.Base> base,
                Optional<Electorate.Known> whoVoted,
                Optional<Conduct.Asked> conduct) {
            this(question, quorum, closesAt, majority, base, whoVoted, conduct, Optional.empty());
        }

        /** A poll that more votes for it than against decide. */
        public Open(String question, Optional<PollTerms.Share> quorum, Optional<Long> closesAt) {
            this(
                    question,
                    quorum,
                    closesAt,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** The same, closed by hand. */
        public Open(String question, Optional<PollTerms.Share> quorum) {
            this(question, quorum, Optional.empty());
        }

        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (conduct.filter(Conduct.Asked::settlesTies).isPresent()) {
                return Decision.refuse(Code.RULE_DOES_NOT_FIT, "The answers to a question are not tied for places.");
            }
            return PollChecks.checked(room, Written.line(question), closesAt, occasion)
                    .orElseGet(() -> Decision.accept(new PollOpened(new PollTerms(
                            new PollId(occasion.freshId("poll")),
                            room.polls().byId().size() + 1,
                            Written.line(question).words(),
                            PollTerms.Subject.QUESTION,
                            new AnswerMethod(),
                            RequiredMajority.asked(majority, base),
                            AnswerMethod.OPTIONS,
                            Electorate.of(occasion.voters(), whoVoted).with(Attending.asked(attending, quorum)),
                            quorum,
                            occasion.at(),
                            closesAt.map(Instant::ofEpochMilli),
                            conduct.flatMap(asked -> asked.terms(occasion))))));
        }
    }
}
