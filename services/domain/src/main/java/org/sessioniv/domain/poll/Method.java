package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Rule;

/** How a ballot is filled in. */
public sealed interface Method
        permits SingleChoiceMethod,
                YesNoAbstainMethod,
                ApprovalMethod,
                ScoreMethod,
                DotsMethod,
                RankingMethod,
                AnswerMethod {
    /** Every reason why this ballot is invalid where these are the options; none when it is valid. */
    List<String> faults(List<PollTerms.Option> options, Ballot ballot);

    /** Why no ballot over so many options can be filled in so; nothing when it can. */
    Optional<String> misfit(int options);

    /** Whether this rule of the counting library counts such ballots. */
    boolean isReadBy(Rule rule);

    /** How many of these ballots are against that option or abstain from it; nothing where no ballot can be. */
    default Optional<Outcome.Sides> sides(List<Ballot> ballots, String option) {
        return Optional.empty();
    }

    /** Calls the one method of the reader that is meant for this way of voting. */
    <R> R read(Reader<R> reader);

    /** Whoever treats methods apart says of each how. */
    interface Reader<R> {
        R singleChoice(SingleChoiceMethod method);

        R yesNoAbstain(YesNoAbstainMethod method);

        R approval(ApprovalMethod method);

        R score(ScoreMethod method);

        R dots(DotsMethod method);

        R ranking(RankingMethod method);

        R answer(AnswerMethod method);
    }
}
