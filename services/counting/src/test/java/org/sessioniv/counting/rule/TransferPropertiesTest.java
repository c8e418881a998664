package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/** What rules with transfers are proven to have. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransferPropertiesTest {
    private static final long SEED = 1994;

    static Stream<Rule> withoutLaterHarm() {
        return Stream.of(Rule.IRV, Rule.STV, Rule.PLURALITY, Rule.TWO_ROUND);
    }

    /**
     * Later-no-harm: ranking more options after those ranked never takes the seat from one of those. D. R. Woodall,
     * Voting Matters 3 (1994). Ties by a given order, so that there is one outcome.
     */
    @ParameterizedTest
    @MethodSource("withoutLaterHarm")
    void later_preferences_do_not_harm_earlier_ones(Rule rule) {
        SplittableRandom random = new SplittableRandom(SEED);
        Stream<Votes> drawn = IntStream.range(0, 500).mapToObj(number -> Votes.drawn(random, 5, 15));
        Stream.concat(Votes.all(3, 3), drawn).forEach(votes -> {
            int seats = rule.severalSeats() ? 2 : 1;
            for (int number = 0; number < votes.votes().size(); number++) {
                unharmed(rule, seats, votes, number);
            }
        });
    }

    private static void unharmed(Rule rule, int seats, Votes votes, int number) {
        RankingBallot ballot = votes.votes().get(number).ballot();
        if (ballot.tiers().isEmpty()) {
            return;
        }
        TieBreak order = new TieBreak.Order(votes.options());
        Set<Option> before = new HashSet<>(votes.count(rule, seats, order).elected());
        before.retainAll(ballot.named());
        List<Option> more = new ArrayList<>(votes.options());
        more.removeAll(ballot.named());
        List<List<Option>> tiers = new ArrayList<>(ballot.tiers());
        more.forEach(option -> tiers.add(List.of(option)));
        Votes longer = Criteria.with(votes, number, new RankingBallot(tiers));
        assertTrue(longer.count(rule, seats, order).elected().containsAll(before), () -> votes + " to " + longer);
    }

    /**
     * Droop proportionality for solid coalitions: voters with m quotas between them who all put the same options, in
     * whatever order, before all others elect m of these, or all if these are fewer. D. R. Woodall, Voting Matters 3
     * (1994); the idea is M. Dummett's, Voting Procedures (1984).
     */
    @Test
    void a_solid_coalition_with_m_quotas_elects_m() {
        SplittableRandom random = new SplittableRandom(SEED);
        int coalitions = 0;
        for (int number = 0; number < 1_500; number++) {
            Votes votes = coalition(random);
            int seats = 1 + random.nextInt(3);
            Fraction valid = votes.votes().stream()
                    .filter(vote -> !vote.ballot().tiers().isEmpty())
                    .map(Votes.Vote::weight)
                    .reduce(Fraction.ZERO, Fraction::plus);
            Fraction quota =
                    Fraction.of(valid.over(seats + 1L).floor(), BigInteger.ONE).plus(Fraction.ONE);
            for (int size = 1; size < votes.options().size(); size++) {
                for (Set<Option> solid : Criteria.subsets(votes.options(), size)) {
                    int owed = Math.min(
                            size, supporters(votes, solid).over(quota).floor().intValueExact());
                    coalitions += owed > 0 ? 1 : 0;
                    for (Set<Option> committee : owed > 0 ? votes.committees(Rule.STV, seats) : Set.<Set<Option>>of()) {
                        Set<Option> theirs = new HashSet<>(committee);
                        theirs.retainAll(solid);
                        assertTrue(theirs.size() >= owed, () -> seats + " seats, " + solid + ", " + votes);
                    }
                }
            }
        }
        assertTrue(coalitions > 3_000, "coalitions seen: " + coalitions);
    }

    /** Strict rankings that favour a few shared orders, so that there are coalitions to speak of. */
    private static Votes coalition(SplittableRandom random) {
        Votes kinds = Votes.drawn(random, 5, 6);
        List<Votes.Vote> votes = new ArrayList<>();
        for (Votes.Vote kind : kinds.votes()) {
            RankingBallot strict = RankingBallot.strict(kind.ballot().named());
            votes.add(new Votes.Vote(strict, Fraction.of(1 + random.nextInt(20))));
        }
        return new Votes(kinds.options(), votes);
    }

    private static Fraction supporters(Votes votes, Set<Option> solid) {
        Fraction sum = Fraction.ZERO;
        for (Votes.Vote vote : votes.votes()) {
            List<Option> ranked = vote.ballot().named();
            boolean supports = ranked.size() >= solid.size() && solid.containsAll(ranked.subList(0, solid.size()));
            sum = supports ? sum.plus(vote.weight()) : sum;
        }
        return sum;
    }
}
