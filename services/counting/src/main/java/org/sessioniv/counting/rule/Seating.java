package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Tie;

/** The seats of a rule that fills them one by one: who has one, who is left, and what each round showed. */
final class Seating {
    private final List<Option> options;
    private final int seats;
    private final Picker picker;
    private final BitSet taken = new BitSet();
    private final List<Option> elected = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();
    private List<Fact> facts = new ArrayList<>();
    private Optional<Tie> tie = Optional.empty();

    Seating(Profile profile, int seats, Picker picker) {
        this.options = profile.options();
        this.seats = seats;
        this.picker = picker;
    }

    boolean isFull() {
        return elected.size() == seats || tie.isPresent();
    }

    /** Numbers of the options without a seat, ascending. */
    List<Integer> left() {
        List<Integer> left = new ArrayList<>();
        for (int option = taken.nextClearBit(0); option < options.size(); option = taken.nextClearBit(option + 1)) {
            left.add(option);
        }
        return left;
    }

    Option option(int number) {
        return options.get(number);
    }

    /** Told in the round that is under way. */
    void tell(Fact fact) {
        facts.add(fact);
    }

    /**
     * The option with the best value; equal ones are left to the picker. {@code rest} is what the seats ahead depend on
     * beside who has one.
     */
    int best(Map<Integer, Fraction> values, Comparator<Fraction> bestFirst, Supplier<Object> rest) {
        picker.stopIfAsked();
        Fraction best = values.values().stream().min(bestFirst).orElseThrow();
        List<Option> tied = values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(best))
                .map(entry -> options.get(entry.getKey()))
                .toList();
        Object state = tied.size() > 1 && !picker.decides() ? List.of(taken.clone(), rest.get()) : "";
        return options.indexOf(picker.first("elect", tied, facts, state));
    }

    /** Gives the option a seat and ends the round. */
    void elect(int number, Fraction total, Ground ground, String measure, Map<Integer, Fraction> totals) {
        taken.set(number);
        elected.add(options.get(number));
        facts.add(new Fact.Elected(options.get(number), total, ground));
        endRound(measure, totals);
    }

    /** None of the options left has a supporter: they are equal, and as many as there are seats get one. */
    void electUnsupported(String measure) {
        List<Option> left =
                left().stream().map(options::get).sorted(picker.preference()).toList();
        int free = seats - elected.size();
        boolean open = left.size() > free;
        if (open && !picker.decides()) {
            tie = Optional.of(Tie.among(left, free));
        } else {
            if (open) {
                facts.add(new Fact.TieBroken("elect", left, left.subList(0, free), picker.means()));
            }
            for (Option option : left.subList(0, free)) {
                elected.add(option);
                facts.add(new Fact.Elected(option, Fraction.ZERO, Ground.NO_SUPPORT_LEFT));
            }
        }
        Map<Integer, Fraction> nothing = new LinkedHashMap<>();
        left().forEach(option -> nothing.put(option, Fraction.ZERO));
        endRound(measure, nothing);
    }

    Tally tally() {
        return new Tally(elected, tie, rounds, Optional.empty());
    }

    private void endRound(String measure, Map<Integer, Fraction> totals) {
        Map<Option, Fraction> named = new LinkedHashMap<>();
        totals.forEach((option, total) -> named.put(options.get(option), total));
        rounds.add(new Round(rounds.size() + 1, measure, named, facts));
        facts = new ArrayList<>();
    }
}
