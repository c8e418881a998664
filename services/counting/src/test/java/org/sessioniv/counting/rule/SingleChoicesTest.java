package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.TieBreak;

/** Where each ballot names one option and one is elected, a page may say that it matters nothing which rule counts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SingleChoicesTest {
    private static final int MOST = 4;
    private static final List<Option> OPTIONS =
            List.of(new Option("A"), new Option("B"), new Option("C"), new Option("D"));
    private static final List<Rule> RULES = Arrays.stream(Rule.values())
            .filter(rule -> rule.reads(Ballot.Kind.SINGLE_CHOICE))
            .toList();

    @Test
    void every_rule_that_counts_them_elects_the_same_one_and_finds_the_same_ties() {
        int profiles = (int) Math.pow(MOST + 1, OPTIONS.size());
        for (int each = 1; each < profiles; each++) {
            Profile profile = profile(each);
            String plurality = decision(Rule.PLURALITY, profile);
            for (Rule rule : RULES) {
                assertEquals(plurality, decision(rule, profile), () -> rule + " of " + profile);
            }
        }
    }

    /** The digits of the number say how many ballots name each option; one that none names takes no part. */
    private static Profile profile(int number) {
        List<Option> named = new ArrayList<>();
        List<Ballot> ballots = new ArrayList<>();
        int rest = number;
        for (Option option : OPTIONS) {
            int count = rest % (MOST + 1);
            rest /= MOST + 1;
            if (count > 0) {
                named.add(option);
            }
            IntStream.range(0, count).forEach(i -> ballots.add(SingleChoiceBallot.of(option)));
        }
        return Profile.of(named, ballots);
    }

    private static String decision(Rule rule, Profile profile) {
        Result result = Counting.count(rule, profile, 1, TieBreak.ALL);
        Set<Option> tied = result.tie().map(tie -> Set.copyOf(tie.options())).orElse(Set.of());
        return ids(Set.copyOf(result.elected())) + " / " + ids(tied);
    }

    private static String ids(Set<Option> options) {
        return options.stream().map(Option::id).sorted().collect(Collectors.joining(" "));
    }
}
