package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;

/**
 * A quick poll is opened: a question to be answered by yes, no or abstain.
 *
 * <p>Who: a moderator of the room. When: delegations with a vote belong to the room; a closing time is still to come.
 * Effect: each of them has one ballot, which can be changed until the poll closes, by hand or at its closing time. The
 * electorate is that of this moment.
 */
public final class OpenQuestionPoll {
    private OpenQuestionPoll() {}

    /**
     * Puts a question to the room.
     *
     * @param closesAt when the poll closes by itself, in milliseconds since 1970
     */
    public record Open(String question, Optional<PollTerms.Share> quorum, Optional<Long> closesAt)
            implements RoomCommand {
        /** A poll that is closed by hand. */
        public Open(String question, Optional<PollTerms.Share> quorum) {
            this(question, quorum, Optional.empty());
        }

        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return PollChecks.checked(room, Written.line(question), closesAt, occasion)
                    .orElseGet(() -> Decision.accept(new PollOpened(new PollTerms(
                            new PollId(occasion.freshId("poll")),
                            room.polls().byId().size() + 1,
                            Written.line(question).words(),
                            PollTerms.Subject.QUESTION,
                            new AnswerMethod(),
                            new SimpleMajority(),
                            AnswerMethod.OPTIONS,
                            occasion.voters(),
                            quorum,
                            occasion.at(),
                            closesAt.map(Instant::ofEpochMilli)))));
        }
    }
}
