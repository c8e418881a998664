package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;
import org.sessioniv.counting.model.YesNoAbstainBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovalTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final Option D = new Option("D");
    private static final List<Option> ABCD = List.of(A, B, C, D);

    private static Profile votes() {
        return Profile.of(ABCD)
                .add(ApprovalBallot.of("A", "B"), Weight.of(3))
                .add(ApprovalBallot.of("A", "C"), Weight.of(2))
                .add(ApprovalBallot.of("C"), Weight.ONE)
                .add(ApprovalBallot.of("D"), Weight.parse("0.5"))
                .build();
    }

    @Test
    void the_most_approved_are_elected_in_order_of_their_totals() {
        Result result = Counting.count(Rule.APPROVAL, votes(), 1, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(
                Map.of(A, Fraction.of(5), B, Fraction.of(3), C, Fraction.of(3), D, Fraction.HALF), result.totals());
        assertEquals(Optional.empty(), result.tie());
    }

    @Test
    void a_tie_for_the_last_seat_stays_open_under_all() {
        Result result = Counting.count(Rule.APPROVAL, votes(), 2, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(Optional.of(Tie.among(List.of(B, C), 1)), result.tie());
    }

    @Test
    void a_tie_that_fits_the_seats_is_no_open_tie() {
        Result result = Counting.count(Rule.APPROVAL, votes(), 3, TieBreak.ALL);
        assertEquals(List.of(A, B, C), result.elected());
        assertEquals(Optional.empty(), result.tie());
    }

    @Test
    void an_order_breaks_the_tie_and_the_result_says_so() {
        Result result = Counting.count(Rule.APPROVAL, votes(), 2, new TieBreak.Order(List.of(D, C, B, A)));
        assertEquals(List.of(A, C), result.elected());
        assertEquals(1, result.tiesBroken().size());
        assertEquals(
                "Equal: C, B. To elect: C, by order.",
                result.tiesBroken().get(0).sentence());
    }

    @Test
    void a_lot_breaks_the_tie_the_same_way_each_time() {
        TieBreak.Lot lot = new TieBreak.Lot("seed");
        Option luckier = lot.digest(B).compareTo(lot.digest(C)) < 0 ? B : C;
        for (int again = 0; again < 3; again++) {
            assertEquals(
                    List.of(A, luckier),
                    Counting.count(Rule.APPROVAL, votes(), 2, lot).elected());
        }
    }

    @Test
    void yes_and_a_single_choice_count_as_approval() {
        Profile profile = Profile.of(ABCD)
                .add(new YesNoAbstainBallot(Map.of(A, Answer.NO, B, Answer.YES, C, Answer.ABSTAIN)), Weight.ONE)
                .add(SingleChoiceBallot.of(B), Weight.ONE)
                .add(SingleChoiceBallot.abstention(), Weight.ONE)
                .build();
        Result result = Counting.count(Rule.APPROVAL, profile, 1, TieBreak.ALL);
        assertEquals(List.of(B), result.elected());
        assertEquals(Fraction.of(2), result.totals().get(B));
        assertEquals(Fraction.ZERO, result.totals().get(A));
    }

    @Test
    void without_a_ballot_everybody_is_tied() {
        Result result = Counting.count(Rule.APPROVAL, Profile.of(ABCD, List.of()), 2, TieBreak.ALL);
        assertEquals(Optional.of(Tie.among(ABCD, 2)), result.tie());
        assertTrue(result.elected().isEmpty());
    }

    @Test
    void a_ranking_is_not_read_as_approval() {
        Profile profile = Profile.of(ABCD, List.of(RankingBallot.parse("A > B")));
        assertThrows(Rule.UnfitBallots.class, () -> Counting.count(Rule.APPROVAL, profile, 1, TieBreak.ALL));
    }
}
