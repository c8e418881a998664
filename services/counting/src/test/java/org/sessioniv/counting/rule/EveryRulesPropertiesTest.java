package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Rule;

/**
 * Fairness among options and among voters, as in K. O. May, Econometrica 20 (1952), and homogeneity as in J. H. Smith,
 * Econometrica 41 (1973): on every profile of three options and up to four strict, also partial rankings, and on drawn
 * larger ones.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryRulesPropertiesTest {
    private static final long SEED = 19_520;
    private static final List<Votes> SMALL = Votes.all(3, 4).toList();
    private static final List<Votes> UP_TO_NAMES = Votes.allUpToNames(3, 4).toList();

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.PLURALITY,
                Rule.TWO_ROUND,
                Rule.BORDA,
                Rule.SCHULZE,
                Rule.RANKED_PAIRS,
                Rule.RANKED_PAIRS_MARGINS,
                Rule.IRV,
                Rule.STV);
    }

    /** Small ones and drawn ones; the seed stands in each message through the votes themselves. */
    private static Stream<Votes> profiles(List<Votes> small) {
        SplittableRandom random = new SplittableRandom(SEED);
        return Stream.concat(small.stream(), IntStream.range(0, 300).mapToObj(number -> Votes.drawn(random, 4, 21)));
    }

    private static int seats(Rule rule, Votes votes) {
        return rule.severalSeats() ? 1 + votes.votes().size() % 2 : 1;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void names_and_the_order_of_listing_decide_nothing(Rule rule) {
        profiles(SMALL).forEach(votes -> {
            Map<Option, Option> names = new HashMap<>();
            List<Option> options = votes.options();
            for (int at = 0; at < options.size(); at++) {
                names.put(options.get(at), options.get((at + 1) % options.size()));
            }
            Set<Set<Option>> expected = new HashSet<>();
            votes.committees(rule, seats(rule, votes))
                    .forEach(committee -> expected.add(
                            new HashSet<>(committee.stream().map(names::get).toList())));
            Votes renamed = Criteria.renamed(votes, names);
            assertEquals(expected, renamed.committees(rule, seats(rule, votes)), votes::toString);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_order_of_ballots_decides_nothing(Rule rule) {
        profiles(UP_TO_NAMES).filter(votes -> votes.votes().size() > 1).forEach(votes -> {
            List<Votes.Vote> turned = new ArrayList<>(votes.votes());
            Collections.reverse(turned);
            assertEquals(
                    votes.committees(rule, seats(rule, votes)),
                    new Votes(votes.options(), turned).committees(rule, seats(rule, votes)),
                    votes::toString);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_weight_is_so_many_copies_and_parts_of_a_ballot_are_the_ballot(Rule rule) {
        profiles(UP_TO_NAMES).filter(votes -> !votes.votes().isEmpty()).forEach(votes -> {
            Votes.Vote first = votes.votes().get(0);
            List<Votes.Vote> copies = new ArrayList<>(votes.votes());
            copies.addAll(List.of(first, first));
            List<Votes.Vote> weights = new ArrayList<>(votes.votes());
            weights.set(0, new Votes.Vote(first.ballot(), first.weight().times(Fraction.of(5, 2))));
            weights.add(new Votes.Vote(first.ballot(), first.weight().times(Fraction.HALF)));
            assertEquals(
                    new Votes(votes.options(), copies).committees(rule, seats(rule, votes)),
                    new Votes(votes.options(), weights).committees(rule, seats(rule, votes)),
                    votes::toString);
        });
    }

    /** Not for STV, whose quota is rounded: {@code ShortcomingsTest} has the example. */
    @ParameterizedTest
    @MethodSource("rules")
    void everybody_twice_or_a_third_decides_the_same(Rule rule) {
        if (rule == Rule.STV) {
            return;
        }
        profiles(UP_TO_NAMES).forEach(votes -> {
            Set<Set<Option>> once = votes.committees(rule, seats(rule, votes));
            for (Fraction factor : List.of(Fraction.of(2), Fraction.of(1, 3))) {
                Votes weighted = Criteria.weighted(votes, factor);
                assertEquals(once, weighted.committees(rule, seats(rule, votes)), votes::toString);
            }
        });
    }
}
