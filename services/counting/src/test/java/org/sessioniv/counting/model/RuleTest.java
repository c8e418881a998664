package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
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
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");

    private static Ballot ballot(Ballot.Kind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> SingleChoiceBallot.of(A);
            case YES_NO_ABSTAIN -> new YesNoAbstainBallot(Map.of(A, Answer.YES));
            case APPROVAL -> new ApprovalBallot(List.of(A));
            case SCORE -> new ScoreBallot(Map.of(A, 1, B, 0));
            case DOTS -> new DotsBallot(Map.of(A, 1, B, 0));
            case RANKING -> RankingBallot.strict(List.of(A, B));
        };
    }

    @Test
    void each_rule_counts_the_kinds_that_it_says_and_no_other() {
        for (Rule rule : Rule.values()) {
            for (Ballot.Kind kind : Ballot.Kind.values()) {
                assertEquals(kind, ballot(kind).kind());
                Profile profile = Profile.of(List.of(A, B), List.of(ballot(kind)));
                String pair = rule + " and " + kind;
                if (rule.reads(kind)) {
                    assertDoesNotThrow(() -> Counting.count(rule, profile, 1, TieBreak.ALL), pair);
                } else {
                    Rule.UnfitBallots refused = assertThrows(
                            Rule.UnfitBallots.class, () -> Counting.count(rule, profile, 1, TieBreak.ALL), pair);
                    assertTrue(refused.getMessage().endsWith(", not " + kind.words()), refused.getMessage());
                }
            }
        }
    }

    @Test
    void a_refusal_says_what_the_rule_counts() {
        Profile profile = Profile.of(List.of(A, B), List.of(ballot(Ballot.Kind.RANKING)));
        assertEquals(
                "the rule mes counts approvals or answers of yes, no and abstain or single choices, not rankings",
                assertThrows(Rule.UnfitBallots.class, () -> Counting.count(Rule.MES, profile, 1, TieBreak.ALL))
                        .getMessage());
    }

    @Test
    void each_rule_is_found_by_its_word() {
        for (Rule rule : Rule.values()) {
            assertEquals(Optional.of(rule), Rule.named(rule.word()));
        }
        assertEquals(Optional.empty(), Rule.named("SCHULZE"));
    }
}
