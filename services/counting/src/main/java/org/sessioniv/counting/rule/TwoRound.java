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
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.Tie;

/**
 * Two rounds out of one set of rankings: more than half of the first places elects; else the two options with the
 * highest first places meet, and each ballot counts for the one that it ranks higher, in halves if it ranks both equal.
 * Also known as the contingent vote.
 *
 * <p>Ballots for a single choice are refused, since they do not say how the second round would go.
 */
final class TwoRound implements Procedure {
    private static final String MEASURE = "votes";

    @Override
    public Tally count(Profile profile, int seats, Picker picker) {
        profile.groups().keySet().stream()
                .filter(SingleChoiceBallot.class::isInstance)
                .findFirst()
                .ifPresent(ballot -> {
                    throw new Rule.UnfitBallots(Rule.TWO_ROUND, ballot);
                });
        Ballots ballots = Ballots.of(Rule.TWO_ROUND, profile, picker);
        Map<Option, Fraction> totals = TopSeats.named(profile, ballots.firstPlaces(ballots.everybody(), picker));
        Fraction most = totals.values().stream().max(Fraction::compareTo).orElseThrow();
        if (most.signum() == 0 && !picker.decides() && totals.size() > 1) {
            Round round = new Round(1, MEASURE, totals, List.of());
            return new Tally(List.of(), Optional.of(Tie.among(profile.options(), 1)), List.of(round), Optional.empty());
        }
        List<Fact> facts = new ArrayList<>();
        boolean majority = most.times(2).compareTo(ballots.valid()) > 0;
        if (majority || totals.size() == 1) {
            Option winner = level(totals, most).get(0);
            facts.add(new Fact.Elected(winner, most, majority ? Ground.MAJORITY : Ground.LAST_STANDING));
            return done(winner, List.of(new Round(1, MEASURE, totals, facts)));
        }
        List<Option> finalists = finalists(totals, most, picker, facts);
        finalists.forEach(option -> facts.add(new Fact.GoesOn(option, totals.get(option))));
        return second(ballots, profile, finalists, new Round(1, MEASURE, totals, facts), picker);
    }

    private static List<Option> finalists(
            Map<Option, Fraction> totals, Fraction most, Picker picker, List<Fact> facts) {
        List<Option> leaders = level(totals, most);
        if (leaders.size() == 2) {
            return leaders;
        }
        String purpose = "go on to the second round";
        Option one = picker.first(purpose, leaders, facts);
        Map<Option, Fraction> others = new LinkedHashMap<>(totals);
        others.remove(one);
        Fraction next = others.values().stream().max(Fraction::compareTo).orElseThrow();
        return List.of(one, picker.first(purpose, level(others, next), facts));
    }

    private static Tally second(Ballots ballots, Profile profile, List<Option> finalists, Round first, Picker picker) {
        boolean[] standing = new boolean[profile.options().size()];
        finalists.forEach(option -> standing[profile.number(option)] = true);
        Map<Option, Fraction> all = TopSeats.named(profile, ballots.firstPlaces(standing, picker));
        Map<Option, Fraction> totals = new LinkedHashMap<>();
        finalists.forEach(option -> totals.put(option, all.get(option)));
        Fraction most = totals.values().stream().max(Fraction::compareTo).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        Option winner = picker.first("elect", level(totals, most), facts, Set.copyOf(finalists));
        facts.add(new Fact.Elected(winner, most, Ground.MORE_THAN_OTHER));
        return done(winner, List.of(first, new Round(2, MEASURE, totals, facts)));
    }

    private static List<Option> level(Map<Option, Fraction> totals, Fraction at) {
        return totals.keySet().stream()
                .filter(option -> totals.get(option).equals(at))
                .toList();
    }

    private static Tally done(Option winner, List<Round> rounds) {
        return new Tally(List.of(winner), Optional.empty(), rounds, Optional.empty());
    }
}
