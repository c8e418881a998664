package org.sessioniv.counting.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One stage of a count: what the totals are called, how they stood, and what followed. */
public record Round(int number, String measure, Map<Option, Fraction> totals, List<Fact> facts) {
    public Round {
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        facts = List.copyOf(facts);
    }
}
