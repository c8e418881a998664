package org.sessioniv.domain.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Option;

/** The points of each option; one that is left out has none, which is not zero. */
public record ScoreBallot(Map<String, Integer> scores) implements Ballot {
    public ScoreBallot {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(Map.copyOf(scores))));
    }

    @Override
    public int given(String option) {
        return scores.getOrDefault(option, 0);
    }

    @Override
    public boolean supports(String option) {
        return scores.containsKey(option);
    }

    @Override
    public boolean abstains() {
        return scores.isEmpty();
    }

    @Override
    public org.sessioniv.counting.model.ScoreBallot counted() {
        return new org.sessioniv.counting.model.ScoreBallot(scores.entrySet().stream()
                .collect(Collectors.toMap(given -> new Option(given.getKey()), Map.Entry::getValue)));
    }
}
