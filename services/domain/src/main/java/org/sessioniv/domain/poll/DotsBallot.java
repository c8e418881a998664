package org.sessioniv.domain.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Option;

/** The dots of each option; one that is left out has none. */
public record DotsBallot(Map<String, Integer> dots) implements Ballot {
    public DotsBallot {
        dots = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(Map.copyOf(dots))));
    }

    @Override
    public int given(String option) {
        return dots.getOrDefault(option, 0);
    }

    @Override
    public boolean supports(String option) {
        return given(option) > 0;
    }

    @Override
    public boolean abstains() {
        return dots.values().stream().allMatch(each -> each == 0);
    }

    @Override
    public org.sessioniv.counting.model.DotsBallot counted() {
        return new org.sessioniv.counting.model.DotsBallot(dots.entrySet().stream()
                .collect(Collectors.toMap(given -> new Option(given.getKey()), Map.Entry::getValue)));
    }
}
