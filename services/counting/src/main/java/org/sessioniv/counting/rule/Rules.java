package org.sessioniv.counting.rule;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.Rule;

/** Every rule of this library, by name. */
public final class Rules {
    public static final Rule APPROVAL = new Approval();

    private static final List<Rule> ALL = List.of(APPROVAL);

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
