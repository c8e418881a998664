package org.sessioniv.domain.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;

/** What must hold for every poll that is opened. */
final class PollChecks {
    private static final int MAX_QUESTION = 200;
    private static final Duration LONGEST = Duration.ofDays(366);

    private PollChecks() {}

    static Optional<Decision> checked(RoomState room, Written question, Optional<Long> closesAt, Occasion occasion) {
        if (question.isBlank()) {
            return refuse(Code.QUESTION_MISSING, "A poll needs a question.");
        }
        Optional<Rejection> fault = question.fault(MAX_QUESTION);
        if (fault.isPresent()) {
            return fault.map(Decision::refuse);
        }
        if (occasion.voters().isEmpty()) {
            return refuse(Code.NO_VOTERS, "No delegation with a vote belongs to this room.");
        }
        if (room.polls().byId().size() >= Polls.MAX) {
            return refuse(Code.TOO_MANY_POLLS, "A room has at most " + Polls.MAX + " polls.");
        }
        return closesAt.map(Instant::ofEpochMilli).flatMap(end -> unfit(end, occasion.at()));
    }

    private static Optional<Decision> unfit(Instant end, Instant now) {
        if (!end.isAfter(now)) {
            return refuse(Code.CLOSING_TIME_PAST, "The closing time of a poll is still to come.");
        }
        return end.isAfter(now.plus(LONGEST))
                ? refuse(Code.OUT_OF_RANGE, "A poll closes within " + LONGEST.toDays() + " days.")
                : Optional.empty();
    }

    private static Optional<Decision> refuse(Code code, String detail) {
        return Optional.of(Decision.refuse(code, detail));
    }
}
