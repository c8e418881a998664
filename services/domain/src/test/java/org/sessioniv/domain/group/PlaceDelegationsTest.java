package org.sessioniv.domain.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.PlaceDocument;
import org.sessioniv.domain.board.PlacesDocument;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Obstacle;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlaceDelegationsTest {
    private static final RoomId SECOND = MEETING.below("wg-2");
    private static final RoomScenario GROUPS =
            meeting().given(topicPollWonBy("water", "health")).given(formed(1, "water"), formed(2, "health"));

    /** Georgia and Ukraine would like the first group, Poland the second; the observers say nothing. */
    private static final RoomScenario WISHED =
            GROUPS.given(wished(GEORGIA, GROUP), wished(UKRAINE, GROUP), wished(POLAND, SECOND));

    private static final PlacesAsked ASKED = asked(limits(0, 2));
    private static final RoomScenario PLACED = publish(WISHED, ASKED);

    private static WishForGroups.Wished wished(DelegationId delegation, RoomId... groups) {
        return new WishForGroups.Wished(delegation, List.of(groups), List.of(), "seat", T0);
    }

    private static Limits limits(int least, int most, RoomId... rooms) {
        List<RoomId> named = rooms.length == 0 ? List.of(GROUP, SECOND) : Arrays.asList(rooms);
        return new Limits(
                named.stream()
                        .map(room -> new Limits.OfGroup(room, least, most, List.of()))
                        .toList(),
                false,
                false,
                false);
    }

    private static PlacesAsked asked(Limits limits, PlacesAsked.ByHand... byHand) {
        return new PlacesAsked(limits, "lots-1", List.of(byHand));
    }

    private static PlaceDelegations.Publish command(RoomScenario room, PlacesAsked asked) {
        return new PlaceDelegations.Publish(
                asked, GivenPlaces.seal(asked.propose(room.state()).places()));
    }

    private static RoomScenario publish(RoomScenario room, PlacesAsked asked) {
        return room.when(command(room, asked)).by(ORGANISER).thenAccepted();
    }

    private static Set<DelegationId> members(RoomScenario room, RoomId group) {
        return Set.copyOf(room.state().groups().find(group).orElseThrow().joined());
    }

    private static Reason.Kind why(RoomScenario room, DelegationId delegation) {
        return room.state().groups().givenPlaces().orElseThrow().of(delegation).stream()
                .map(place -> place.reason().kind())
                .collect(Collectors.reducing((one, other) -> {
                    throw new AssertionError("two places");
                }))
                .orElseThrow();
    }

    private static void refused(Code code, PlacesAsked asked) {
        assertEquals(code, asked.fault(WISHED.state()).orElseThrow().code());
        WISHED.when(new PlaceDelegations.Publish(asked, "")).by(ORGANISER).thenRefused(code);
    }

    @Test
    void delegations_are_members_where_they_have_a_place_and_the_event_says_why() {
        List<Place> places = ASKED.propose(WISHED.state()).places();
        WISHED.when(command(WISHED, ASKED))
                .by(ORGANISER)
                .then(new PlaceDelegations.Placed(ASKED.limits(), "lots-1", places, T0));
        assertEquals(Set.of(GEORGIA, UKRAINE), members(PLACED, GROUP));
        assertEquals(Set.of(POLAND, OBSERVER), members(PLACED, SECOND));
        assertEquals(Reason.Kind.WISH, why(PLACED, POLAND));
        assertEquals(Reason.Kind.ANY, why(PLACED, OBSERVER));
    }

    @Test
    void places_that_are_no_longer_those_that_were_seen_are_refused() {
        PlaceDelegations.Publish seen = command(WISHED, ASKED);
        RoomScenario changed = WISHED.given(wished(POLAND, GROUP), wished(GEORGIA, SECOND));
        changed.when(seen).by(ORGANISER).thenRefused(Code.PLACES_CHANGED);
        WISHED.given(wished(POLAND, SECOND, GROUP)).when(seen).by(ORGANISER).thenAccepted();
        WISHED.when(new PlaceDelegations.Publish(ASKED, "0".repeat(64)))
                .by(ORGANISER)
                .thenRefused(Code.PLACES_CHANGED);
    }

    @Test
    void a_reason_that_is_another_is_seen_too() {
        PlaceDelegations.Publish seen = command(WISHED, ASKED);
        WISHED.given(wished(OBSERVER, SECOND)).when(seen).by(ORGANISER).thenRefused(Code.PLACES_CHANGED);
    }

    @Test
    void limits_that_cannot_be_kept_place_nobody() {
        PlacesAsked narrow = asked(limits(0, 1));
        assertEquals(
                List.of(Obstacle.Kind.TOO_FEW_PLACES),
                narrow.propose(WISHED.state()).obstacles().stream()
                        .map(Obstacle::kind)
                        .toList());
        WISHED.when(command(WISHED, narrow)).by(ORGANISER).thenRefused(Code.NO_PLACES);
        assertTrue(WISHED.state().groups().givenPlaces().isEmpty());
    }

    @Test
    void a_group_that_was_joined_by_itself_is_kept_before_and_after() {
        RoomScenario joined = WISHED.given(new Membership.Joined(SECOND, GEORGIA));
        RoomScenario once = publish(joined, ASKED);
        assertEquals(Reason.Kind.JOINED, why(once, GEORGIA));
        RoomScenario twice = publish(once, asked(limits(0, 3)));
        assertTrue(members(twice, SECOND).contains(GEORGIA));
        assertEquals(Reason.Kind.JOINED, why(twice, GEORGIA));
    }

    @Test
    void a_choice_by_hand_is_fixed_unless_the_delegation_chose_itself() {
        PlacesAsked byHand = asked(limits(0, 4), new PlacesAsked.ByHand(GEORGIA, SECOND));
        RoomScenario chosen = publish(WISHED, byHand);
        assertTrue(members(chosen, SECOND).contains(GEORGIA));
        assertEquals(Reason.Kind.BY_HAND, why(chosen, GEORGIA));
        RoomScenario itself = publish(WISHED.given(new Membership.Joined(GROUP, GEORGIA)), byHand);
        assertEquals(Reason.Kind.JOINED, why(itself, GEORGIA));
        assertFalse(members(itself, SECOND).contains(GEORGIA));
    }

    @Test
    void whoever_is_given_another_group_is_no_more_in_the_one_before() {
        PlacesAsked other = asked(limits(0, 4), new PlacesAsked.ByHand(GEORGIA, SECOND));
        assertEquals(
                1,
                PLACED.state()
                        .groups()
                        .givenPlaces()
                        .orElseThrow()
                        .movedBy(other.propose(PLACED.state()).places()));
        RoomScenario moved = publish(PLACED, other);
        assertEquals(Set.of(UKRAINE), members(moved, GROUP));
        assertEquals(Set.of(POLAND, OBSERVER, GEORGIA), members(moved, SECOND));
    }

    @Test
    void those_who_have_a_place_keep_it_when_others_come_later() {
        RoomScenario later = PLACED.given(wished(GEORGIA, SECOND), wished(UKRAINE, SECOND), wished(POLAND, GROUP));
        PlacesAsked wide = asked(limits(0, 4));
        assertEquals(
                0,
                PLACED.state()
                        .groups()
                        .givenPlaces()
                        .orElseThrow()
                        .movedBy(wide.propose(later.state()).places()));
        assertEquals(Set.of(GEORGIA, UKRAINE), members(publish(later, wide), GROUP));
    }

    @Test
    void leaving_a_group_gives_the_place_back_and_joining_is_an_act_of_its_own() {
        RoomScenario left = PLACED.given(new Membership.Left(GROUP, GEORGIA));
        assertEquals(Set.of(UKRAINE), members(left, GROUP));
        assertEquals(Optional.empty(), left.find(BoardKey.place(GEORGIA), new Audience.OfDelegation(GEORGIA)));
        RoomScenario back = left.given(new Membership.Joined(GROUP, GEORGIA));
        assertEquals(Reason.Kind.JOINED, why(publish(back, ASKED), GEORGIA));
        assertEquals(
                Set.of(BoardKey.ROOMS, BoardKey.PLACES, BoardKey.place(GEORGIA)),
                new Membership.Left(GROUP, GEORGIA).touches(PLACED.state()));
        assertEquals(Set.of(BoardKey.ROOMS), new Membership.Left(GROUP, GEORGIA).touches(WISHED.state()));
    }

    @Test
    void joining_another_group_ends_the_place_with_the_next_publishing() {
        RoomScenario both = PLACED.given(new Membership.Joined(SECOND, GEORGIA));
        assertTrue(members(both, GROUP).contains(GEORGIA));
        RoomScenario again = publish(both, asked(limits(0, 4)));
        assertEquals(Set.of(UKRAINE), members(again, GROUP));
        assertTrue(members(again, SECOND).contains(GEORGIA));
    }

    @Test
    void the_delegation_of_a_rapporteur_works_in_the_rapporteurs_group() {
        RoomScenario serving = WISHED.given(
                new Appointing.Appointed(new ParticipantId("georgia-1"), Role.RAPPORTEUR, Optional.of(SECOND)));
        RoomScenario placed = publish(serving, ASKED);
        assertEquals(Reason.Kind.SERVES, why(placed, GEORGIA));
        assertTrue(members(placed, SECOND).contains(GEORGIA));
    }

    @Test
    void a_rapporteur_of_all_rooms_binds_nobody_and_serves_one_group() {
        PlacesAsked needing = new PlacesAsked(new Limits(limits(0, 4).groups(), false, false, true), "s", List.of());
        RoomScenario bare =
                WISHED.given(new Appointing.Dismissed(new ParticipantId("notes"), Role.RAPPORTEUR, Optional.empty()));
        RoomScenario one =
                bare.given(new Appointing.Appointed(new ParticipantId("georgia-1"), Role.RAPPORTEUR, Optional.empty()));
        assertEquals(2, needing.propose(bare.state()).obstacles().size());
        assertEquals(1, needing.propose(one.state()).obstacles().size());
        RoomScenario two = one.given(
                new Appointing.Appointed(new ParticipantId("georgia-2"), Role.RAPPORTEUR, Optional.of(PLENARY)));
        assertEquals(1, needing.propose(two.state()).obstacles().size());
        assertEquals(Reason.Kind.WISH, why(publish(one, asked(limits(0, 4))), GEORGIA));
    }

    @Test
    void the_same_places_twice_are_refused() {
        PLACED.when(command(PLACED, ASKED)).by(ORGANISER).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void limits_name_each_group_once_and_no_other() {
        refused(Code.NO_SUCH_GROUP, asked(limits(0, 4, GROUP, SECOND, PLENARY)));
        refused(Code.NO_SUCH_GROUP, asked(limits(0, 4, GROUP, SECOND, MEETING.below("wg-9"))));
        refused(Code.OUT_OF_RANGE, asked(limits(0, 4, GROUP, SECOND, GROUP)));
        refused(Code.PLACES_CHANGED, asked(limits(0, 4, GROUP)));
    }

    @Test
    void limits_are_within_what_a_group_may_have() {
        refused(Code.OUT_OF_RANGE, asked(limits(-1, 4)));
        refused(Code.OUT_OF_RANGE, asked(limits(0, -1)));
        refused(Code.OUT_OF_RANGE, asked(limits(0, 10_001)));
        refused(Code.OUT_OF_RANGE, asked(limits(10_001, 4)));
        assertEquals(Optional.empty(), asked(limits(10_000, 10_000)).fault(WISHED.state()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "", "en,en"})
    void languages_of_a_group_are_codes_each_once(String codes) {
        List<Limits.OfGroup> groups = List.of(
                new Limits.OfGroup(GROUP, 0, 4, List.of(codes.split(",", -1))),
                new Limits.OfGroup(SECOND, 0, 4, List.of()));
        refused(Code.OUT_OF_RANGE, asked(new Limits(groups, false, false, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "семя"})
    void a_seed_is_letters_digits_and_dashes(String seed) {
        refused(Code.OUT_OF_RANGE, new PlacesAsked(limits(0, 4), seed, List.of()));
        refused(Code.OUT_OF_RANGE, new PlacesAsked(limits(0, 4), "a".repeat(65), List.of()));
    }

    @Test
    void a_choice_by_hand_is_of_a_delegation_once_and_a_group() {
        PlacesAsked.ByHand one = new PlacesAsked.ByHand(GEORGIA, SECOND);
        refused(Code.OUT_OF_RANGE, asked(limits(0, 4), one, new PlacesAsked.ByHand(GEORGIA, GROUP)));
        refused(Code.NO_SUCH_GROUP, asked(limits(0, 4), new PlacesAsked.ByHand(GEORGIA, PLENARY)));
        refused(
                Code.NO_SUCH_DELEGATION,
                asked(limits(0, 4), new PlacesAsked.ByHand(new DelegationId("nobody"), GROUP)));
    }

    @Test
    void no_more_are_placed_than_a_room_can_place_without_a_wait() {
        RoomScenario full = with(2_996);
        assertEquals(Optional.empty(), ASKED.fault(full.state()));
        RoomScenario more = with(2_997);
        more.when(new PlaceDelegations.Publish(ASKED, "")).by(ORGANISER).thenRefused(Code.TOO_MANY_TO_PLACE);
    }

    /** With so many delegations besides the four. */
    private static RoomScenario with(int more) {
        return GROUPS.given(IntStream.range(0, more)
                .mapToObj(n -> new PrepareMeeting.DelegationEntered(
                        new Delegation(new DelegationId("d" + n), "D", "D", Delegation.Kind.STATE, true, 10 + n)))
                .toList());
    }

    @Test
    void each_delegation_sees_its_own_place_and_organisers_all() {
        List<Place> all = PLACED.document(PlacesDocument.class, BoardKey.PLACES, Audience.Office.ORGANISERS)
                .places();
        assertEquals(
                List.of("georgia", "osce", "poland", "ukraine"),
                all.stream().map(place -> place.delegation().value()).toList());
        PlaceDocument own =
                PLACED.document(PlaceDocument.class, BoardKey.place(GEORGIA), new Audience.OfDelegation(GEORGIA));
        assertEquals(List.of(all.get(0)), own.places());
        assertEquals(T0.toEpochMilli(), own.at());
        for (Standing other : List.of(MODERATOR, member("georgia-1"))) {
            assertFalse(
                    Board.since(PLACED.state(), Viewer.of(other), Version.ZERO).containsKey("places"));
        }
        for (Audience other : Audience.Group.values()) {
            assertEquals(Optional.empty(), PlacesDocument.of(PLACED.state(), other));
            assertEquals(Optional.empty(), PlaceDocument.of(PLACED.state(), other));
        }
    }

    @Test
    void everybody_is_told_who_works_where_and_each_why() {
        PlaceDelegations.Placed placed = (PlaceDelegations.Placed)
                WISHED.when(command(WISHED, ASKED)).by(ORGANISER).events().get(0);
        assertEquals(
                Set.of(
                        BoardKey.ROOMS,
                        BoardKey.PLACES,
                        BoardKey.place(GEORGIA),
                        BoardKey.place(OBSERVER),
                        BoardKey.place(POLAND),
                        BoardKey.place(UKRAINE)),
                placed.touches());
    }
}
