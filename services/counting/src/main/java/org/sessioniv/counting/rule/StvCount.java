package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.sessioniv.counting.model.Tie;

/** One count by {@link Stv}, stage by stage. */
final class StvCount {
    private final Profile profile;
    private final int seats;
    private final Piles piles;
    private final Fraction quota;
    private final Picker picker;
    private final Set<Option> continuing;
    private final Set<Option> elected = new LinkedHashSet<>();
    private final List<Option> surplusToPass = new ArrayList<>();
    private final Stages stages = new Stages();
    private final List<Round> rounds = new ArrayList<>();
    private Optional<Tie> tie = Optional.empty();

    StvCount(Profile profile, int seats, Piles piles, Fraction quota, Picker picker) {
        this.profile = profile;
        this.seats = seats;
        this.piles = piles;
        this.quota = quota;
        this.picker = picker;
        this.continuing = new LinkedHashSet<>(profile.options());
    }

    Tally run(Fact.Quota first) {
        List<Fact> facts = new ArrayList<>(List.of(first));
        boolean done = false;
        while (!done) {
            picker.stopIfAsked();
            Map<Option, Fraction> totals = totals();
            stages.add(totals);
            electThoseWithQuota(totals, facts);
            done = electLast(totals, facts);
            if (!done && !surplusToPass.isEmpty()) {
                passOnSurplus(totals, facts);
            } else if (!done) {
                done = exclude(totals, facts);
            }
            rounds.add(new Round(rounds.size() + 1, "votes", totals, facts));
            facts = new ArrayList<>();
        }
        return new Tally(List.copyOf(elected), tie, rounds, Optional.empty());
    }

    private Map<Option, Fraction> totals() {
        Map<Option, Fraction> totals = new LinkedHashMap<>();
        for (Option option : profile.options()) {
            if (continuing.contains(option) || elected.contains(option)) {
                totals.put(option, piles.total(profile.number(option)));
            }
        }
        return totals;
    }

    /** Rule 47. Those elected at one stage are listed by votes, then by earlier stages. */
    private void electThoseWithQuota(Map<Option, Fraction> totals, List<Fact> facts) {
        List<Option> reached = continuing.stream()
                .filter(option -> totals.get(option).compareTo(quota) >= 0)
                .sorted(stages.mostVotesFirst().thenComparing(picker.preference()))
                .toList();
        for (Option option : reached) {
            elect(option, totals, Ground.QUOTA, facts);
            if (totals.get(option).compareTo(quota) > 0) {
                surplusToPass.add(option);
            }
        }
    }

    /** Rule 52. True when all seats are filled. */
    private boolean electLast(Map<Option, Fraction> totals, List<Fact> facts) {
        if (elected.size() < seats && continuing.size() == seats - elected.size()) {
            continuing.stream()
                    .sorted(stages.mostVotesFirst().thenComparing(picker.preference()))
                    .forEach(option -> elect(option, totals, Ground.LAST_STANDING, facts));
        }
        return elected.size() == seats;
    }

    private void elect(Option option, Map<Option, Fraction> totals, Ground ground, List<Fact> facts) {
        continuing.remove(option);
        piles.close(profile.number(option));
        elected.add(option);
        facts.add(new Fact.Elected(option, totals.get(option), ground));
    }

    /** Rules 48 and 49: the largest surplus first. */
    private void passOnSurplus(Map<Option, Fraction> totals, List<Fact> facts) {
        Fraction most =
                surplusToPass.stream().map(totals::get).max(Fraction::compareTo).orElseThrow();
        List<Option> largest = surplusToPass.stream()
                .filter(option -> totals.get(option).equals(most))
                .toList();
        String purpose = "pass on the surplus first";
        List<Option> tied = stages.narrow(purpose, largest, Comparator.reverseOrder(), facts);
        Option option = picker.first(purpose, tied, facts);
        surplusToPass.remove(option);
        Fraction surplus = most.minus(quota);
        facts.add(new Fact.Surplus(option, most, surplus));
        facts.addAll(piles.passOnSurplus(profile.number(option), surplus, Stv.PLACES));
    }

    /** Rules 50 and 51. True when what is left is a tie that stays open. */
    private boolean exclude(Map<Option, Fraction> totals, List<Fact> facts) {
        Fraction least =
                continuing.stream().map(totals::get).min(Fraction::compareTo).orElseThrow();
        List<Option> lowest = continuing.stream()
                .filter(option -> totals.get(option).equals(least))
                .toList();
        int vacancies = seats - elected.size();
        int others = continuing.size() - lowest.size();
        if (least.signum() == 0 && others >= vacancies) {
            lowest.forEach(option -> drop(option, least, facts));
            return false;
        }
        if (least.signum() == 0 && !picker.decides()) {
            List<Option> sure = new ArrayList<>(continuing);
            sure.removeAll(lowest);
            sure.sort(stages.mostVotesFirst());
            sure.forEach(option -> elect(option, totals, Ground.LAST_STANDING, facts));
            tie = Optional.of(Tie.among(lowest, seats - elected.size()));
            return true;
        }
        List<Option> tied = stages.narrow("exclude", lowest, Comparator.naturalOrder(), facts);
        Option loser = picker.last("exclude", tied, facts);
        drop(loser, least, facts);
        facts.addAll(piles.passOn(profile.number(loser)));
        return false;
    }

    private void drop(Option option, Fraction total, List<Fact> facts) {
        continuing.remove(option);
        piles.close(profile.number(option));
        facts.add(new Fact.Excluded(option, total));
    }
}
