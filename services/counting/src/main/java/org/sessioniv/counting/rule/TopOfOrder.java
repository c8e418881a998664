package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Tie;

/**
 * Fills seats from the top of an order in which some options may stand side by side: one after another, an option that
 * nobody left is above. A set of options can thus be elected if nobody outside it is above somebody in it.
 */
final class TopOfOrder {
    /** Tells how an option stands to each of these others. */
    interface Reasons {
        List<Fact> why(int option, BitSet others);
    }

    private final Profile profile;
    private final int size;
    private final int seats;
    private final BitSet[] below;
    private final BitSet[] above;
    private final Reasons reasons;
    private final BitSet left;

    final List<Option> elected = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    Optional<Tie> tie = Optional.empty();

    /** {@code below[a]} holds every option that {@code a} is above, a strict order: transitive, without circles. */
    TopOfOrder(BitSet[] below, Profile profile, int seats, Picker picker, Reasons reasons) {
        this.profile = profile;
        this.size = below.length;
        this.seats = seats;
        this.below = below;
        this.above = turned(below);
        this.reasons = reasons;
        this.left = new BitSet(size);
        left.set(0, size);
        if (picker.decides()) {
            decide(picker);
        } else {
            leaveOpen(picker);
        }
    }

    /** How many options each one is above. */
    Fraction[] ranks() {
        Fraction[] ranks = new Fraction[size];
        for (int option = 0; option < size; option++) {
            ranks[option] = Fraction.of(below[option].cardinality());
        }
        return ranks;
    }

    private void decide(Picker picker) {
        while (elected.size() < seats) {
            List<Option> top = left.stream()
                    .filter(option -> !above[option].intersects(left))
                    .mapToObj(this::option)
                    .sorted(picker.preference())
                    .toList();
            boolean open = top.stream().anyMatch(option -> !isSure(number(option)));
            Option chosen = open ? picker.first("elect", top, facts) : top.get(0);
            elect(number(chosen));
        }
    }

    private void leaveOpen(Picker picker) {
        List<Integer> order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(option -> above[option].cardinality()))
                .toList();
        order.stream().filter(this::isSure).forEach(this::elect);
        List<Integer> open = order.stream()
                .filter(option -> !isSure(option) && above[option].cardinality() < seats)
                .toList();
        if (elected.size() == seats) {
            return;
        }
        BitSet among = new BitSet(size);
        open.forEach(among::set);
        BitSet untold = (BitSet) among.clone();
        open.forEach(option -> {
            untold.clear(option);
            facts.addAll(reasons.why(option, untold));
        });
        List<Option> names = open.stream().sorted().map(this::option).toList();
        if (open.stream().noneMatch(option -> above[option].intersects(among))) {
            tie = Optional.of(Tie.among(names, seats - elected.size()));
            return;
        }
        List<List<Option>> committees = new ArrayList<>();
        boolean complete = spread(open, 0, new BitSet(size), new ArrayList<>(elected), committees, picker);
        tie = Optional.of(new Tie(names, seats - elected.size(), committees, complete));
    }

    /** Takes or refuses each open option in turn; whoever is below a refused one is refused. No way leads nowhere. */
    private boolean spread(
            List<Integer> open,
            int at,
            BitSet refused,
            List<Option> taken,
            List<List<Option>> committees,
            Picker picker) {
        picker.stopIfAsked();
        if (taken.size() == seats) {
            committees.add(List.copyOf(taken));
            return true;
        }
        if (committees.size() >= Limits.TIE_BRANCHES) {
            return false;
        }
        int option = open.get(at);
        if (refused.get(option)) {
            return spread(open, at + 1, refused, taken, committees, picker);
        }
        taken.add(option(option));
        boolean complete = spread(open, at + 1, refused, taken, committees, picker);
        taken.remove(taken.size() - 1);
        BitSet without = (BitSet) refused.clone();
        without.set(option);
        without.or(below[option]);
        long free = open.subList(at + 1, open.size()).stream()
                .filter(other -> !without.get(other))
                .count();
        return complete && (free < seats - taken.size() || spread(open, at + 1, without, taken, committees, picker));
    }

    private void elect(int option) {
        left.clear(option);
        elected.add(option(option));
        facts.addAll(reasons.why(option, left));
        facts.add(new Fact.Elected(option(option), Fraction.of(below[option].cardinality()), Ground.BEATS_ALL));
    }

    /** Whether every possible set of elected holds the option: all the others that it is not above are too few. */
    private boolean isSure(int option) {
        return size - below[option].cardinality() <= seats;
    }

    private Option option(int number) {
        return profile.options().get(number);
    }

    private int number(Option option) {
        return profile.number(option);
    }

    private static BitSet[] turned(BitSet[] below) {
        BitSet[] above = new BitSet[below.length];
        for (int option = 0; option < below.length; option++) {
            above[option] = new BitSet(below.length);
        }
        for (int option = 0; option < below.length; option++) {
            int upper = option;
            below[option].stream().forEach(lower -> above[lower].set(upper));
        }
        return above;
    }
}
