package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.Tie;

/**
 * Instant runoff: each ballot counts for the option left that it ranks highest; whoever has more than half of what
 * still counts is elected; else the option with the least leaves and its ballots go on. Options that share a place on a
 * ballot get equal parts of it.
 *
 * <p>Options tied for the last place leave together when all of them together have less than the next one: they would
 * leave one after another in any order.
 *
 * <p>Source: W. Ware's use of Hare's method for one seat (1871), as described in N. Tideman, Collective Decisions and
 * Voting (2006), "alternative vote".
 */
final class Irv implements Procedure {
    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        return new Run(profile, new Piles(Ballots.of(Rule.IRV, profile, picker), profile, picker), picker).tally();
    }

    private static final class Run {
        private final Profile profile;
        private final Piles piles;
        private final Picker picker;
        private final List<Option> left;
        private final List<Round> rounds = new ArrayList<>();

        Run(Profile profile, Piles piles, Picker picker) {
            this.profile = profile;
            this.piles = piles;
            this.picker = picker;
            this.left = new ArrayList<>(profile.options());
        }

        Tally tally() {
            while (true) {
                picker.stopIfAsked();
                Map<Option, Fraction> totals = new LinkedHashMap<>();
                left.forEach(option -> totals.put(option, piles.total(profile.number(option))));
                List<Fact> facts = new ArrayList<>();
                Optional<Fact.Elected> end = winner(totals);
                if (end.isPresent()) {
                    facts.add(end.get());
                    rounds.add(new Round(rounds.size() + 1, "votes", totals, facts));
                    return new Tally(List.of(end.get().option()), Optional.empty(), rounds, Optional.empty());
                }
                if (sum(totals, left).signum() == 0 && !picker.decides()) {
                    rounds.add(new Round(rounds.size() + 1, "votes", totals, facts));
                    return new Tally(List.of(), Optional.of(Tie.among(left, 1)), rounds, Optional.empty());
                }
                exclude(losers(totals, facts), totals, facts);
                rounds.add(new Round(rounds.size() + 1, "votes", totals, facts));
            }
        }

        private Optional<Fact.Elected> winner(Map<Option, Fraction> totals) {
            Fraction counting = sum(totals, left);
            for (Option option : left) {
                Fraction total = totals.get(option);
                boolean majority = total.times(2).compareTo(counting) > 0;
                if (majority || left.size() == 1) {
                    Ground ground = majority ? Ground.MAJORITY : Ground.LAST_STANDING;
                    return Optional.of(new Fact.Elected(option, total, ground));
                }
            }
            return Optional.empty();
        }

        private List<Option> losers(Map<Option, Fraction> totals, List<Fact> facts) {
            Fraction least = totals.values().stream().min(Fraction::compareTo).orElseThrow();
            List<Option> lowest = left.stream()
                    .filter(option -> totals.get(option).equals(least))
                    .toList();
            Fraction together = sum(totals, lowest);
            Optional<Fraction> next = left.stream()
                    .map(totals::get)
                    .filter(total -> total.compareTo(least) > 0)
                    .min(Fraction::compareTo);
            if (next.isPresent() && together.compareTo(next.get()) < 0) {
                return lowest;
            }
            return List.of(picker.last("exclude", lowest, facts, Set.copyOf(left)));
        }

        private void exclude(List<Option> losers, Map<Option, Fraction> totals, List<Fact> facts) {
            for (Option loser : losers) {
                left.remove(loser);
                piles.close(profile.number(loser));
                facts.add(new Fact.Excluded(loser, totals.get(loser)));
            }
            losers.forEach(loser -> facts.addAll(piles.passOn(profile.number(loser))));
        }

        private static Fraction sum(Map<Option, Fraction> totals, List<Option> options) {
            return options.stream().map(totals::get).reduce(Fraction.ZERO, Fraction::plus);
        }
    }
}
