package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One reason why a ballot is invalid: a stable code for programs, a sentence for people, and the options concerned.
 * Checks answer every fault of a ballot, not the first.
 */
public record Fault(String code, String sentence, List<Option> options) {
    public Fault {
        options = List.copyOf(options);
    }

    /** Faults that any list of named options can have: unknown ones and ones named twice. */
    static List<Fault> ofNames(List<Option> named, List<Option> allowed) {
        List<Fault> faults = new ArrayList<>();
        Set<Option> known = new HashSet<>(allowed);
        Set<Option> seen = new HashSet<>();
        for (Option option : named) {
            if (!seen.add(option)) {
                faults.add(new Fault("named-twice", option + " is named more than once.", List.of(option)));
            } else if (!known.contains(option)) {
                faults.add(new Fault("unknown-option", option + " is not on the ballot.", List.of(option)));
            }
        }
        return faults;
    }

    static void ofCount(int named, int min, int max, List<Fault> faults) {
        if (named < min) {
            faults.add(new Fault("too-few", named + " named, at least " + min + " needed.", List.of()));
        }
        if (named > max) {
            faults.add(new Fault("too-many", named + " named, at most " + max + " allowed.", List.of()));
        }
    }

    static List<Option> distinct(Collection<Option> options) {
        List<Option> copy = List.copyOf(options);
        if (new HashSet<>(copy).size() != copy.size()) {
            throw new IllegalArgumentException("an option stands twice: "
                    + String.join(", ", copy.stream().map(Option::id).toList()));
        }
        return copy;
    }

    static void bounds(int min, int max) {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("from " + min + " to " + max + " is no range");
        }
    }
}
