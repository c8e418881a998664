package org.sessioniv.counting.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of a poll and all its ballots, identical ones grouped with their weights added. A ballot in a profile
 * names only options of the profile, none twice.
 */
public final class Profile {
    private final List<Option> options;
    private final Map<Option, Integer> numbers = new HashMap<>();
    private final Map<Ballot, Fraction> groups;
    private final Fraction total;

    private Profile(List<Option> options, Map<Ballot, Fraction> groups, Fraction total) {
        this.options = options;
        this.groups = groups;
        this.total = total;
        options.forEach(option -> numbers.put(option, numbers.size()));
    }

    public static Builder of(List<Option> options) {
        return new Builder(options);
    }

    /** Each ballot with weight one. */
    public static Profile of(List<Option> options, Collection<? extends Ballot> ballots) {
        Builder builder = of(options);
        ballots.forEach(ballot -> builder.add(ballot, Weight.ONE));
        return builder.build();
    }

    public List<Option> options() {
        return options;
    }

    /** Where the option stands in {@link #options()}, from 0. */
    public int number(Option option) {
        Integer number = numbers.get(option);
        if (number == null) {
            throw new IllegalArgumentException(option + " is not an option of this profile");
        }
        return number;
    }

    /** Distinct ballots with the sum of their weights, in order of first appearance. */
    public Map<Ballot, Fraction> groups() {
        return groups;
    }

    /** The sum of all weights. */
    public Fraction total() {
        return total;
    }

    /** Collects ballots one by one, so that a million of them need not be held apart first. */
    public static final class Builder {
        private final List<Option> options;
        private final Set<Option> known;
        private final Map<Ballot, Fraction> groups = new LinkedHashMap<>();
        private Fraction total = Fraction.ZERO;

        private Builder(List<Option> options) {
            Limits.check("options", options.size(), Limits.OPTIONS);
            this.options = Fault.distinct(options);
            this.known = new HashSet<>(options);
        }

        public Builder add(Ballot ballot, Weight weight) {
            int before = groups.size();
            groups.merge(ballot, weight.value(), Fraction::plus);
            if (groups.size() > before) {
                checkNames(ballot);
                Limits.check("ballots", groups.size(), Limits.BALLOT_GROUPS);
            }
            total = total.plus(weight.value());
            Limits.check("exact-bits", total.bottom().bitLength(), Limits.EXACT_BITS);
            return this;
        }

        public Profile build() {
            return new Profile(options, Collections.unmodifiableMap(new LinkedHashMap<>(groups)), total);
        }

        private void checkNames(Ballot ballot) {
            List<Option> named = ballot.named();
            if (!known.containsAll(named) || new HashSet<>(named).size() != named.size()) {
                throw new IllegalArgumentException("faulty ballot: " + Fault.ofNames(named, options));
            }
        }
    }
}
