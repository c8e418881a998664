package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.counting.model.Fraction;

/**
 * All grades of one option, seen from the middle. Lay the weights side by side from the best grade to the worst and
 * walk from the middle to both sides at once: taking the median away again and again meets the grades in the order of
 * their distance from the middle, at equal distance the lower one first. So two options compare by the first distance
 * at which they have different grades. Sheets of one count have the same weight in all.
 *
 * <p>For whole numbers of equal weights this is the removal one by one of Balinski and Laraki; it needs no such
 * numbers and does not change when all weights are multiplied.
 */
final class GradeSheet implements Comparable<GradeSheet> {
    /** Up to this distance from the middle the grades are these: {@code below} on the worse side. */
    private record Stretch(Fraction end, long below, long above) {}

    /** The first difference: after how much weight taken from the middle, and the two grades there. */
    record Gap(Fraction removed, long grade, long otherGrade) {}

    private final List<Stretch> stretches;
    private final long median;
    private final Fraction higher;
    private final Fraction lower;

    private GradeSheet(List<Stretch> stretches, long median, Fraction higher, Fraction lower) {
        this.stretches = stretches;
        this.median = median;
        this.higher = higher;
        this.lower = lower;
    }

    static GradeSheet of(Map<Integer, Fraction> given, long blank, Fraction missing) {
        TreeMap<Long, Fraction> weights = new TreeMap<>();
        given.forEach((grade, weight) -> weights.put((long) grade, weight));
        if (missing.signum() > 0 || given.isEmpty()) {
            weights.put(blank, missing);
        }
        Fraction total = weights.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        List<Stretch> stretches = stretches(weights, total.times(Fraction.HALF));
        long median = stretches.isEmpty() ? blank : stretches.get(0).below();
        Fraction higher = weights.tailMap(median, false).values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction lower = weights.headMap(median, false).values().stream().reduce(Fraction.ZERO, Fraction::plus);
        return new GradeSheet(stretches, median, higher, lower);
    }

    private static List<Stretch> stretches(TreeMap<Long, Fraction> weights, Fraction half) {
        List<Step> below = side(List.copyOf(weights.entrySet()), half);
        List<Step> above = side(List.copyOf(weights.descendingMap().entrySet()), half);
        List<Stretch> stretches = new ArrayList<>();
        int worse = 0;
        int better = 0;
        while (worse < below.size() && better < above.size()) {
            Fraction end = min(below.get(worse).end, above.get(better).end);
            stretches.add(new Stretch(end, below.get(worse).grade, above.get(better).grade));
            worse += below.get(worse).end.equals(end) ? 1 : 0;
            better += above.get(better).end.equals(end) ? 1 : 0;
        }
        return stretches;
    }

    private record Step(Fraction end, long grade) {}

    /** The half of the grades that comes first in this order, told from the middle outwards. */
    private static List<Step> side(List<Map.Entry<Long, Fraction>> outermostFirst, Fraction half) {
        List<Step> steps = new ArrayList<>();
        Fraction before = Fraction.ZERO;
        for (Map.Entry<Long, Fraction> entry : outermostFirst) {
            if (before.compareTo(half) < 0 && entry.getValue().signum() > 0) {
                steps.add(0, new Step(half.minus(before), entry.getKey()));
            }
            before = before.plus(entry.getValue());
        }
        return steps;
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    long median() {
        return median;
    }

    Fraction higher() {
        return higher;
    }

    Fraction lower() {
        return lower;
    }

    /** Where the two differ first; nothing when their grades are the same. */
    Optional<Gap> gap(GradeSheet other) {
        Fraction from = Fraction.ZERO;
        int mine = 0;
        int its = 0;
        while (mine < stretches.size() && its < other.stretches.size()) {
            Stretch one = stretches.get(mine);
            Stretch two = other.stretches.get(its);
            Fraction removed = from.times(2);
            if (one.below != two.below) {
                return Optional.of(new Gap(removed, one.below, two.below));
            }
            if (one.above != two.above) {
                return Optional.of(new Gap(removed, one.above, two.above));
            }
            from = min(one.end, two.end);
            mine += one.end.equals(from) ? 1 : 0;
            its += two.end.equals(from) ? 1 : 0;
        }
        return Optional.empty();
    }

    /** Worse first. */
    @Override
    public int compareTo(GradeSheet other) {
        return gap(other)
                .map(found -> Long.compare(found.grade, found.otherGrade))
                .orElse(0);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof GradeSheet other && compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(median);
    }
}
