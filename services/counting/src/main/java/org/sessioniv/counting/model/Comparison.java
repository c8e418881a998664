package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several rules make of the same ballots. {@code notCounted} holds the rules that cannot count them, with the
 * reason; {@code certificates} those committees of approval ballots that are without an open tie.
 */
public record Comparison(
        Map<String, Result> results, Map<String, String> notCounted, Map<String, List<Verdict>> certificates) {

    public Comparison {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        notCounted = Collections.unmodifiableMap(new LinkedHashMap<>(notCounted));
        certificates = Collections.unmodifiableMap(new LinkedHashMap<>(certificates));
    }

    /** Which rules elect an option, which leave it in an open tie, which pass it over. */
    public record Standing(Option option, List<String> electedBy, List<String> tiedUnder, List<String> passedOverBy) {
        public Standing {
            electedBy = List.copyOf(electedBy);
            tiedUnder = List.copyOf(tiedUnder);
            passedOverBy = List.copyOf(passedOverBy);
        }

        /** True when all rules say the same of it. */
        public boolean isAgreed() {
            boolean elected = tiedUnder.isEmpty() && passedOverBy.isEmpty();
            boolean passedOver = tiedUnder.isEmpty() && electedBy.isEmpty();
            return elected || passedOver;
        }
    }

    /** Each option that some rule elects or leaves in a tie, in the order of the ballot paper. */
    public List<Standing> standings(List<Option> options) {
        List<Standing> standings = new ArrayList<>();
        for (Option option : options) {
            List<String> electedBy = new ArrayList<>();
            List<String> tiedUnder = new ArrayList<>();
            List<String> passedOverBy = new ArrayList<>();
            results.forEach((rule, result) -> {
                if (result.elected().contains(option)) {
                    electedBy.add(rule);
                } else if (result.tie().map(Tie::options).orElse(List.of()).contains(option)) {
                    tiedUnder.add(rule);
                } else {
                    passedOverBy.add(rule);
                }
            });
            if (!electedBy.isEmpty() || !tiedUnder.isEmpty()) {
                standings.add(new Standing(option, electedBy, tiedUnder, passedOverBy));
            }
        }
        return standings;
    }

    /** True when every rule that counted elects the same set and none leaves a tie open. */
    public boolean isUnanimous(List<Option> options) {
        return standings(options).stream().allMatch(Standing::isAgreed);
    }
}
