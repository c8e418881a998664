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

    /** The same ballots as if these options had never stood. */
    public Profile without(Collection<Option> withdrawn) {
        Set<Option> gone = new HashSet<>(withdrawn);
        gone.forEach(this::number);
        Builder builder =
                of(options.stream().filter(option -> !gone.contains(option)).toList());
        groups.forEach((ballot, weight) -> builder.add(ballot.without(gone), weight));
        return builder.build();
    }

    /** The same ballots with rankings read by these marks. */
    public Profile read(Marks marks) {
        Builder builder = of(options);
        groups.forEach((ballot, weight) -> builder.add(marks.read(ballot), weight));
        return builder.build();
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
            return add(ballot, weight.value());
        }

        /** The same for a sum of weights. */
        public Builder add(Ballot ballot, Fraction weight) {
            int before = groups.size();
            groups.merge(ballot, weight, Fraction::plus);
            if (groups.size() > before) {
                checkNames(ballot);
                Limits.check("ballots", groups.size(), Limits.BALLOT_GROUPS);
            }
            total = total.plus(weight);
            Limits.check("exact-bits", total.bottom().bitLength(), Limits.EXACT_BITS);
            return this;
        }

        public Profile build() {
            return new Profile(options, Collections.unmodifiableMap(new LinkedHashMap<>(groups)), total);
        }

        private void checkNames(Ballot ballot) {
            List<Option> named = ballot.named();
            if (!known.containsAll(named) || new HashSet<>(named).size() != named.size()) {
                throw new IllegalArgumentException(String.join(
                        " ",
                        Fault.ofNames(named, options).stream()
                                .map(Fault::sentence)
                                .toList()));
            }
        }
    }
}
