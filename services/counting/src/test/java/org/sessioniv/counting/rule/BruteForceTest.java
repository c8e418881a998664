package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/** Each rule against a second count that shares no code with it, on ten thousand drawn profiles. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BruteForceTest {
    private static final int PROFILES = 10_000;
    private static final long SEED = 20_171_017;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plurality",
                "two-round",
                "borda",
                "schulze",
                "ranked-pairs",
                "ranked-pairs-margins",
                "irv",
                "stv"
            })
    void the_rule_and_the_brute_force_agree(String name) {
        Rule rule = Rule.named(name).orElseThrow();
        for (int number = 0; number < PROFILES; number++) {
            long seed = SEED + number;
            SplittableRandom random = new SplittableRandom(seed);
            Votes votes = Votes.drawn(random, 1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 4), 9);
            int seats = rule.severalSeats()
                    ? 1 + random.nextInt(Math.min(3, votes.options().size()))
                    : 1;
            String where = name + ", seed " + seed + ", seats " + seats + ", " + votes;
            Set<Set<Option>> committees = new Brute(votes, seats, Optional.empty()).count(name);
            Result open = votes.count(rule, seats, TieBreak.ALL);
            assertEquals(committees, Votes.committees(open), where);
            assertSaysWhatIsSure(committees, open, where);
            List<Option> order = new ArrayList<>(votes.options());
            Collections.shuffle(order, new Random(seed));
            assertEquals(
                    new Brute(votes, seats, Optional.of(order)).count(name),
                    Set.of(Set.copyOf(
                            votes.count(rule, seats, new TieBreak.Order(order)).elected())),
                    where + ", order " + order);
        }
    }

    /** Which outcomes alone would not show whether values are cut off after four decimals or after five. */
    @Test
    void stv_and_the_brute_force_end_with_the_same_votes() {
        for (int number = 0; number < PROFILES; number++) {
            long seed = SEED + number;
            SplittableRandom random = new SplittableRandom(seed);
            Votes votes = Votes.drawn(random, 3 + random.nextInt(3), 15);
            int seats = 1 + random.nextInt(3);
            List<Option> order = votes.options();
            BruteStv brute = new BruteStv(new Brute(votes, seats, Optional.of(order)), seats);
            brute.count();
            Map<Option, Fraction> expected = new HashMap<>();
            brute.atTheEnd.forEach((option, total) -> expected.put(order.get(option), total));
            Result result = votes.count(Rule.STV, seats, new TieBreak.Order(order));
            assertEquals(expected, result.totals(), "seed " + seed + ", seats " + seats + ", " + votes);
        }
    }

    /** Elected are those in every committee, tied those in some; without a tie there is one committee. */
    private static void assertSaysWhatIsSure(Set<Set<Option>> committees, Result open, String where) {
        Set<Option> sure = new HashSet<>(committees.iterator().next());
        committees.forEach(sure::retainAll);
        assertEquals(sure, Set.copyOf(open.elected()), where);
        Set<Option> possible = new HashSet<>();
        committees.forEach(possible::addAll);
        possible.removeAll(sure);
        assertEquals(possible, open.tie().map(tie -> Set.copyOf(tie.options())).orElse(Set.of()), where);
        assertEquals(committees.size() > 1, open.tie().isPresent(), where);
    }
}
