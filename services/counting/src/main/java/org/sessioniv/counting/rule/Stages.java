package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;

/** How the votes stood at the end of each stage of a count with transfers, to tell equal options apart. */
final class Stages {
    private final List<Map<Option, Fraction>> totals = new ArrayList<>();

    void add(Map<Option, Fraction> stage) {
        totals.add(stage);
    }

    /** By the votes now, then by the most recent earlier stage at which they differ. */
    Comparator<Option> mostVotesFirst() {
        return (one, other) -> {
            for (int stage = totals.size() - 1; stage >= 0; stage--) {
                int compared =
                        totals.get(stage).get(other).compareTo(totals.get(stage).get(one));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
    }

    /**
     * Those of the tied that come first by their votes at the most recent earlier stage at which not all were equal,
     * and among those again.
     */
    List<Option> narrow(String purpose, List<Option> tied, Comparator<Fraction> order, List<Fact> facts) {
        List<Option> rest = tied;
        for (int stage = totals.size() - 2; stage >= 0 && rest.size() > 1; stage--) {
            Map<Option, Fraction> then = totals.get(stage);
            Fraction first = rest.stream().map(then::get).min(order).orElseThrow();
            rest = rest.stream()
                    .filter(option -> then.get(option).equals(first))
                    .toList();
        }
        if (rest.size() < tied.size()) {
            facts.add(new Fact.TieBroken(purpose, tied, rest, "the votes at earlier stages"));
        }
        return rest;
    }
}
