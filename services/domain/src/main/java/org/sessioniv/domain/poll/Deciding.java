package org.sessioniv.domain.poll;

import java.util.Optional;

/** How the ballots of a poll come to a decision. */
public sealed interface Deciding permits Selection, SimpleMajority, RequiredMajority {
    /** What these ballots decide: there are some, and enough for the quorum. */
    PollDecision decide(Tally tally);

    /** The terms of a selection, where options are selected. */
    Optional<Selection> selection();

    /** The majority that a question needs, where that is another than more votes for it than against. */
    Optional<RequiredMajority> majority();
}
