package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Profile;

/** Tells how blanks on score sheets count, and which options were left blank by how much weight. */
final class Blanks {
    private Blanks() {}

    static List<Fact> facts(Fact treatment, Fraction[] scored, Profile profile) {
        List<Fact> facts = new ArrayList<>();
        facts.add(treatment);
        for (int option = 0; option < scored.length; option++) {
            Fraction blank = profile.total().minus(scored[option]);
            if (blank.signum() > 0) {
                facts.add(new Fact.Blank(profile.options().get(option), blank));
            }
        }
        return facts;
    }
}
