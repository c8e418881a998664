package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A and B were merged into AB, C was split into C1 and C2, D stayed, E is gone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CarriedBallotTest {
    private static final Map<String, List<String>> HEIRS =
            Map.of("a", List.of("ab"), "b", List.of("ab"), "c", List.of("c1", "c2"), "d", List.of("d"));

    private static Optional<Ballot> carried(Method method, Ballot ballot) {
        return method.read(new CarriedBallot(ballot, option -> HEIRS.getOrDefault(option, List.of())));
    }

    @Test
    void one_choice_is_followed_by_the_one_that_stands_for_it() {
        SingleChoiceMethod method = new SingleChoiceMethod(true);
        assertEquals(Optional.of(choosing("ab")), carried(method, choosing("b")));
        assertEquals(Optional.of(choosing("d")), carried(method, choosing("d")));
        assertEquals(Optional.empty(), carried(method, choosing("c")), "either part could be meant");
        assertEquals(Optional.empty(), carried(method, choosing("e")), "an abstention is not what it was");
        SingleChoiceBallot none = new SingleChoiceBallot(Optional.empty());
        assertEquals(Optional.of(none), carried(method, none));
    }

    @Test
    void an_answer_stands_where_all_were_answered_alike() {
        YesNoAbstainMethod method = new YesNoAbstainMethod(true, false);
        assertEquals(
                Optional.of(answering(Map.of("ab", Answer.NO, "c1", Answer.YES, "c2", Answer.YES))),
                carried(method, answering(Map.of("a", Answer.NO, "b", Answer.NO, "c", Answer.YES, "e", Answer.YES))));
        assertEquals(
                Optional.of(answering(Map.of("d", Answer.ABSTAIN))),
                carried(method, answering(Map.of("a", Answer.NO, "b", Answer.YES, "d", Answer.ABSTAIN))));
    }

    @Test
    void what_follows_an_approved_one_is_approved_once() {
        ApprovalMethod method = new ApprovalMethod(1, 4);
        assertEquals(
                Optional.of(new ApprovalBallot(List.of("ab", "c1", "c2"))),
                carried(method, new ApprovalBallot(List.of("a", "b", "c", "e"))));
    }

    @Test
    void the_most_points_stand() {
        ScoreMethod method = new ScoreMethod(-5, 5, true);
        assertEquals(
                Optional.of(new ScoreBallot(Map.of("ab", 2, "c1", -3, "c2", -3))),
                carried(method, new ScoreBallot(Map.of("a", -1, "b", 2, "c", -3, "e", 5))));
    }

    @Test
    void dots_are_put_together_up_to_the_most_and_parts_share_them() {
        DotsMethod method = new DotsMethod(10, 4, false);
        assertEquals(
                Optional.of(new DotsBallot(Map.of("ab", 4, "c1", 2, "c2", 1))),
                carried(method, new DotsBallot(Map.of("a", 2, "b", 3, "c", 3, "e", 1))));
    }

    @Test
    void the_best_place_stands_and_parts_share_it_or_take_it_in_turn() {
        RankingBallot order = new RankingBallot(List.of(List.of("c"), List.of("a", "d"), List.of("e"), List.of("b")));
        assertEquals(
                Optional.of(new RankingBallot(List.of(List.of("c1", "c2"), List.of("ab", "d")))),
                carried(new RankingMethod(1, 4, true), order));
        assertEquals(
                Optional.of(new RankingBallot(List.of(List.of("c1"), List.of("c2"), List.of("ab"), List.of("d")))),
                carried(new RankingMethod(1, 4, false), order));
    }

    @Test
    void nothing_comes_of_a_ballot_of_another_method() {
        for (Method method : List.of(
                new YesNoAbstainMethod(true, false),
                new ApprovalMethod(1, 4),
                new ScoreMethod(0, 5, true),
                new DotsMethod(5, 5, false),
                new RankingMethod(1, 4, true),
                new AnswerMethod())) {
            assertEquals(Optional.empty(), carried(method, choosing("d")), method::toString);
        }
        assertEquals(Optional.empty(), carried(new SingleChoiceMethod(true), new ApprovalBallot(List.of("d"))));
        AnswerBallot yes = new AnswerBallot(Answer.YES);
        assertEquals(Optional.of(yes), carried(new AnswerMethod(), yes));
    }

    private static SingleChoiceBallot choosing(String option) {
        return new SingleChoiceBallot(Optional.of(option));
    }

    private static YesNoAbstainBallot answering(Map<String, Answer> answers) {
        return new YesNoAbstainBallot(answers);
    }
}
