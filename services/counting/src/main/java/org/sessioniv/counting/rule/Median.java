package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;

/**
 * Majority judgment: the options with the best median grade, higher numbers being better grades. Between equal medians
 * one grade after the other is taken from the middle until the next medians differ. A blank counts as a grade below
 * all grades given.
 *
 * <p>Source: Balinski and Laraki, A theory of measuring, electing and ranking (2007), and Majority Judgment (2010);
 * there a voter who gives no grade gives the lowest.
 */
final class Median implements Procedure {
    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        List<Map<Integer, Fraction>> grades = new ArrayList<>();
        profile.options().forEach(option -> grades.add(new HashMap<>()));
        Fraction[] scored = new Fraction[grades.size()];
        Arrays.fill(scored, Fraction.ZERO);
        new Readings(Rule.MEDIAN, profile).points(group -> {
            picker.stopIfAsked();
            for (int at = 0; at < group.options().length; at++) {
                int option = group.options()[at];
                grades.get(option).merge(group.points()[at], group.weight(), Fraction::plus);
                scored[option] = scored[option].plus(group.weight());
            }
        });
        long blank = grades.stream()
                        .flatMap(given -> given.keySet().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(0)
                - 1L;
        Map<Option, GradeSheet> sheets = new LinkedHashMap<>();
        for (int option = 0; option < grades.size(); option++) {
            Fraction missing = profile.total().minus(scored[option]);
            sheets.put(profile.options().get(option), GradeSheet.of(grades.get(option), blank, missing));
        }
        Fact treatment = new Fact.Method(
                "blanks", "below-all", "A blank counts as a grade below all grades given and stands as " + blank + ".");
        return tally(sheets, Blanks.facts(treatment, scored, profile), seats, picker);
    }

    private static Tally tally(Map<Option, GradeSheet> sheets, List<Fact> blanks, int seats, Picker picker) {
        Map<Option, Fraction> medians = new LinkedHashMap<>();
        List<Fact> facts = new ArrayList<>(blanks);
        sheets.forEach((option, sheet) -> {
            medians.put(option, Fraction.of(sheet.median()));
            facts.add(new Fact.Grade(option, sheet.median(), sheet.higher(), sheet.lower()));
        });
        Comparator<Option> worstFirst = Comparator.comparing(sheets::get);
        facts.addAll(gaps(sheets, worstFirst));
        return TopSeats.tally(
                "majority grade", medians, worstFirst, new TopSeats.Grounds(Ground.BEST_GRADE, facts), seats, picker);
    }

    /** For each two neighbours in the final order that share the median but not the place: what told them apart. */
    private static List<Fact> gaps(Map<Option, GradeSheet> sheets, Comparator<Option> worstFirst) {
        List<Option> order =
                sheets.keySet().stream().sorted(worstFirst.reversed()).toList();
        List<Fact> facts = new ArrayList<>();
        for (int at = 0; at + 1 < order.size(); at++) {
            Option higher = order.get(at);
            Option lower = order.get(at + 1);
            if (sheets.get(higher).median() == sheets.get(lower).median()) {
                sheets.get(higher)
                        .gap(sheets.get(lower))
                        .ifPresent(gap -> facts.add(
                                new Fact.MedianGap(higher, lower, gap.removed(), gap.grade(), gap.otherGrade())));
            }
        }
        return facts;
    }
}
