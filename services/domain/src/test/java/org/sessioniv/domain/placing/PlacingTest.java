package org.sessioniv.domain.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.placing.PlacingExample.A;
import static org.sessioniv.domain.placing.PlacingExample.B;
import static org.sessioniv.domain.placing.PlacingExample.C;
import static org.sessioniv.domain.placing.PlacingExample.group;
import static org.sessioniv.domain.placing.PlacingExample.limits;
import static org.sessioniv.domain.placing.PlacingExample.who;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Delegation;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacingTest {
    private static final String SEED = "kyiv";

    private static Proposal propose(Limits limits, PlacingExample... who) {
        return Placing.propose(limits, PlacingExample.all(who), List.of(), SEED);
    }

    private static List<String> told(Proposal proposal) {
        return proposal.places().stream()
                .map(place -> place.delegation().value() + " " + place.room().value())
                .toList();
    }

    private static Reason reasonOf(Proposal proposal, String delegation) {
        return proposal.places().stream()
                .filter(place -> place.delegation().value().equals(delegation))
                .map(Place::reason)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_goes_where_it_would_like_to_where_there_is_room_for_all() {
        Proposal proposal = propose(
                limits(group(A, 0, 2), group(B, 0, 2)),
                who("ge").likes(B),
                who("ua").likes(A, B));
        assertEquals(List.of("ge m/b", "ua m/a"), told(proposal));
        assertEquals(new Reason(Reason.Kind.WISH, 1, List.of(), List.of()), reasonOf(proposal, "ge"));
    }

    @Test
    void most_have_their_first_wish_before_anybody_has_a_second_one() {
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 1), group(C, 0, 1)),
                who("ge").likes(A, B, C),
                who("md").likes(B, C, A),
                who("ua").likes(A, B, C));
        assertTrue(told(proposal).contains("md m/b"), proposal.toString());
        assertTrue(told(proposal).contains("ge m/a") || told(proposal).contains("ua m/a"), proposal.toString());
    }

    @Test
    void two_first_wishes_are_more_than_one_first_and_two_second_ones() {
        // As many first wishes as can be, though the third then has its last: A and C go, B gets what is left.
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 1), group(C, 0, 1)),
                who("ge").likes(A, B),
                who("md").likes(B, A),
                who("ua").likes(A, B));
        long firsts = proposal.places().stream()
                .filter(place -> place.reason().wish() == 1)
                .count();
        assertEquals(2, firsts, proposal.toString());
        assertTrue(told(proposal).contains("md m/b"), proposal.toString());
    }

    @Test
    void whoever_could_not_have_the_first_wish_is_told_that_it_was_full() {
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 2)),
                who("ge").likes(A, B).joined(A),
                who("ua").likes(A, B));
        assertEquals(
                new Reason(Reason.Kind.WISH, 2, List.of(new Reason.Passed(A, Reason.Against.FULL)), List.of()),
                reasonOf(proposal, "ua"));
    }

    @Test
    void whoever_shares_a_language_with_one_group_only_is_told_so() {
        Proposal proposal = propose(
                limits(group(A, 0, 2, "en"), group(B, 0, 2, "ru", "uk")),
                who("ge").likes(A, B).speaks("ru", "ka"));
        assertEquals(
                new Reason(Reason.Kind.WISH, 2, List.of(new Reason.Passed(A, Reason.Against.LANGUAGE)), List.of("ru")),
                reasonOf(proposal, "ge"));
    }

    @Test
    void whoever_shares_a_language_with_two_groups_is_told_of_none() {
        Proposal proposal = propose(
                limits(group(A, 0, 2, "en"), group(B, 0, 2, "en")),
                who("ge").likes(A).speaks("en"));
        assertEquals(new Reason(Reason.Kind.WISH, 1, List.of(), List.of()), reasonOf(proposal, "ge"));
    }

    @Test
    void whoever_named_no_language_can_work_in_every_group() {
        assertEquals(
                List.of("ge m/a"),
                told(propose(
                        limits(group(A, 0, 1, "en"), group(B, 0, 1)), who("ge").likes(A))));
    }

    @Test
    void whoever_has_no_wish_or_none_that_could_be_met_is_told_so() {
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 2)),
                who("ge").likes(A).joined(A),
                who("md").likes(A),
                who("ua"));
        assertEquals(Reason.Kind.OTHER, reasonOf(proposal, "md").kind());
        assertEquals(0, reasonOf(proposal, "md").wish());
        assertEquals(Reason.Kind.ANY, reasonOf(proposal, "ua").kind());
    }

    @Test
    void a_group_that_needs_some_gets_them_though_nobody_likes_it() {
        Proposal proposal = propose(
                limits(group(A, 0, 3), group(B, 1, 3)),
                who("ge").likes(A),
                who("md").likes(A),
                who("ua").likes(A));
        assertEquals(
                1, told(proposal).stream().filter(told -> told.endsWith("m/b")).count());
        Reason.Passed passed = proposal.places().stream()
                .flatMap(place -> place.reason().passed().stream())
                .findFirst()
                .orElseThrow();
        assertEquals(new Reason.Passed(A, Reason.Against.OTHERS), passed);
    }

    @Test
    void whoever_joined_by_hand_stays_wherever_it_is() {
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 2), group(C, 0, 1)),
                who("ge").likes(C).joined(A, B),
                who("ua").likes(A));
        assertEquals(List.of("ge m/a", "ge m/b"), told(proposal).subList(0, 2));
        assertEquals(Reason.of(Reason.Kind.JOINED), reasonOf(proposal, "ge"));
        assertTrue(!told(proposal).contains("ua m/a"), proposal.toString());
    }

    @Test
    void a_delegation_whose_seat_is_rapporteur_of_a_group_works_there() {
        Proposal proposal = propose(
                limits(group(A, 0, 2), group(B, 0, 2)), who("ge").likes(A).serves(B));
        assertEquals(List.of("ge m/b"), told(proposal));
        assertEquals(Reason.of(Reason.Kind.SERVES), reasonOf(proposal, "ge"));
    }

    @Test
    void a_group_that_was_joined_by_hand_goes_before_one_whose_rapporteur_sits_in_the_delegation() {
        Proposal proposal = propose(
                limits(group(A, 0, 2), group(B, 0, 2)), who("ge").joined(A).serves(B));
        assertEquals(List.of("ge m/a"), told(proposal));
        assertEquals(Reason.of(Reason.Kind.JOINED), reasonOf(proposal, "ge"));
    }

    @Test
    void kinds_are_spread_so_that_no_group_has_two_more_than_another() {
        Limits even = new Limits(List.of(group(A, 0, 4), group(B, 0, 4)), true, false, false);
        Proposal proposal = propose(
                even,
                who("ge").likes(A),
                who("ua").likes(A),
                who("iom").likes(A).kind(Delegation.Kind.ORGANISATION),
                who("osce").likes(A).kind(Delegation.Kind.ORGANISATION));
        for (RoomId room : List.of(A, B)) {
            assertEquals(
                    1,
                    told(proposal).stream()
                            .filter(Set.of("ge " + room.value(), "ua " + room.value())::contains)
                            .count());
        }
        Reason second = proposal.places().stream()
                .map(Place::reason)
                .filter(reason -> reason.kind() == Reason.Kind.OTHER)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(new Reason.Passed(A, Reason.Against.KIND)), second.passed());
    }

    @Test
    void regions_are_spread_within_a_kind_and_who_has_none_goes_anywhere() {
        Limits even = new Limits(List.of(group(A, 0, 4), group(B, 0, 4)), false, true, false);
        Proposal proposal = propose(
                even,
                who("ge").likes(A).region("caucasus"),
                who("am").likes(A).region("caucasus"),
                who("fr").likes(A),
                who("pl").likes(A));
        List<String> told = told(proposal);
        assertEquals(
                1, told.stream().filter(Set.of("ge m/a", "am m/a")::contains).count(), told.toString());
        assertTrue(told.containsAll(List.of("fr m/a", "pl m/a")), told.toString());
        Reason second = proposal.places().stream()
                .map(Place::reason)
                .filter(reason -> reason.kind() == Reason.Kind.OTHER)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(new Reason.Passed(A, Reason.Against.REGION)), second.passed());
    }

    @Test
    void the_order_of_the_lists_plays_no_part() {
        List<Candidate> candidates = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            candidates.addAll(PlacingExample.all(who("d" + n).likes(A, B)));
        }
        List<Limits.OfGroup> groups = new ArrayList<>(List.of(group(A, 0, 4), group(B, 0, 4), group(C, 0, 4)));
        Proposal first = Placing.propose(limits(groups), candidates, List.of(), SEED);
        Collections.reverse(candidates);
        Collections.reverse(groups);
        assertEquals(first, Placing.propose(limits(groups), candidates, List.of(), SEED));
    }

    @Test
    void another_seed_decides_otherwise_between_those_who_are_alike() {
        List<Candidate> candidates = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            candidates.addAll(PlacingExample.all(who("d" + n).likes(A)));
        }
        Limits limits = limits(group(A, 0, 6), group(B, 0, 6));
        Set<List<Place>> found = new HashSet<>();
        for (String seed : List.of("one", "two", "three")) {
            found.add(Placing.propose(limits, candidates, List.of(), seed).places());
        }
        assertEquals(3, found.size());
    }

    @Test
    void a_late_one_moves_nobody_where_there_is_a_place_for_it() {
        Proposal proposal = propose(
                limits(group(A, 0, 1), group(B, 0, 2)),
                who("ge").likes(B, A).placed(A),
                who("ua").likes(A, B));
        assertEquals(List.of("ge m/a", "ua m/b"), told(proposal));
    }

    @Test
    void a_late_one_moves_one_where_it_can_work_in_no_other_group() {
        Proposal proposal = propose(
                limits(group(A, 0, 1, "ka"), group(B, 0, 2)),
                who("md").likes(A).placed(B),
                who("ge").likes(A).placed(A),
                who("ua").speaks("ka"));
        // B works in any language, so nobody has to move.
        assertEquals(List.of("ge m/a", "md m/b", "ua m/b"), told(proposal));
        Proposal forced = propose(
                limits(group(A, 0, 1, "ka"), group(B, 0, 2, "en")),
                who("md").likes(A).placed(B),
                who("ge").likes(A).placed(A),
                who("ua").speaks("ka"));
        assertEquals(List.of("ge m/b", "md m/b", "ua m/a"), told(forced));
    }

    @Test
    void five_hundred_delegations_and_twelve_groups_have_their_places() {
        Random random = new Random(4);
        List<RoomId> rooms = new ArrayList<>();
        List<Limits.OfGroup> groups = new ArrayList<>();
        for (int n = 1; n <= 12; n++) {
            RoomId room = new RoomId("m/wg-" + n);
            rooms.add(room);
            groups.add(n % 3 == 0 ? group(room, 30, 45, "ru", "uk") : group(room, 30, 45, "en", "fr"));
        }
        List<Candidate> candidates = new ArrayList<>();
        List<String> languages = List.of("en", "fr", "ru", "uk");
        for (int n = 0; n < 500; n++) {
            Collections.shuffle(rooms, random);
            PlacingExample each = who("d" + n)
                    .likes(rooms.subList(0, random.nextInt(13)).toArray(RoomId[]::new))
                    .speaks(languages.get(random.nextInt(4)), languages.get(random.nextInt(4)))
                    .kind(Delegation.Kind.values()[random.nextInt(4)])
                    .region("region " + random.nextInt(5));
            candidates.addAll(PlacingExample.all(each));
        }
        Proposal proposal = Placing.propose(new Limits(groups, true, false, false), candidates, List.of(), SEED);
        assertTrue(proposal.isPossible(), proposal.obstacles().toString());
        assertEquals(500, proposal.places().size());
    }

    @Test
    void whoever_keeps_its_place_need_not_have_wished_for_it() {
        Proposal proposal = propose(
                limits(group(A, 0, 2), group(B, 0, 2)), who("ge").likes(A).placed(B));
        assertEquals(List.of("ge m/b"), told(proposal));
        assertEquals(Optional.of(1), who("ge").likes(A).candidate().rank(A));
    }
}
