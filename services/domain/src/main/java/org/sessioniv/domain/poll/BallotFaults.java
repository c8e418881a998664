package org.sessioniv.domain.poll;

import java.util.List;
import org.sessioniv.counting.model.Fault;
import org.sessioniv.counting.model.Option;
import org.sessioniv.domain.room.Id;

/** What can be wrong with options that a ballot chooses, in the words of the counting library. */
final class BallotFaults {
    private BallotFaults() {}

    /** Every fault where from {@code min} to {@code max} of these options may be chosen, each once. */
    static List<String> of(List<PollTerms.Option> options, int min, int max, List<String> chosen) {
        if (chosen.stream().anyMatch(option -> option.isBlank() || option.length() > Id.MAX_LENGTH)) {
            return List.of("An option is not in this poll.");
        }
        List<Option> offered =
                options.stream().map(option -> new Option(option.id())).toList();
        return new org.sessioniv.counting.model.ApprovalBallot.Form(offered, min, max)
                .check(org.sessioniv.counting.model.ApprovalBallot.of(chosen.toArray(String[]::new))).stream()
                        .map(Fault::sentence)
                        .toList();
    }
}
