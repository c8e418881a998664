package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Tie;

/** Gives the seats to the highest totals, level by level, and says where a level does not fit. */
final class TopSeats {
    private final int seats;
    private final Picker picker;
    private final List<Option> elected = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private Optional<Tie> tie = Optional.empty();

    private TopSeats(int seats, Picker picker) {
        this.seats = seats;
        this.picker = picker;
    }

    /** A whole count that is one round of totals. */
    static Tally tally(String measure, Fraction[] totals, Profile profile, int seats, Picker picker) {
        Map<Option, Fraction> named = named(profile, totals);
        Grounds grounds = new Grounds(Ground.HIGHEST_TOTAL, List.of());
        return tally(measure, named, Comparator.comparing(named::get), grounds, seats, picker);
    }

    /** What the election of an option rests on, and what is to be told before it. */
    record Grounds(Ground ground, List<Fact> facts) {}

    /** The same where more than the totals decides who is higher. */
    static Tally tally(
            String measure,
            Map<Option, Fraction> totals,
            Comparator<Option> lowestFirst,
            Grounds grounds,
            int seats,
            Picker picker) {
        TopSeats top = new TopSeats(seats, picker);
        top.facts.addAll(grounds.facts());
        top.fill(totals, lowestFirst, grounds.ground());
        return new Tally(top.elected, top.tie, List.of(new Round(1, measure, totals, top.facts)), Optional.empty());
    }

    static Map<Option, Fraction> named(Profile profile, Fraction[] totals) {
        Map<Option, Fraction> named = new LinkedHashMap<>();
        for (int option = 0; option < totals.length; option++) {
            named.put(profile.options().get(option), totals[option]);
        }
        return named;
    }

    private void fill(Map<Option, Fraction> totals, Comparator<Option> lowestFirst, Ground ground) {
        List<Option> left = new ArrayList<>(totals.keySet());
        left.sort(lowestFirst.reversed().thenComparing(picker.preference()));
        while (elected.size() < seats) {
            Option best = left.get(0);
            List<Option> level = left.stream()
                    .takeWhile(option -> lowestFirst.compare(option, best) == 0)
                    .toList();
            left.subList(0, level.size()).clear();
            int free = seats - elected.size();
            if (level.size() > free) {
                if (!picker.decides()) {
                    tie = Optional.of(Tie.among(level, free));
                    return;
                }
                facts.add(new Fact.TieBroken("elect", level, level.subList(0, free), picker.means()));
            }
            level.stream().limit(free).forEach(option -> {
                elected.add(option);
                facts.add(new Fact.Elected(option, totals.get(option), ground));
            });
        }
    }
}
