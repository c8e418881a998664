package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Score and majority judgment once more, one sheet for each voter, grades taken away one by one. */
final class GradesByHand {
    private final List<Map<Integer, Integer>> sheets;
    private final int options;
    private final int seats;

    GradesByHand(List<Map<Integer, Integer>> sheets, int options, int seats) {
        this.sheets = sheets;
        this.options = options;
        this.seats = seats;
    }

    Set<Set<Integer>> score() {
        return top(Comparator.comparingInt(option ->
                sheets.stream().mapToInt(sheet -> sheet.getOrDefault(option, 0)).sum()));
    }

    Set<Set<Integer>> median() {
        return top((one, other) -> {
            List<Integer> mine = majorityValue(one);
            List<Integer> its = majorityValue(other);
            for (int at = 0; at < mine.size(); at++) {
                if (!mine.get(at).equals(its.get(at))) {
                    return mine.get(at).compareTo(its.get(at));
                }
            }
            return 0;
        });
    }

    /** The majority grade, then the majority grade of what is left when one such grade is taken away, and so on. */
    private List<Integer> majorityValue(int option) {
        List<Integer> grades = new ArrayList<>();
        sheets.forEach(sheet -> grades.add(sheet.getOrDefault(option, Integer.MIN_VALUE)));
        grades.sort(Comparator.reverseOrder());
        List<Integer> value = new ArrayList<>();
        while (!grades.isEmpty()) {
            // Best first: the middle one, of two in the middle the lower.
            value.add(grades.remove(grades.size() / 2));
        }
        return value;
    }

    /** Every committee of which nobody outside is better than somebody inside. */
    private Set<Set<Integer>> top(Comparator<Integer> worstFirst) {
        Set<Set<Integer>> found = new HashSet<>();
        choose(0, new TreeSet<>(), worstFirst, found);
        return found;
    }

    private void choose(int from, Set<Integer> chosen, Comparator<Integer> worstFirst, Set<Set<Integer>> found) {
        if (chosen.size() == seats) {
            boolean best = chosen.stream()
                    .allMatch(inside -> IntStream.range(0, options)
                            .filter(outside -> !chosen.contains(outside))
                            .allMatch(outside -> worstFirst.compare(outside, inside) <= 0));
            if (best) {
                found.add(Set.copyOf(chosen));
            }
            return;
        }
        for (int option = from; option < options; option++) {
            chosen.add(option);
            choose(option + 1, chosen, worstFirst, found);
            chosen.remove(option);
        }
    }
}
