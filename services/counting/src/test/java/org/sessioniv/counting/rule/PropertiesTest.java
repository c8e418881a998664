package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/**
 * What single rules are proven to have, for one seat, on every profile of three options and up to four strict, also
 * partial rankings, and on drawn larger ones. Of small profiles that differ only by names one is enough, since
 * {@link EveryRulesPropertiesTest} shows that names decide nothing.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PropertiesTest {
    private static final long SEED = 1785;
    private static final List<Votes> SMALL = Votes.allUpToNames(3, 4).toList();

    private static Stream<Votes> drawn(int count, int options) {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, count).mapToObj(number -> Votes.drawn(random, options, 15));
    }

    private static Stream<Votes> profiles() {
        return Stream.concat(SMALL.stream(), drawn(400, 4));
    }

    static Stream<Rule> schulzeAndRankedPairs() {
        return Stream.of(Rule.SCHULZE, Rule.RANKED_PAIRS, Rule.RANKED_PAIRS_MARGINS);
    }

    static Stream<Rule> withoutCondorcetLoser() {
        return Stream.concat(schulzeAndRankedPairs(), Stream.of(Rule.TWO_ROUND, Rule.BORDA, Rule.IRV, Rule.STV));
    }

    static Stream<Rule> withMajority() {
        return Stream.concat(schulzeAndRankedPairs(), Stream.of(Rule.PLURALITY, Rule.TWO_ROUND, Rule.IRV, Rule.STV));
    }

    static Stream<Rule> monotone() {
        return Stream.concat(schulzeAndRankedPairs(), Stream.of(Rule.PLURALITY, Rule.BORDA));
    }

    static Stream<Rule> withoutClones() {
        return Stream.concat(schulzeAndRankedPairs(), Stream.of(Rule.IRV));
    }

    /** Schulze 2011, section 4.7; Tideman 1987, section 4. */
    @ParameterizedTest
    @MethodSource("schulzeAndRankedPairs")
    void who_beats_each_other_option_wins(Rule rule) {
        profiles()
                .forEach(votes -> Criteria.condorcetWinner(votes)
                        .ifPresent(winner -> assertEquals(Set.of(winner), votes.winners(rule), votes::toString)));
    }

    /** Schulze 2011, section 4.7 ("Smith criterion"); for ranked pairs Zavist and Tideman 1989. */
    @ParameterizedTest
    @MethodSource("schulzeAndRankedPairs")
    void the_winner_is_of_the_smith_set(Rule rule) {
        profiles()
                .forEach(votes ->
                        assertTrue(Criteria.smithSet(votes).containsAll(votes.winners(rule)), votes::toString));
    }

    /** For Borda J. H. Smith, Econometrica 41 (1973); the runoffs end in a pairing, which such an option loses. */
    @ParameterizedTest
    @MethodSource("withoutCondorcetLoser")
    void who_loses_to_each_other_option_does_not_win(Rule rule) {
        profiles()
                .forEach(votes -> Criteria.condorcetLoser(votes)
                        .ifPresent(loser -> assertFalse(votes.winners(rule).contains(loser), votes::toString)));
    }

    /** D. R. Woodall, Voting Matters 3 (1994), "majority". */
    @ParameterizedTest
    @MethodSource("withMajority")
    void who_is_first_for_more_than_half_wins(Rule rule) {
        profiles()
                .forEach(votes -> Criteria.majority(votes)
                        .ifPresent(winner -> assertEquals(Set.of(winner), votes.winners(rule), votes::toString)));
    }

    /** Schulze 2011, section 4.5; Tideman 1987, section 4; for positional rules Smith 1973. */
    @ParameterizedTest
    @MethodSource("monotone")
    void a_winner_stays_a_winner_when_a_ballot_raises_it(Rule rule) {
        profiles()
                .forEach(votes -> votes.winners(rule).forEach(winner -> {
                    for (int number = 0; number < votes.votes().size(); number++) {
                        Votes raised = Criteria.raised(votes, number, winner);
                        assertTrue(raised.winners(rule).contains(winner), () -> votes + " to " + raised);
                    }
                }));
    }

    /**
     * Schulze 2011, section 4.6; Tideman 1987 for ranked pairs where no two pairings are equally strong; for IRV
     * Tideman 1987, section 5.
     */
    @ParameterizedTest
    @MethodSource("withoutClones")
    void a_twin_changes_nothing_for_the_others(Rule rule) {
        Option twin = new Option("Twin");
        Stream.concat(SMALL.stream(), drawn(400, 3))
                .filter(votes -> !schulzeAndRankedPairs().skip(1).toList().contains(rule)
                        || everyPairingIsOfItsOwnStrength(votes, rule))
                .forEach(votes -> votes.options().forEach(original -> {
                    Set<Option> winners =
                            new HashSet<>(Criteria.cloned(votes, original, twin).winners(rule));
                    if (winners.remove(twin)) {
                        winners.add(original);
                    }
                    assertEquals(votes.winners(rule), winners, () -> votes + ", twin of " + original);
                }));
    }

    /** Zavist and Tideman 1989: with an order for ties in which twins are neighbours, also where pairings are equal. */
    @ParameterizedTest
    @MethodSource("schulzeAndRankedPairs")
    void a_twin_beside_its_original_in_the_order_for_ties_changes_nothing(Rule rule) {
        Option twin = new Option("Twin");
        Stream.concat(SMALL.stream(), drawn(400, 3))
                .forEach(votes -> votes.options().forEach(original -> {
                    List<Option> order = new ArrayList<>(votes.options());
                    Collections.rotate(order, votes.votes().size());
                    Option before = votes.count(rule, 1, new TieBreak.Order(order))
                            .elected()
                            .get(0);
                    order.add(order.indexOf(original) + votes.votes().size() % 2, twin);
                    Votes cloned = Criteria.cloned(votes, original, twin);
                    Option after = cloned.count(rule, 1, new TieBreak.Order(order))
                            .elected()
                            .get(0);
                    assertEquals(before, after.equals(twin) ? original : after, () -> votes + ", twin of " + original);
                }));
    }

    private static boolean everyPairingIsOfItsOwnStrength(Votes votes, Rule rule) {
        Brute brute = new Brute(votes, 1, Optional.empty());
        Set<Object> strengths = new HashSet<>();
        for (int one = 0; one < brute.size; one++) {
            for (int other = 0; other < one; other++) {
                var votesFor = brute.preferring(one, other);
                var against = brute.preferring(other, one);
                var most = votesFor.compareTo(against) > 0 ? votesFor : against;
                var least = votesFor.compareTo(against) > 0 ? against : votesFor;
                boolean margins = rule == Rule.RANKED_PAIRS_MARGINS;
                if (most.equals(least) || !strengths.add(margins ? most.minus(least) : most)) {
                    return false;
                }
            }
        }
        return true;
    }

    static Stream<Rule> withParticipation() {
        return Stream.of(Rule.PLURALITY, Rule.BORDA);
    }

    /** H. Moulin, Journal of Economic Theory 45 (1988): positional rules. Ties by a given order. */
    @ParameterizedTest
    @MethodSource("withParticipation")
    void who_takes_part_does_not_elect_somebody_liked_less(Rule rule) {
        profiles().filter(votes -> !votes.votes().isEmpty()).forEach(votes -> {
            TieBreak order = new TieBreak.Order(votes.options());
            int last = votes.votes().size() - 1;
            List<Option> ranked = votes.votes().get(last).ballot().named();
            Votes without = new Votes(votes.options(), votes.votes().subList(0, last));
            Option before = without.count(rule, 1, order).elected().get(0);
            Option after = votes.count(rule, 1, order).elected().get(0);
            Votes alone = new Votes(votes.options(), votes.votes().subList(last, last + 1));
            assertFalse(ranked.contains(before) && Criteria.beats(alone, before, after), votes::toString);
        });
    }

    /** Schulze 2011, section 4.4: reversal symmetry. */
    @ParameterizedTest
    @MethodSource("schulzeAndRankedPairs")
    void the_only_winner_does_not_win_when_all_ballots_are_turned_round(Rule rule) {
        profiles()
                .filter(votes -> votes.winners(rule).size() == 1)
                .forEach(votes -> assertFalse(
                        Criteria.reversed(votes).winners(rule).equals(votes.winners(rule)), votes::toString));
    }
}
