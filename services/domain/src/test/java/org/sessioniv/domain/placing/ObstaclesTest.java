package org.sessioniv.domain.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.placing.PlacingExample.A;
import static org.sessioniv.domain.placing.PlacingExample.B;
import static org.sessioniv.domain.placing.PlacingExample.C;
import static org.sessioniv.domain.placing.PlacingExample.group;
import static org.sessioniv.domain.placing.PlacingExample.limits;
import static org.sessioniv.domain.placing.PlacingExample.who;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObstaclesTest {
    private static final String SEED = "kyiv";

    private static Proposal propose(Limits limits, PlacingExample... who) {
        return Placing.propose(limits, PlacingExample.all(who), List.of(), SEED);
    }

    private static List<Obstacle.Kind> why(Proposal proposal) {
        assertTrue(proposal.places().isEmpty(), proposal.toString());
        return proposal.obstacles().stream().map(Obstacle::kind).toList();
    }

    @Test
    void nothing_is_placed_without_a_group() {
        assertEquals(List.of(Obstacle.Kind.NO_GROUPS), why(propose(limits(), who("ge"))));
    }

    @Test
    void more_delegations_than_places_are_refused_with_both_numbers() {
        Proposal proposal = propose(limits(group(A, 0, 1), group(B, 0, 1)), who("ge"), who("md"), who("ua"));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.TOO_FEW_PLACES, 3, 2)), proposal.obstacles());
    }

    @Test
    void fewer_delegations_than_the_groups_need_are_refused_with_both_numbers() {
        Proposal proposal = propose(limits(group(A, 2, 3), group(B, 2, 3)), who("ge"), who("md"), who("ua"));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.TOO_FEW_DELEGATIONS, 4, 3)), proposal.obstacles());
    }

    @Test
    void a_group_with_more_at_least_than_at_most_is_named() {
        Proposal proposal = propose(limits(group(A, 3, 2)), who("ge"), who("md"));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.LEAST_OVER_MOST, A, 3, 2)), proposal.obstacles());
    }

    @Test
    void a_group_that_more_joined_by_hand_than_it_may_have_is_named() {
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 1)),
                who("ge").joined(A),
                who("md").joined(A));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.TOO_MANY_STAY, A, 1, 2)), proposal.obstacles());
    }

    @Test
    void a_delegation_that_can_work_in_no_group_is_named() {
        Proposal proposal = propose(
                limits(group(A, 0, 2, "en"), group(B, 0, 2, "ru")), who("ge").speaks("ka"), who("ua"));
        assertEquals(
                List.of(Obstacle.of(
                        Obstacle.Kind.NO_LANGUAGE, who("ge").candidate().id())),
                proposal.obstacles());
    }

    @Test
    void a_group_in_which_fewer_can_work_than_it_needs_is_named() {
        Proposal proposal = propose(
                limits(group(A, 2, 3, "ka"), group(B, 0, 3)),
                who("ge").speaks("ka"),
                who("md").speaks("en"));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.TOO_FEW_SPEAKERS, A, 2, 1)), proposal.obstacles());
    }

    @Test
    void one_rapporteur_may_serve_one_of_two_groups_and_the_other_is_named() {
        Limits limits = new Limits(List.of(group(A, 0, 2), group(B, 0, 2)), false, false, true);
        List<Candidate> one = PlacingExample.all(who("ge"));
        assertEquals(
                List.of(Obstacle.of(Obstacle.Kind.NO_RAPPORTEUR, B, 1, 0)),
                Placing.propose(limits, one, List.of(Set.of(A, B)), SEED).obstacles());
        assertTrue(Placing.propose(limits, one, List.of(Set.of(A, B), Set.of(A)), SEED)
                .isPossible());
        assertEquals(
                List.of(Obstacle.of(Obstacle.Kind.NO_RAPPORTEUR, B, 1, 0)),
                Placing.propose(limits, one, List.of(Set.of(A), Set.of(A)), SEED)
                        .obstacles());
    }

    @Test
    void a_language_alone_that_is_in_the_way_is_named() {
        Proposal proposal = propose(
                limits(group(A, 0, 1, "ka"), group(B, 0, 5, "en")),
                who("ge").speaks("ka"),
                who("am").speaks("ka"));
        assertEquals(
                List.of(Obstacle.of(Obstacle.Kind.MOST, A, 1, 0), Obstacle.of(Obstacle.Kind.LANGUAGES, B, 0, 0)),
                proposal.obstacles());
    }

    @Test
    void an_even_spread_that_is_in_the_way_is_named() {
        Limits even = new Limits(List.of(group(A, 0, 1), group(B, 0, 3)), true, false, false);
        assertEquals(
                List.of(Obstacle.Kind.MOST, Obstacle.Kind.KINDS),
                why(propose(even, who("ge"), who("md"), who("ua"), who("am"))));
    }

    @Test
    void an_even_spread_that_those_break_who_joined_by_hand_is_named() {
        Limits even = new Limits(List.of(group(A, 0, 9), group(B, 0, 9)), true, true, false);
        assertEquals(
                List.of(Obstacle.Kind.KINDS),
                why(propose(even, who("ge").joined(A), who("md").joined(A))));
        Limits regions = new Limits(List.of(group(A, 0, 9), group(B, 0, 9)), false, true, false);
        assertEquals(
                List.of(Obstacle.Kind.REGIONS),
                why(propose(
                        regions,
                        who("ge").region("caucasus").joined(A),
                        who("am").region("caucasus").joined(A))));
    }

    @Test
    void several_limits_that_are_in_the_way_together_are_told_as_such() {
        Proposal proposal = propose(
                limits(group(A, 0, 1, "ka"), group(B, 0, 1, "ru"), group(C, 0, 9, "en")),
                who("ge").speaks("ka"),
                who("am").speaks("ka"),
                who("md").speaks("ru"),
                who("by").speaks("ru"),
                who("fr").speaks("en"));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.LANGUAGES, C, 0, 0)), proposal.obstacles());
        RoomId fourth = new RoomId("m/d");
        Proposal several = propose(
                limits(group(A, 0, 1, "ka"), group(B, 0, 1, "ru"), group(C, 0, 1, "en"), group(fourth, 0, 1, "fr")),
                who("ge").speaks("ka"),
                who("am").speaks("ka"),
                who("md").speaks("ru"),
                who("by").speaks("ru"));
        assertEquals(List.of(Obstacle.of(Obstacle.Kind.SEVERAL)), several.obstacles());
    }
}
