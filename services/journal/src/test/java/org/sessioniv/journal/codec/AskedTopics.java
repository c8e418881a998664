package org.sessioniv.journal.codec;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.OpenTopicPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.topic.TopicId;

/** A poll over topics with terms of its own. */
final class AskedTopics {
    private AskedTopics() {}

    static OpenTopicPoll.Open of(String question, List<TopicId> topics, Optional<Ties> ties, Optional<PollId> again) {
        return new OpenTopicPoll.Open(
                question,
                topics,
                new ApprovalMethod(1, 2),
                Rule.APPROVAL,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ties.map(each -> new Conduct.Asked(Optional.of(each), Optional.of(Results.AT_CLOSE), Optional.empty())),
                again,
                Optional.empty());
    }
}
