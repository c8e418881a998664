package org.sessioniv.counting.model;

import java.util.List;
import java.util.Optional;

/**
 * What one voter answers. Each kind is a small record with a {@code Form}, which says what the poll allows and checks
 * a ballot against it.
 */
public sealed interface Ballot
        permits SingleChoiceBallot, YesNoAbstainBallot, ApprovalBallot, ScoreBallot, DotsBallot, RankingBallot {

    /** Every option that the ballot names, in its own order, repeated where the ballot repeats it. */
    List<Option> named();

    /** The options that it supports, where it is a kind of ballot that supports some and not others. */
    default Optional<List<Option>> approvals() {
        return Optional.empty();
    }
}
