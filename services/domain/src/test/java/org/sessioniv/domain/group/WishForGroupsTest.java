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
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.board.WishDocument;
import org.sessioniv.domain.board.WishesDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WishForGroupsTest {
    private static final RoomId SECOND = MEETING.below("wg-2");
    private static final RoomScenario GROUPS =
            meeting().given(topicPollWonBy("water", "health")).given(formed(1, "water"), formed(2, "health"));
    private static final RoomScenario WISHED =
            GROUPS.given(wished(GEORGIA, List.of(SECOND, GROUP), "ka", "en"), wished(UKRAINE, List.of(GROUP), "uk"));

    private static WishForGroups.Wished wished(DelegationId delegation, List<RoomId> groups, String... languages) {
        return new WishForGroups.Wished(delegation, groups, List.of(languages), delegation.value() + " 1", T0);
    }

    private static WishForGroups.Wish wish(List<RoomId> groups, String... languages) {
        return new WishForGroups.Wish(groups, List.of(languages));
    }

    private static Map<String, Optional<? extends BoardDocument>> boardOf(Standing standing) {
        return Board.since(WISHED.state(), Viewer.of(standing), Version.ZERO);
    }

    @Test
    void any_member_says_it_for_the_delegation() {
        Standing second = member("georgia-2");
        GROUPS.when(wish(List.of(SECOND, GROUP), "ka"))
                .by(second)
                .then(new WishForGroups.Wished(GEORGIA, List.of(SECOND, GROUP), List.of("ka"), second.label(), T0));
    }

    @Test
    void the_last_answer_of_a_delegation_counts() {
        RoomScenario changed = WISHED.given(wished(GEORGIA, List.of(GROUP), "en"));
        GroupWish wish = changed.state().groups().wishOf(GEORGIA).orElseThrow();
        assertEquals(List.of(GROUP), wish.groups());
        assertEquals(List.of("en"), wish.languages());
    }

    @Test
    void a_delegation_may_name_languages_alone_or_groups_alone() {
        GROUPS.when(wish(List.of(), "ka")).by(member("georgia-1")).thenAccepted();
        GROUPS.when(wish(List.of(GROUP))).by(member("georgia-1")).thenAccepted();
    }

    @Test
    void an_answer_that_says_nothing_takes_back_the_one_before() {
        WISHED.when(wish(List.of())).by(member("georgia-1")).thenAccepted();
        RoomScenario taken = WISHED.given(wished(GEORGIA, List.of()));
        assertTrue(taken.state().groups().wishOf(GEORGIA).isEmpty());
        assertEquals(
                List.of("ukraine"),
                taken.document(WishesDocument.class, BoardKey.WISHES, Audience.Office.ORGANISERS).wishes().stream()
                        .map(WishesDocument.Entry::delegation)
                        .toList());
    }

    @Test
    void there_is_nothing_to_take_back_before_the_first_answer() {
        GROUPS.when(wish(List.of())).by(member("georgia-1")).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void nobody_joins_a_group_by_it() {
        assertFalse(WISHED.state().groups().find(SECOND).orElseThrow().isMember(GEORGIA));
    }

    @Test
    void what_is_no_working_group_is_refused() {
        GROUPS.when(wish(List.of(GROUP, MEETING.below("wg-9"))))
                .by(member("georgia-1"))
                .thenRefused(Code.NO_SUCH_GROUP);
        GROUPS.when(wish(List.of(PLENARY))).by(member("georgia-1")).thenRefused(Code.NO_SUCH_GROUP);
        meeting().when(wish(List.of(GROUP))).by(member("georgia-1")).thenRefused(Code.NO_SUCH_GROUP);
    }

    @Test
    void a_group_that_is_named_twice_is_refused() {
        GROUPS.when(wish(List.of(GROUP, GROUP))).by(member("georgia-1")).thenRefused(Code.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k", "KA", "ka-GE", "georgian"})
    void what_is_no_code_of_a_language_is_refused(String code) {
        GROUPS.when(wish(List.of(GROUP), code)).by(member("georgia-1")).thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void a_language_that_is_named_twice_is_refused() {
        GROUPS.when(wish(List.of(), "ka", "ka")).by(member("georgia-1")).thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void twenty_languages_are_taken_and_one_more_is_not() {
        String[] many =
                IntStream.range(0, 21).mapToObj(n -> "a" + (char) ('a' + n)).toArray(String[]::new);
        GROUPS.when(new WishForGroups.Wish(List.of(), Stream.of(many).limit(20).toList()))
                .by(member("georgia-1"))
                .thenAccepted();
        GROUPS.when(wish(List.of(), many)).by(member("georgia-1")).thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void its_own_delegation_sees_what_it_said() {
        assertEquals(
                Optional.of(new WishDocument(
                        List.of(SECOND.value(), GROUP.value()), List.of("ka", "en"), "georgia 1", T0.toEpochMilli())),
                boardOf(member("georgia-2")).get("wish"));
    }

    @Test
    void organisers_see_what_all_said() {
        assertEquals(
                Optional.of(new WishesDocument(List.of(
                        new WishesDocument.Entry(
                                "georgia", List.of(SECOND.value(), GROUP.value()), List.of("ka", "en")),
                        new WishesDocument.Entry("ukraine", List.of(GROUP.value()), List.of("uk"))))),
                boardOf(ORGANISER).get("wishes"));
    }

    @Test
    void nobody_else_sees_anything_of_it() {
        for (Standing other : List.of(MODERATOR, RAPPORTEUR, PROJECTOR, member("poland-1"), member("osce-1"))) {
            assertFalse(boardOf(other).containsKey("wish"), other.toString());
            assertFalse(boardOf(other).containsKey("wishes"), other.toString());
        }
        assertFalse(boardOf(member("georgia-1")).containsKey("wishes"));
        assertFalse(boardOf(ORGANISER).containsKey("wish"));
        for (Audience other : Audience.Group.values()) {
            assertEquals(Optional.empty(), WishesDocument.of(WISHED.state(), other));
        }
    }

    @Test
    void an_answer_changes_no_other_document() {
        assertEquals(
                Set.of(BoardKey.wish(GEORGIA), BoardKey.WISHES),
                wished(GEORGIA, List.of(GROUP)).touches());
    }
}
