package org.sessioniv.counting.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * How numbers are written for people. What a decimal can say exactly is said exactly; what none can is rounded and
 * marked. Within one text two different numbers never look alike: rounded ones get as many places as that takes.
 */
public interface Numerals {
    /** Rounded numbers have this many places unless others look the same. */
    int FEWEST_PLACES = 4;

    /** Beyond this the fraction itself is shorter. */
    int MOST_PLACES = 40;

    /** For a number that stands alone. */
    Numerals ALONE = value -> value.isDecimal() ? value.exact() : "about " + rounded(value, FEWEST_PLACES);

    String show(Fraction value);

    /** For a text in which all of these stand. */
    static Numerals of(Collection<Fraction> values) {
        Set<Fraction> distinct = new TreeSet<>(values);
        for (int places = FEWEST_PLACES; places <= MOST_PLACES; places++) {
            if (tellsApart(distinct, places)) {
                int enough = places;
                return value -> value.isDecimal() ? value.exact() : "about " + rounded(value, enough);
            }
        }
        return Fraction::exact;
    }

    private static boolean tellsApart(Set<Fraction> distinct, int places) {
        Set<String> shown = new HashSet<>();
        for (Fraction value : distinct) {
            if (!shown.add(value.isDecimal() ? value.exact() : rounded(value, places))) {
                return false;
            }
        }
        return true;
    }

    private static String rounded(Fraction value, int places) {
        BigDecimal rounded =
                new BigDecimal(value.top()).divide(new BigDecimal(value.bottom()), places, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
