package org.sessioniv.domain.poll;

import java.util.List;

/** What was chosen in one poll, and nothing else: a ballot names nobody and no time. */
public sealed interface Ballot permits ApprovalBallot, AnswerBallot {
    /** The options for which it counts one each. */
    List<String> chosen();

    /** Whether it counts for the quorum and for no side. */
    boolean abstains();

    /** As the counting library takes it. */
    org.sessioniv.counting.model.Ballot counted();
}
