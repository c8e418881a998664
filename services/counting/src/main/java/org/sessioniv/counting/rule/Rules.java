package org.sessioniv.counting.rule;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.Rule;

/** Every rule of this library, by name. */
public final class Rules {
    public static final Rule APPROVAL = new Approval();
    public static final Rule SCORE = new Score();
    public static final Rule MEDIAN = new Median();
    public static final Rule MES = new EqualShares();
    public static final Rule SPAV = new SequentialPav();
    public static final Rule PHRAGMEN = new Phragmen();

    private static final List<Rule> ALL = List.of(APPROVAL, SCORE, MEDIAN, MES, SPAV, PHRAGMEN);

    private Rules() {}

    public static List<Rule> all() {
        return ALL;
    }

    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
