package org.sessioniv.domain.poll;

/** How the ballots of a poll come to a decision. */
public sealed interface Deciding permits Selection, SimpleMajority {
    /** What these ballots decide: there are some, and enough for the quorum. */
    PollDecision decide(Tally tally);
}
