package org.sessioniv.domain.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.also;
import static org.sessioniv.domain.testing.SampleMeeting.member;
import static org.sessioniv.domain.testing.SampleMeeting.outsider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardTest {
    private static final Viewer STAFF = Viewer.of(MODERATOR);
    private static final Viewer WALL = Viewer.of(PROJECTOR);

    private static Set<String> keys(RoomScenario scenario, Standing by) {
        return Board.since(scenario.state(), Viewer.of(by), Version.ZERO).keySet();
    }

    private static final Set<String> SHARED_IN_MEETING = Set.of(
            "meeting",
            "rooms",
            "delegation/georgia",
            "delegation/poland",
            "delegation/ukraine",
            "delegation/osce",
            "topic/water",
            "topic/energy",
            "topic/health");

    private static Set<String> with(Set<String> keys, String... more) {
        Set<String> all = new TreeSet<>(keys);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void the_projector_sees_what_all_may_see() {
        assertEquals(with(SHARED_IN_MEETING, "me"), keys(meeting(), PROJECTOR));
    }

    @Test
    void a_delegate_sees_the_same_and_the_own_seat() {
        assertEquals(with(SHARED_IN_MEETING, "me"), keys(meeting(), member("georgia-1")));
    }

    @Test
    void staff_sees_staff_and_lobby_besides() {
        assertEquals(with(SHARED_IN_MEETING, "me", "staff", "lobby"), keys(meeting(), MODERATOR));
    }

    @Test
    void the_organiser_without_a_seat_sees_what_staff_sees() {
        assertEquals(with(SHARED_IN_MEETING, "staff", "lobby"), keys(meeting(), ORGANISER));
    }

    @Test
    void nobody_sees_the_seat_of_another_as_ones_own() {
        Standing second = member("georgia-2");
        MeDocument me = meeting()
                .document(MeDocument.class, BoardKey.me(second.who()), new Audience.OfParticipant(second.who()));
        assertEquals("georgia-2", me.participant());
        assertTrue(meeting()
                .find(BoardKey.me(member("georgia-1").who()), new Audience.OfParticipant(second.who()))
                .isEmpty());
    }

    @Test
    void a_rapporteur_is_staff() {
        assertEquals(List.of(Audience.Group.STAFF), groups(RAPPORTEUR));
    }

    @Test
    void a_member_who_moderates_is_staff_and_still_of_the_delegation() {
        Viewer viewer = Viewer.of(also(member("georgia-1"), Role.MODERATOR));
        assertTrue(viewer.audiences().containsAll(List.of(Audience.Group.STAFF, new Audience.OfDelegation(GEORGIA))));
    }

    @Test
    void a_projector_is_the_public() {
        assertEquals(List.of(Audience.Group.PUBLIC), groups(PROJECTOR));
    }

    @Test
    void everybody_is_in_one_of_the_large_groups() {
        for (Standing standing : List.of(ORGANISER, MODERATOR, RAPPORTEUR, PROJECTOR, outsider("poland-1"))) {
            assertEquals(1, groups(standing).size(), standing.label());
        }
    }

    private static List<Audience> groups(Standing standing) {
        return Viewer.of(standing).audiences().stream()
                .filter(Audience.Group.class::isInstance)
                .toList();
    }

    @Test
    void a_room_in_which_people_sit_shows_room_floor_times_and_screen() {
        assertEquals(Set.of("room", "floor", "times", "screen"), keys(room(), member("georgia-1")));
    }

    @Test
    void a_poll_shows_its_terms_and_its_progress_to_all() {
        assertEquals(
                Set.of("room", "floor", "times", "screen", "poll/poll-1", "poll/poll-1/progress"),
                keys(room().given(questionPoll()), PROJECTOR));
    }

    @Test
    void the_entitled_have_a_ballot_paper_and_then_a_ballot() {
        RoomScenario voted = room().given(questionPoll()).given(cast("georgia-1", YES));
        assertTrue(keys(voted, member("georgia-2"))
                .containsAll(Set.of("ballot-paper/poll-1", "ballot/poll-1", "vote/poll-1")));
        assertFalse(keys(voted, member("poland-1")).contains("ballot/poll-1"));
        assertFalse(keys(voted, member("poland-1")).contains("vote/poll-1"));
        assertFalse(keys(voted, member("osce-1")).contains("ballot-paper/poll-1"));
    }

    @Test
    void a_viewer_who_has_the_newest_version_misses_nothing() {
        RoomState state = room().given(opened(), asked("a", "georgia-1")).state();
        assertEquals(Map.of(), Board.since(state, STAFF, state.version()));
    }

    @Test
    void a_viewer_misses_only_what_changed_since() {
        RoomState before = room().given(opened()).state();
        RoomState after = Room.evolve(before, asked("a", "georgia-1"));
        assertEquals(Set.of("floor"), Board.since(after, WALL, before.version()).keySet());
    }

    @Test
    void a_document_that_is_gone_is_told_to_those_who_had_it() {
        RoomState before = room().given(questionPoll()).state();
        RoomState after = Room.evolve(before, pollClosed());
        Map<String, Optional<? extends BoardDocument>> changes =
                Board.since(after, Viewer.of(member("georgia-1")), before.version());
        assertEquals(Optional.empty(), changes.get("ballot-paper/poll-1"));
    }

    @Test
    void a_document_that_is_gone_is_not_on_a_fresh_board() {
        assertFalse(keys(room().given(questionPoll(), pollClosed()), member("georgia-1"))
                .contains("ballot-paper/poll-1"));
    }

    @Test
    void somebody_elses_own_document_is_not_even_told_to_be_gone() {
        RoomState before = room().given(questionPoll()).state();
        RoomState after = Room.evolve(before, pollClosed());
        assertEquals(
                Set.of("poll/poll-1"),
                Board.since(after, WALL, before.version()).keySet());
    }

    @Test
    void a_room_before_its_first_fact_shows_nothing() {
        assertEquals(Map.of(), Board.since(RoomState.empty(PLENARY), STAFF, Version.ZERO));
    }
}
