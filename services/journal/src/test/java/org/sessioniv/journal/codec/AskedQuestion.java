package org.sessioniv.journal.codec;

import java.util.Optional;
import org.sessioniv.domain.poll.Attending;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.RequiredMajority;

/** A question with all terms that one can have. */
final class AskedQuestion {
    static final OpenQuestionPoll.Open OF_THOSE_PRESENT = new OpenQuestionPoll.Open(
            "Agreed?",
            Optional.of(new PollTerms.Share(1, 2)),
            Optional.empty(),
            Optional.of(RequiredMajority.Part.TWO_THIRDS),
            Optional.of(RequiredMajority.Base.PRESENT),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Attending(true, Quorum.Of.ATTENDANCE)));

    private AskedQuestion() {}
}
