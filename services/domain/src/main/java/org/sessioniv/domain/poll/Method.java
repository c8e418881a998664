package org.sessioniv.domain.poll;

import java.util.List;

/** How a ballot is filled in. */
public sealed interface Method permits ApprovalMethod, AnswerMethod {
    /** Every reason why this ballot is invalid where these are the options; none when it is valid. */
    List<String> faults(List<PollTerms.Option> options, Ballot ballot);

    /** Calls the one method of the reader that is meant for this way of voting. */
    <R> R read(Reader<R> reader);

    /** Whoever treats methods apart says of each how. */
    interface Reader<R> {
        R approval(ApprovalMethod method);

        R answer(AnswerMethod method);
    }
}
