package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.testing.WayOfVoting;

/** What is selected, by each method with each rule. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelectionTest {
    private static final List<String> IDS = List.of("water", "energy", "health", "roads", "ports");

    private static Tally tally(Method method, List<Ballot> ballots) {
        return tally(method, Conduct.PLAIN, ballots);
    }

    private static Tally tally(Method method, Conduct conduct, List<Ballot> ballots) {
        List<PollTerms.Option> options =
                IDS.stream().map(id -> new PollTerms.Option(id, id)).toList();
        return new Tally(method, options, 1000, 1000, conduct, ballots);
    }

    private static PollDecision decide(Method method, Rule rule, int seats, Ballot... ballots) {
        return new Selection(rule, seats).decide(tally(method, Arrays.asList(ballots)));
    }

    private static Ballot order(String... options) {
        return new RankingBallot(Stream.of(options).map(List::of).toList());
    }

    /** All fourteen rules have a method of which they count the ballots, and say the same as the library by itself. */
    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void what_is_selected_is_what_the_library_says_of_the_same_ballots(WayOfVoting way) {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int seats = way.rule().severalSeats() ? 1 + random.nextInt(3) : 1;
            List<Ballot> ballots = new ArrayList<>();
            for (int delegation = 0; delegation < 12; delegation++) {
                ballots.add(WayOfVoting.ballot(way.method(), IDS, random));
            }
            PollDecision.Selected decision =
                    (PollDecision.Selected) new Selection(way.rule(), seats).decide(tally(way.method(), ballots));
            Result result = Counting.count(
                    way.rule(),
                    Profile.of(
                            IDS.stream().map(Option::new).toList(),
                            ballots.stream().map(Ballot::counted).toList()),
                    seats,
                    TieBreak.ALL);
            String told = way + ", seed " + seed;
            assertEquals(result.elected().stream().map(Option::id).toList(), decision.elected(), told);
            assertEquals(
                    result.tie()
                            .map(tie -> tie.options().stream().map(Option::id).toList())
                            .orElse(List.of()),
                    decision.tied(),
                    told);
        }
    }

    @Test
    void each_rule_of_the_library_counts_some_method() {
        assertEquals(
                Arrays.asList(Rule.values()),
                Arrays.stream(Rule.values())
                        .filter(rule -> WayOfVoting.all().stream().anyMatch(way -> way.rule() == rule))
                        .toList());
    }

    @Test
    void an_option_for_which_no_ballot_speaks_is_not_selected_where_places_remain() {
        assertEquals(
                new PollDecision.Selected(List.of("water"), List.of()),
                decide(
                        new YesNoAbstainMethod(true, false),
                        Rule.APPROVAL,
                        3,
                        new YesNoAbstainBallot(Map.of("water", Answer.YES, "energy", Answer.NO))));
        assertEquals(
                new PollDecision.Selected(List.of("water", "energy"), List.of()),
                decide(new RankingMethod(1, 5, false), Rule.STV, 3, order("water", "energy"), order("water")));
        assertEquals(
                new PollDecision.Selected(List.of("energy"), List.of()),
                decide(new DotsMethod(3, 3, false), Rule.SCORE, 2, new DotsBallot(Map.of("water", 0, "energy", 2))));
    }

    @Test
    void no_points_from_somebody_are_still_a_score() {
        assertEquals(
                new PollDecision.Selected(List.of("water", "energy"), List.of()),
                decide(new ScoreMethod(0, 5, true), Rule.SCORE, 2, new ScoreBallot(Map.of("water", 3, "energy", 0))));
    }

    @Test
    void nothing_is_selected_where_all_abstain() {
        assertEquals(
                new PollDecision.Undecided(PollDecision.Reason.NOTHING_CHOSEN),
                decide(
                        new SingleChoiceMethod(true),
                        Rule.PLURALITY,
                        1,
                        new SingleChoiceBallot(Optional.empty()),
                        new SingleChoiceBallot(Optional.empty())));
    }

    @Test
    void the_other_answers_stand_beside_each_option() {
        Tally tally = tally(
                new YesNoAbstainMethod(true, false),
                List.of(
                        new YesNoAbstainBallot(Map.of("water", Answer.YES, "energy", Answer.NO)),
                        new YesNoAbstainBallot(Map.of("water", Answer.NO, "energy", Answer.NO)),
                        new YesNoAbstainBallot(Map.of("water", Answer.ABSTAIN))));
        assertEquals(
                new Outcome.Count("water", 1, Optional.of(new Outcome.Sides(1, 1))),
                tally.counts().get(0));
        assertEquals(
                new Outcome.Count("energy", 0, Optional.of(new Outcome.Sides(2, 0))),
                tally.counts().get(1));
        assertEquals(
                new Outcome.Count("ports", 0, Optional.of(new Outcome.Sides(0, 0))),
                tally.counts().get(4));
    }

    @Test
    void points_are_summed_and_first_places_counted() {
        assertEquals(
                List.of(
                        new Outcome.Count("water", 7, Optional.empty()),
                        new Outcome.Count("energy", 1, Optional.empty())),
                tally(
                                new DotsMethod(5, 5, false),
                                List.of(
                                        new DotsBallot(Map.of("water", 4, "energy", 1)),
                                        new DotsBallot(Map.of("water", 3))))
                        .counts()
                        .subList(0, 2));
        assertEquals(
                List.of(2, 0),
                tally(new RankingMethod(1, 5, false), List.of(order("water", "energy"), order("water")))
                        .counts()
                        .stream()
                        .limit(2)
                        .map(Outcome.Count::count)
                        .toList());
    }

    @Test
    void a_rule_fits_where_it_counts_such_ballots_and_so_many_places() {
        Method ranking = new RankingMethod(1, 3, false);
        assertTrue(new Selection(Rule.IRV, 1).misfit(ranking, 3).isEmpty());
        assertTrue(new Selection(Rule.IRV, 2).misfit(ranking, 3).isPresent());
        assertTrue(new Selection(Rule.STV, 2).misfit(ranking, 3).isEmpty());
        assertTrue(new Selection(Rule.STV, 3).misfit(ranking, 3).isPresent());
        assertTrue(new Selection(Rule.STV, 0).misfit(ranking, 3).isPresent());
        assertTrue(new Selection(Rule.APPROVAL, 1).misfit(ranking, 3).isPresent());
        assertTrue(new Selection(Rule.TWO_ROUND, 1)
                .misfit(new SingleChoiceMethod(true), 3)
                .isPresent());
    }
}
