package org.sessioniv.domain.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Checks ballots and counts them. */
final class PollCount {
    private PollCount() {}

    /** Every reason why this ballot is invalid; none when it is valid. */
    static List<String> faults(PollTerms terms, List<String> choices) {
        List<String> faults = new ArrayList<>();
        if (new HashSet<>(choices).size() != choices.size()) {
            faults.add("An option is chosen twice.");
        }
        if (!terms.optionIds().containsAll(choices)) {
            faults.add("An option is not in this poll.");
        }
        if (choices.size() < terms.min() || choices.size() > terms.max()) {
            faults.add("Choose " + terms.min() + " to " + terms.max() + " options.");
        }
        return faults;
    }

    static Outcome of(Poll.Closed poll) {
        throw new IllegalStateException();
    }
}
