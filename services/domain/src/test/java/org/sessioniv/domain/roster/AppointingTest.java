package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.domain.board.MeDocument;
import org.sessioniv.domain.board.RoleDocument;
import org.sessioniv.domain.board.StaffDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppointingTest {
    private static final ParticipantId SEAT = new ParticipantId("seat-" + fresh(1));
    private static final ParticipantId GEORGIAN = new ParticipantId("georgia-1");
    private static final Optional<RoomId> EVERYWHERE = Optional.empty();
    private static final Optional<RoomId> IN_PLENARY = Optional.of(PLENARY);

    private static RoomCommand appoint(Role role, Optional<RoomId> room) {
        return new Appointing.Appoint(GEORGIAN, role, room);
    }

    private static MeDocument me(RoomScenario scenario) {
        return scenario.document(MeDocument.class, BoardKey.me(GEORGIAN), new Audience.OfParticipant(GEORGIAN));
    }

    @Test
    void a_new_seat_of_staff_has_its_role_at_once() {
        meeting()
                .when(new Appointing.AddStaff(" Second chair ", Role.MODERATOR, IN_PLENARY))
                .by(ORGANISER)
                .then(
                        new Appointing.StaffAdded(SEAT, "Second chair"),
                        new Appointing.Appointed(SEAT, Role.MODERATOR, IN_PLENARY));
    }

    @Test
    void a_seat_of_a_delegation_may_hold_a_role_of_staff() {
        RoomScenario after = meeting()
                .when(appoint(Role.RAPPORTEUR, IN_PLENARY))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                new MeDocument(
                        "georgia-1",
                        "Georgia 1",
                        Optional.of("georgia"),
                        List.of(new RoleDocument("rapporteur", Optional.of("kyiv-2017/plenary")))),
                me(after));
    }

    @Test
    void a_role_for_one_room_does_not_hold_in_another() {
        Appointment inPlenary = new Appointment(Role.MODERATOR, IN_PLENARY);
        assertTrue(inPlenary.holdsIn(PLENARY));
        assertFalse(inPlenary.holdsIn(GROUP));
    }

    @Test
    void a_role_without_a_room_holds_in_all() {
        assertTrue(new Appointment(Role.MODERATOR, EVERYWHERE).holdsIn(GROUP));
    }

    @Test
    void dismissing_takes_this_role_and_no_other() {
        RoomScenario after = meeting()
                .given(
                        new Appointing.Appointed(GEORGIAN, Role.RAPPORTEUR, IN_PLENARY),
                        new Appointing.Appointed(GEORGIAN, Role.MODERATOR, EVERYWHERE))
                .when(new Appointing.Dismiss(GEORGIAN, Role.RAPPORTEUR, IN_PLENARY))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                List.of(new RoleDocument("moderator", Optional.empty())),
                me(after).roles());
    }

    @Test
    void staff_sees_who_holds_which_role() {
        StaffDocument staff = meeting().document(StaffDocument.class, BoardKey.STAFF, Audience.Group.STAFF);
        assertEquals(
                List.of("Chair", "Rapporteur", "Screen"),
                staff.seats().stream().map(StaffDocument.Seat::label).toList());
    }

    @Test
    void a_seat_of_a_delegation_stands_with_the_staff_while_it_holds_a_role() {
        RoomScenario appointed = meeting().given(new Appointing.Appointed(GEORGIAN, Role.RAPPORTEUR, IN_PLENARY));
        assertEquals(List.of("Chair", "Georgia 1", "Rapporteur", "Screen"), staffLabels(appointed));
        RoomScenario dismissed = appointed.given(new Appointing.Dismissed(GEORGIAN, Role.RAPPORTEUR, IN_PLENARY));
        assertEquals(List.of("Chair", "Rapporteur", "Screen"), staffLabels(dismissed));
    }

    private static List<String> staffLabels(RoomScenario scenario) {
        return scenario.document(StaffDocument.class, BoardKey.STAFF, Audience.Group.STAFF).seats().stream()
                .map(StaffDocument.Seat::label)
                .toList();
    }

    @Test
    void dismissing_from_one_room_leaves_the_same_role_elsewhere() {
        RoomScenario after = meeting()
                .given(
                        new Appointing.Appointed(GEORGIAN, Role.MODERATOR, IN_PLENARY),
                        new Appointing.Appointed(GEORGIAN, Role.MODERATOR, EVERYWHERE))
                .when(new Appointing.Dismiss(GEORGIAN, Role.MODERATOR, IN_PLENARY))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                List.of(new RoleDocument("moderator", Optional.empty())),
                me(after).roles());
    }

    @Test
    void a_seat_of_staff_without_a_label_is_refused() {
        meeting()
                .when(new Appointing.AddStaff(" ", Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.LABEL_MISSING);
    }

    @Test
    void a_label_of_another_seat_of_staff_is_refused_in_whatever_letters() {
        meeting()
                .when(new Appointing.AddStaff(" CHAIR", Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.LABEL_TAKEN);
    }

    @Test
    void a_label_of_a_seat_of_a_delegation_is_free_for_staff() {
        meeting()
                .when(new Appointing.AddStaff("Georgia 1", Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void a_label_over_80_characters_is_refused() {
        meeting()
                .when(new Appointing.AddStaff("x".repeat(81), Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.TOO_LONG);
    }

    @Test
    void a_seat_of_staff_for_a_room_that_does_not_exist_is_refused() {
        meeting()
                .when(new Appointing.AddStaff("Usher", Role.MODERATOR, Optional.of(GROUP)))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_ROOM);
    }

    @Test
    void a_seat_of_staff_is_refused_when_the_meeting_is_full() {
        int taken = meeting().state().roster().participants().size();
        meeting()
                .given(IntStream.range(taken, Roster.MAX_SEATS)
                        .mapToObj(n -> new Appointing.StaffAdded(new ParticipantId("s-" + n), "S"))
                        .toList())
                .when(new Appointing.AddStaff("Usher", Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.TOO_MANY_SEATS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ORGANISER", "MEMBER", "SYSTEM"})
    void other_roles_are_not_given_by_appointment(Role role) {
        meeting().when(appoint(role, EVERYWHERE)).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void appointing_for_a_room_that_does_not_exist_is_refused() {
        meeting()
                .when(appoint(Role.MODERATOR, Optional.of(GROUP)))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_ROOM);
    }

    @Test
    void appointing_somebody_who_does_not_exist_is_refused() {
        meeting()
                .when(new Appointing.Appoint(new ParticipantId("nobody"), Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void appointing_twice_is_refused() {
        meeting()
                .given(new Appointing.Appointed(GEORGIAN, Role.MODERATOR, IN_PLENARY))
                .when(appoint(Role.MODERATOR, IN_PLENARY))
                .by(ORGANISER)
                .thenRefused(Code.ALREADY_APPOINTED);
    }

    @Test
    void dismissing_somebody_who_does_not_hold_the_role_is_refused() {
        meeting()
                .given(new Appointing.Appointed(GEORGIAN, Role.MODERATOR, IN_PLENARY))
                .when(new Appointing.Dismiss(GEORGIAN, Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.NOT_APPOINTED);
    }

    @Test
    void dismissing_somebody_who_does_not_exist_is_refused() {
        meeting()
                .when(new Appointing.Dismiss(new ParticipantId("nobody"), Role.MODERATOR, EVERYWHERE))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void a_moderator_appoints_nobody() {
        meeting().when(appoint(Role.RAPPORTEUR, IN_PLENARY)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
