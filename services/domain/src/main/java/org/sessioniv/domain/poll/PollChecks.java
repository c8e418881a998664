package org.sessioniv.domain.poll;

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

    private PollChecks() {}

    static Optional<Decision> checked(RoomState room, Written question, Occasion occasion) {
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
        return Optional.empty();
    }

    private static Optional<Decision> refuse(Code code, String detail) {
        return Optional.of(Decision.refuse(code, detail));
    }
}
