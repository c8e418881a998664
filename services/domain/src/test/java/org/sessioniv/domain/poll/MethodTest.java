package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.topicPoll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.domain.testing.WayOfVoting;

/** What each method takes for a ballot, and every reason for which it does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MethodTest {
    private static final List<PollTerms.Option> TOPICS = topicPoll(1).terms().options();
    private static final List<PollTerms.Option> ANSWERS = AnswerMethod.OPTIONS;

    private static List<String> approved(int min, int max, String... options) {
        return new ApprovalMethod(min, max).faults(TOPICS, approving(options));
    }

    @Test
    void from_the_fewest_to_the_most_options_may_be_approved() {
        assertEquals(List.of("0 named, at least 1 needed."), approved(1, 2));
        assertEquals(List.of(), approved(1, 2, "water"));
        assertEquals(List.of(), approved(1, 2, "water", "health"));
        assertEquals(List.of("3 named, at most 2 allowed."), approved(1, 2, "water", "health", "energy"));
        assertEquals(List.of(), approved(0, 2));
    }

    @Test
    void every_reason_is_told_not_the_first() {
        assertEquals(
                List.of("sea is not on the ballot.", "water is named more than once.", "2 named, at most 1 allowed."),
                approved(1, 1, "sea", "water", "water"));
    }

    @Test
    void what_can_be_no_option_is_not_said_back() {
        assertEquals(List.of("An option is not in this poll."), approved(1, 3, " "));
        assertEquals(List.of("An option is not in this poll."), approved(1, 3, "water", "w".repeat(81)));
    }

    @Test
    void a_question_takes_one_answer_that_it_offers() {
        assertEquals(List.of(), new AnswerMethod().faults(ANSWERS, YES));
        assertEquals(List.of("no is not on the ballot."), new AnswerMethod().faults(ANSWERS.subList(0, 1), NO));
    }

    @Test
    void a_ballot_of_another_kind_is_refused_with_what_is_wanted() {
        assertEquals(
                List.of("This poll is answered by approving options."), new ApprovalMethod(1, 3).faults(TOPICS, YES));
        assertEquals(
                List.of("This poll is answered by yes, no or abstain."),
                new AnswerMethod().faults(ANSWERS, approving("yes")));
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void every_ballot_that_a_method_allows_is_taken(WayOfVoting way) {
        for (long seed = 1; seed <= 200; seed++) {
            Ballot ballot = WayOfVoting.ballot(way.method(), List.of("water", "energy", "health"), new Random(seed));
            assertEquals(List.of(), way.method().faults(TOPICS, ballot), "seed " + seed + ": " + ballot);
        }
    }

    @Test
    void a_ballot_of_another_kind_is_refused_by_every_method() {
        for (WayOfVoting of : WayOfVoting.all()) {
            for (WayOfVoting other : WayOfVoting.all()) {
                Ballot ballot = WayOfVoting.ballot(other.method(), List.of("water", "energy", "health"), new Random(1));
                boolean same = of.method().equals(other.method());
                assertEquals(same, of.method().faults(TOPICS, ballot).isEmpty(), of + " given " + ballot);
            }
            assertEquals(1, of.method().faults(TOPICS, YES).size(), of + " given an answer");
        }
    }

    @Test
    void a_single_choice_may_be_none_only_where_that_is_allowed() {
        Ballot none = new SingleChoiceBallot(Optional.empty());
        assertEquals(List.of(), new SingleChoiceMethod(true).faults(TOPICS, none));
        assertEquals(List.of("0 named, at least 1 needed."), new SingleChoiceMethod(false).faults(TOPICS, none));
        assertEquals(
                List.of("sea is not on the ballot."),
                new SingleChoiceMethod(true).faults(TOPICS, new SingleChoiceBallot(Optional.of("sea"))));
    }

    @Test
    void each_option_is_answered_as_far_as_the_terms_ask() {
        Ballot one = new YesNoAbstainBallot(Map.of("water", Answer.ABSTAIN));
        assertEquals(List.of(), new YesNoAbstainMethod(true, false).faults(TOPICS, one));
        assertEquals(List.of("water takes only yes or no."), new YesNoAbstainMethod(false, false).faults(TOPICS, one));
        assertEquals(
                List.of("energy is not answered.", "health is not answered."),
                new YesNoAbstainMethod(true, true).faults(TOPICS, one));
        assertEquals(
                List.of("A ballot answers at least one option."),
                new YesNoAbstainMethod(true, false).faults(TOPICS, new YesNoAbstainBallot(Map.of())));
    }

    @Test
    void points_stay_on_their_scale() {
        Method scale = new ScoreMethod(0, 5, true);
        assertEquals(List.of(), scale.faults(TOPICS, new ScoreBallot(Map.of("water", 0))));
        assertEquals(List.of(), scale.faults(TOPICS, new ScoreBallot(Map.of("water", 5))));
        assertEquals(
                List.of("water has 6, allowed is 0 to 5."), scale.faults(TOPICS, new ScoreBallot(Map.of("water", 6))));
        assertEquals(
                List.of("water has -1, allowed is 0 to 5."),
                scale.faults(TOPICS, new ScoreBallot(Map.of("water", -1))));
        assertEquals(
                List.of("A ballot gives points to at least one option."),
                scale.faults(TOPICS, new ScoreBallot(Map.of())));
        assertEquals(
                List.of("energy has no score.", "health has no score."),
                new ScoreMethod(0, 5, false).faults(TOPICS, new ScoreBallot(Map.of("water", 1))));
    }

    @Test
    void no_more_dots_are_given_than_there_are() {
        Method dots = new DotsMethod(3, 2, false);
        assertEquals(List.of(), dots.faults(TOPICS, new DotsBallot(Map.of("water", 2, "energy", 1))));
        assertEquals(
                List.of("4 given, 3 to give."), dots.faults(TOPICS, new DotsBallot(Map.of("water", 2, "energy", 2))));
        assertEquals(
                List.of("water has 3, allowed is 0 to 2."), dots.faults(TOPICS, new DotsBallot(Map.of("water", 3))));
        assertEquals(
                List.of("A ballot gives at least one dot."), dots.faults(TOPICS, new DotsBallot(Map.of("water", 0))));
        assertEquals(
                List.of("2 given, all 3 needed."),
                new DotsMethod(3, 2, true).faults(TOPICS, new DotsBallot(Map.of("water", 2))));
    }

    @Test
    void an_order_holds_as_many_options_as_it_may_and_shares_places_only_if_allowed() {
        RankingBallot shared = new RankingBallot(List.of(List.of("water", "energy"), List.of("health")));
        assertEquals(List.of(), new RankingMethod(1, 3, true).faults(TOPICS, shared));
        assertEquals(
                List.of("These stand on one place: [water, energy]."),
                new RankingMethod(1, 3, false).faults(TOPICS, shared));
        assertEquals(List.of("3 named, at most 2 allowed."), new RankingMethod(1, 2, true).faults(TOPICS, shared));
        assertEquals(
                List.of("1 named, at least 2 needed."),
                new RankingMethod(2, 3, true).faults(TOPICS, new RankingBallot(List.of(List.of("water")))));
        assertEquals(
                List.of("water is named more than once."),
                new RankingMethod(1, 3, true)
                        .faults(TOPICS, new RankingBallot(List.of(List.of("water"), List.of("water")))));
    }

    @Test
    void a_ballot_of_ten_thousand_options_is_refused_in_one_sentence() {
        List<String> many =
                IntStream.range(0, 10_000).mapToObj(each -> "option-" + each).toList();
        Map<String, Integer> points = many.stream().collect(Collectors.toMap(each -> each, each -> 1));
        List<String> reason = List.of("A ballot names more options than this poll has.");
        assertEquals(reason, new ApprovalMethod(1, 3).faults(TOPICS, new ApprovalBallot(many)));
        assertEquals(reason, new RankingMethod(1, 3, true).faults(TOPICS, new RankingBallot(List.of(many))));
        assertEquals(reason, new ScoreMethod(0, 5, true).faults(TOPICS, new ScoreBallot(points)));
        assertEquals(reason, new DotsMethod(3, 2, false).faults(TOPICS, new DotsBallot(points)));
    }

    @Test
    void what_can_be_filled_in_by_nobody_fits_no_poll() {
        assertTrue(new ApprovalMethod(1, 3).misfit(3).isEmpty());
        assertTrue(new ApprovalMethod(1, 4).misfit(3).isPresent());
        assertTrue(new ApprovalMethod(0, 2).misfit(3).isPresent());
        assertTrue(new ApprovalMethod(2, 1).misfit(3).isPresent());
        assertTrue(new RankingMethod(3, 3, false).misfit(3).isEmpty());
        assertTrue(new RankingMethod(1, 4, false).misfit(3).isPresent());
        assertTrue(new ScoreMethod(0, 1, true).misfit(3).isEmpty());
        assertTrue(new ScoreMethod(-100, 100, true).misfit(3).isEmpty());
        assertTrue(new ScoreMethod(1, 1, true).misfit(3).isPresent());
        assertTrue(new ScoreMethod(0, 101, true).misfit(3).isPresent());
        assertTrue(new ScoreMethod(-101, 0, true).misfit(3).isPresent());
        assertTrue(new DotsMethod(6, 2, true).misfit(3).isEmpty());
        assertTrue(new DotsMethod(7, 2, true).misfit(3).isPresent(), "three times two cannot be seven");
        assertTrue(new DotsMethod(7, 2, false).misfit(3).isEmpty());
        assertTrue(new DotsMethod(0, 0, false).misfit(3).isPresent());
        assertTrue(new DotsMethod(2, 3, false).misfit(3).isPresent());
        assertTrue(new DotsMethod(101, 1, false).misfit(3).isPresent());
        assertTrue(new AnswerMethod().misfit(3).isEmpty());
        assertTrue(new AnswerMethod().misfit(2).isPresent());
    }

    @Test
    void whoever_treats_methods_apart_gets_the_one_that_it_is() {
        Map<Method, Class<?>> ballots = new LinkedHashMap<>();
        WayOfVoting.all()
                .forEach(way -> ballots.put(
                        way.method(),
                        WayOfVoting.ballot(way.method(), List.of("water", "energy", "health"), new Random(1))
                                .getClass()));
        ballots.put(
                new AnswerMethod(),
                WayOfVoting.ballot(new AnswerMethod(), List.of("yes"), new Random(1))
                        .getClass());
        assertEquals(
                Set.of(Method.class.getPermittedSubclasses()),
                ballots.keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(Set.of(Ballot.class.getPermittedSubclasses()), Set.copyOf(ballots.values()));
    }
}
