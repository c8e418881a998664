package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Marks.Overvotes;
import org.sessioniv.counting.model.Marks.SkippedRanks;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

/** Ballots not filled in as asked, and options that have withdrawn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarksTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final Option D = new Option("D");
    private static final List<Option> ALL = List.of(A, B, C, D);

    /** A, then B and C on one rank, then D. */
    private static final RankingBallot OVERVOTE = new RankingBallot(List.of(List.of(A), List.of(B, C), List.of(D)));

    /** A, then nobody, then B. */
    private static final RankingBallot SKIPPED = new RankingBallot(List.of(List.of(A), List.of(), List.of(B)));

    private static RankingBallot strict(Option... options) {
        return RankingBallot.strict(List.of(options));
    }

    @Test
    void an_overvote_is_shared_ends_the_ballot_or_is_passed_over() {
        assertEquals(OVERVOTE, new Marks(Overvotes.SHARE, SkippedRanks.EXHAUST).read(OVERVOTE));
        assertEquals(strict(A), new Marks(Overvotes.EXHAUST, SkippedRanks.PASS_OVER).read(OVERVOTE));
        assertEquals(strict(A, D), new Marks(Overvotes.PASS_OVER, SkippedRanks.EXHAUST).read(OVERVOTE));
    }

    @Test
    void a_skipped_rank_is_passed_over_or_ends_the_ballot() {
        assertEquals(strict(A, B), new Marks(Overvotes.EXHAUST, SkippedRanks.PASS_OVER).read(SKIPPED));
        assertEquals(strict(A), new Marks(Overvotes.SHARE, SkippedRanks.EXHAUST).read(SKIPPED));
    }

    @Test
    void the_choice_decides_an_election() {
        Profile profile = Profile.of(List.of(A, B, C))
                .add(SKIPPED, Weight.of(2))
                .add(strict(B), Weight.of(3))
                .add(strict(C), Weight.of(4))
                .build();
        assertEquals(
                List.of(B), Counting.count(Rule.IRV, profile, 1, TieBreak.ALL).elected());
        Profile ended = profile.read(new Marks(Overvotes.SHARE, SkippedRanks.EXHAUST));
        assertEquals(
                List.of(C), Counting.count(Rule.IRV, ended, 1, TieBreak.ALL).elected());
    }

    @Test
    void ballots_that_become_equal_are_one_group() {
        Profile profile = Profile.of(List.of(A, B, C))
                .add(SKIPPED, Weight.of(2))
                .add(strict(A, B), Weight.parse("0.5"))
                .build();
        assertEquals(
                Map.of(strict(A, B), Fraction.parse("2.5")),
                profile.read(Marks.AS_WRITTEN).groups());
    }

    @Test
    void a_skipped_rank_counts_for_nothing_by_itself() {
        for (Rule rule : Rule.values()) {
            if (rule.reads(Ballot.Kind.RANKING)) {
                Profile skipped = Profile.of(ALL, List.of(SKIPPED, OVERVOTE));
                Profile plain = Profile.of(ALL, List.of(strict(A, B), OVERVOTE));
                assertEquals(
                        Counting.count(rule, plain, 1, new TieBreak.Order(ALL)),
                        Counting.count(rule, skipped, 1, new TieBreak.Order(ALL)),
                        rule.word());
            }
        }
    }

    @Test
    void who_withdraws_was_never_there_on_any_kind_of_ballot() {
        Set<Option> gone = Set.of(B, D);
        assertEquals(new RankingBallot(List.of(List.of(A), List.of(C))), OVERVOTE.without(gone));
        assertEquals(new RankingBallot(List.of(List.of(A), List.of())), SKIPPED.without(gone));
        assertEquals(SingleChoiceBallot.abstention(), SingleChoiceBallot.of(B).without(gone));
        assertEquals(SingleChoiceBallot.of(A), SingleChoiceBallot.of(A).without(gone));
        assertEquals(new ApprovalBallot(List.of(A)), new ApprovalBallot(List.of(A, B)).without(gone));
        assertEquals(new ScoreBallot(Map.of(A, 3)), new ScoreBallot(Map.of(A, 3, B, 4)).without(gone));
        assertEquals(new DotsBallot(Map.of(A, 3)), new DotsBallot(Map.of(A, 3, D, 4)).without(gone));
        assertEquals(
                new YesNoAbstainBallot(Map.of(A, Answer.YES)),
                new YesNoAbstainBallot(Map.of(A, Answer.YES, B, Answer.NO)).without(gone));
        Profile profile = Profile.of(ALL, List.of(OVERVOTE)).without(gone);
        assertEquals(List.of(A, C), profile.options());
        assertEquals(Fraction.ONE, profile.total());
        Option stranger = new Option("E");
        assertThrows(IllegalArgumentException.class, () -> profile.without(List.of(stranger)));
    }

    @Test
    void each_choice_has_its_word() {
        for (Overvotes each : Overvotes.values()) {
            assertEquals(Optional.of(each), Overvotes.named(each.word()));
        }
        for (SkippedRanks each : SkippedRanks.values()) {
            assertEquals(Optional.of(each), SkippedRanks.named(each.word()));
        }
    }
}
