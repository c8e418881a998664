package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of options as a file gives them, one by one: each a line of text, no two that look the same. */
public final class OptionNames {
    private final List<Option> options = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** Throws IllegalArgumentException, with the reason, for a name that cannot be. */
    public Option add(String name) {
        if (name.isBlank() || name.length() > Limits.OPTION_LETTERS) {
            throw new IllegalArgumentException("a name has 1 to " + Limits.OPTION_LETTERS + " letters, alternative "
                    + (options.size() + 1) + " has " + name.strip().length());
        }
        Optional<String> fault = LineOfText.fault(name);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("the name of alternative " + (options.size() + 1) + " " + fault.get());
        }
        if (!seen.add(LineOfText.key(name))) {
            throw new IllegalArgumentException("the name '" + name + "' stands for two alternatives");
        }
        Option option = new Option(name);
        options.add(option);
        return option;
    }

    public List<Option> options() {
        return List.copyOf(options);
    }
}
