package org.sessioniv.domain.poll;

/** What was chosen in one poll, and nothing else: a ballot names nobody and no time. */
public sealed interface Ballot
        permits SingleChoiceBallot,
                YesNoAbstainBallot,
                ApprovalBallot,
                ScoreBallot,
                DotsBallot,
                RankingBallot,
                AnswerBallot {
    /**
     * What it adds to the figure beside that option: one for an option that it chooses, approves, says yes to or ranks
     * first, else the points that it gives.
     */
    int given(String option);

    /** Whether it speaks for that option; one for which no ballot speaks takes no part in the count. */
    boolean supports(String option);

    /** Whether it counts for the quorum and for no side. */
    boolean abstains();

    /** As the counting library takes it. */
    org.sessioniv.counting.model.Ballot counted();
}
