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
import org.sessioniv.counting.ApprovalBallot;
import org.sessioniv.counting.Count;
import org.sessioniv.counting.Fraction;
import org.sessioniv.counting.Option;
import org.sessioniv.counting.Profile;
import org.sessioniv.counting.RankingBallot;
import org.sessioniv.counting.Result;
import org.sessioniv.counting.Rule;
import org.sessioniv.counting.SingleChoiceBallot;
import org.sessioniv.counting.Tie;
import org.sessioniv.counting.TieBreak;
import org.sessioniv.counting.Weight;
import org.sessioniv.counting.YesNoAbstainBallot;
import org.sessioniv.counting.YesNoAbstainBallot.Answer;

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
        Result result = Count.of(Rules.APPROVAL, votes(), 1, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(
                Map.of(A, Fraction.of(5), B, Fraction.of(3), C, Fraction.of(3), D, Fraction.HALF), result.totals());
        assertEquals(Optional.empty(), result.tie());
    }

    @Test
    void a_tie_for_the_last_seat_stays_open_under_all() {
        Result result = Count.of(Rules.APPROVAL, votes(), 2, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(Optional.of(Tie.among(List.of(B, C), 1)), result.tie());
    }

    @Test
    void a_tie_that_fits_the_seats_is_no_open_tie() {
        Result result = Count.of(Rules.APPROVAL, votes(), 3, TieBreak.ALL);
        assertEquals(List.of(A, B, C), result.elected());
        assertEquals(Optional.empty(), result.tie());
    }

    @Test
    void an_order_breaks_the_tie_and_the_result_says_so() {
        Result result = Count.of(Rules.APPROVAL, votes(), 2, new TieBreak.Order(List.of(D, C, B, A)));
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
                    Count.of(Rules.APPROVAL, votes(), 2, lot).elected());
        }
    }

    @Test
    void yes_and_a_single_choice_count_as_approval() {
        Profile profile = Profile.of(ABCD)
                .add(new YesNoAbstainBallot(Map.of(A, Answer.NO, B, Answer.YES, C, Answer.ABSTAIN)), Weight.ONE)
                .add(SingleChoiceBallot.of(B), Weight.ONE)
                .add(SingleChoiceBallot.abstention(), Weight.ONE)
                .build();
        Result result = Count.of(Rules.APPROVAL, profile, 1, TieBreak.ALL);
        assertEquals(List.of(B), result.elected());
        assertEquals(Fraction.of(2), result.totals().get(B));
        assertEquals(Fraction.ZERO, result.totals().get(A));
    }

    @Test
    void without_a_ballot_everybody_is_tied() {
        Result result = Count.of(Rules.APPROVAL, Profile.of(ABCD, List.of()), 2, TieBreak.ALL);
        assertEquals(Optional.of(Tie.among(ABCD, 2)), result.tie());
        assertTrue(result.elected().isEmpty());
    }

    @Test
    void a_ranking_is_not_read_as_approval() {
        Profile profile = Profile.of(ABCD, List.of(RankingBallot.parse("A > B")));
        assertThrows(Rule.UnfitBallots.class, () -> Count.of(Rules.APPROVAL, profile, 1, TieBreak.ALL));
    }
}
