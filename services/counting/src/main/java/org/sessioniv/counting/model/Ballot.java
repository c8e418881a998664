package org.sessioniv.counting.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one voter answers. Each kind is a small record with a {@code Form}, which says what the poll allows and checks
 * a ballot against it.
 */
public sealed interface Ballot
        permits SingleChoiceBallot, YesNoAbstainBallot, ApprovalBallot, ScoreBallot, DotsBallot, RankingBallot {

    /** Calls the one method of the reader that is meant for this kind. */
    <R> R read(Reader<R> reader);

    /** Whoever takes kinds of ballots apart says of each what it is there. */
    interface Reader<R> {
        R singleChoice(SingleChoiceBallot ballot);

        R yesNoAbstain(YesNoAbstainBallot ballot);

        R approval(ApprovalBallot ballot);

        R score(ScoreBallot ballot);

        R dots(DotsBallot ballot);

        R ranking(RankingBallot ballot);
    }

    /** What kind of ballot it is. */
    Kind kind();

    /** The same ballot as if these options had never been on the paper. */
    Ballot without(Set<Option> withdrawn);

    /** Every option that the ballot names, in its own order, repeated where the ballot repeats it. */
    List<Option> named();

    /** The options that it supports, where it is a kind of ballot that supports some and not others. */
    default Optional<List<Option>> approvals() {
        return Optional.empty();
    }

    /** The kinds of ballots, with the words for many of them. */
    enum Kind {
        SINGLE_CHOICE("single choices"),
        YES_NO_ABSTAIN("answers of yes, no and abstain"),
        APPROVAL("approvals"),
        SCORE("scores"),
        DOTS("dots"),
        RANKING("rankings");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** For sentences: {@code rankings}. */
        public String words() {
            return words;
        }
    }
}
