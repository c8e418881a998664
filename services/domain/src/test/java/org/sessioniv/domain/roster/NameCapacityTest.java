package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameCapacityTest {
    private static final ParticipantId FIRST = member("georgia-1").who();
    private static final ParticipantId SECOND = member("georgia-2").who();

    private static RoomEvent named(ParticipantId seat, Capacity capacity) {
        return new NameCapacity.Named(seat, GEORGIA, Optional.of(capacity));
    }

    private static NameCapacity.Name name(ParticipantId seat, Capacity capacity) {
        return new NameCapacity.Name(seat, Optional.of(capacity));
    }

    /** What all see of Georgia's seats: {@code georgia-1 head adviser casts}, the mark of the head where it has it. */
    private static List<String> seats(RoomScenario scenario) {
        return scenario
                .document(DelegationDocument.class, BoardKey.delegation(GEORGIA), Audience.Group.PUBLIC)
                .seats()
                .stream()
                .map(seat -> String.join(
                        " ",
                        seat.participant(),
                        seat.head() ? "marked" : "plain",
                        seat.capacity().orElse("unsaid"),
                        seat.mandate()))
                .toList();
    }

    @Test
    void where_nothing_is_said_every_seat_casts() {
        assertEquals(List.of("georgia-1 marked unsaid casts", "georgia-2 plain unsaid casts"), seats(meeting()));
    }

    @Test
    void where_a_head_is_named_only_the_head_casts() {
        RoomScenario after =
                meeting().when(name(FIRST, Capacity.HEAD)).by(ORGANISER).then(named(FIRST, Capacity.HEAD));
        assertEquals(List.of("georgia-1 marked head casts", "georgia-2 plain unsaid advises"), seats(after));
    }

    @Test
    void an_alternate_casts_as_the_head_does_and_alone_where_no_head_is_named() {
        assertEquals(
                List.of("georgia-1 marked head casts", "georgia-2 plain alternate casts"),
                seats(meeting().given(named(FIRST, Capacity.HEAD), named(SECOND, Capacity.ALTERNATE))));
        assertEquals(
                List.of("georgia-1 marked unsaid advises", "georgia-2 plain alternate casts"),
                seats(meeting().given(named(SECOND, Capacity.ALTERNATE))));
    }

    @Test
    void an_adviser_casts_as_long_as_nobody_speaks_for_the_delegation_and_an_observer_never_does() {
        assertEquals(
                List.of("georgia-1 marked unsaid casts", "georgia-2 plain adviser casts"),
                seats(meeting().given(named(SECOND, Capacity.ADVISER))));
        assertEquals(
                List.of("georgia-1 marked unsaid casts", "georgia-2 plain observer reads"),
                seats(meeting().given(named(SECOND, Capacity.OBSERVER))));
        assertEquals(
                List.of("georgia-1 marked head casts", "georgia-2 plain adviser advises"),
                seats(meeting().given(named(FIRST, Capacity.HEAD), named(SECOND, Capacity.ADVISER))));
    }

    @Test
    void another_head_is_marked_as_the_head_and_the_one_before_is_so_no_more() {
        RoomScenario after = meeting()
                .given(named(FIRST, Capacity.HEAD))
                .when(name(SECOND, Capacity.HEAD))
                .by(ORGANISER)
                .then(new NameHead.Named(SECOND, GEORGIA), named(SECOND, Capacity.HEAD));
        assertEquals(List.of("georgia-2 marked head casts", "georgia-1 plain unsaid advises"), seats(after));
    }

    @Test
    void what_is_said_of_other_seats_and_other_delegations_stays() {
        RoomScenario after = meeting()
                .given(named(FIRST, Capacity.ALTERNATE))
                .given(new NameCapacity.Named(member("poland-1").who(), POLAND, Optional.of(Capacity.HEAD)))
                .when(name(SECOND, Capacity.HEAD))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(List.of("georgia-2 marked head casts", "georgia-1 plain alternate casts"), seats(after));
        Roster roster = after.state().roster();
        Participant head = roster.participant(member("poland-1").who()).orElseThrow();
        assertEquals(Optional.of(Capacity.HEAD), head.capacity());
    }

    @Test
    void marking_a_head_says_nothing_of_who_casts_unless_a_head_was_named() {
        NameHead.Named marked = new NameHead.Named(SECOND, GEORGIA);
        assertEquals(
                List.of("georgia-2 marked unsaid casts", "georgia-1 plain unsaid casts"),
                seats(meeting().given(marked)));
        assertEquals(
                List.of("georgia-2 marked head casts", "georgia-1 plain unsaid advises"),
                seats(meeting().given(named(FIRST, Capacity.HEAD), marked)));
    }

    @Test
    void what_was_said_is_said_no_more() {
        NameCapacity.Name nothing = new NameCapacity.Name(FIRST, Optional.empty());
        RoomScenario after = meeting()
                .given(named(FIRST, Capacity.HEAD))
                .when(nothing)
                .by(ORGANISER)
                .then(new NameCapacity.Named(FIRST, GEORGIA, Optional.empty()));
        assertEquals(seats(meeting()), seats(after));
        meeting().when(nothing).by(ORGANISER).thenRefused(Code.NO_EFFECT);
        after.given(named(FIRST, Capacity.HEAD))
                .when(name(FIRST, Capacity.HEAD))
                .by(ORGANISER)
                .thenRefused(Code.NO_EFFECT);
    }

    @Test
    void somebody_is_left_who_can_vote_for_a_delegation_that_does() {
        meeting()
                .given(named(FIRST, Capacity.OBSERVER))
                .when(name(SECOND, Capacity.OBSERVER))
                .by(ORGANISER)
                .thenRefused(Code.LAST_SEAT);
        meeting()
                .given(named(FIRST, Capacity.OBSERVER))
                .when(new RemoveSeat.Remove(SECOND))
                .by(ORGANISER)
                .thenRefused(Code.LAST_SEAT);
        meeting()
                .when(name(member("ukraine-1").who(), Capacity.OBSERVER))
                .by(ORGANISER)
                .thenRefused(Code.LAST_SEAT);
        meeting()
                .when(name(member("osce-1").who(), Capacity.OBSERVER))
                .by(ORGANISER)
                .then(new NameCapacity.Named(member("osce-1").who(), OBSERVER, Optional.of(Capacity.OBSERVER)));
    }

    @Test
    void with_the_last_who_spoke_for_the_delegation_gone_every_seat_casts_again() {
        RoomScenario after = meeting()
                .given(named(FIRST, Capacity.HEAD), named(SECOND, Capacity.ADVISER))
                .when(new RemoveSeat.Remove(FIRST))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(List.of("georgia-2 marked adviser casts"), seats(after));
    }

    @Test
    void an_alternate_is_marked_after_a_head_who_left_and_an_observer_after_nobody_else() {
        ParticipantId third = new ParticipantId("third");
        RoomScenario three = meeting().given(new AddSeat.Added(third, GEORGIA, "Georgia 3", false));
        RoomEvent gone = new RemoveSeat.Removed(FIRST, Optional.of(GEORGIA));
        three.given(named(third, Capacity.ALTERNATE))
                .when(new RemoveSeat.Remove(FIRST))
                .by(ORGANISER)
                .then(gone, new NameHead.Named(third, GEORGIA));
        three.given(named(SECOND, Capacity.OBSERVER))
                .when(new RemoveSeat.Remove(FIRST))
                .by(ORGANISER)
                .then(gone, new NameHead.Named(third, GEORGIA));
    }

    @Test
    void is_refused_for_a_seat_of_staff_and_for_one_that_is_not_there() {
        meeting().when(name(PROJECTOR.who(), Capacity.HEAD)).by(ORGANISER).thenRefused(Code.NO_SUCH_DELEGATION);
        meeting()
                .when(name(new ParticipantId("none"), Capacity.HEAD))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void is_refused_to_a_moderator_and_to_the_head_itself() {
        meeting().when(name(FIRST, Capacity.HEAD)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
        meeting().when(name(SECOND, Capacity.ALTERNATE)).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void a_meeting_is_entered_with_what_its_file_says_of_seats() {
        RoomScenario entered = meeting();
        List<RoomEvent> said = NameCapacity.events(SECOND, false, GEORGIA, Optional.of(Capacity.HEAD));
        assertEquals(List.of(new NameHead.Named(SECOND, GEORGIA), named(SECOND, Capacity.HEAD)), said);
        assertEquals(
                List.of("georgia-2 marked head casts", "georgia-1 plain unsaid advises"), seats(entered.given(said)));
        assertEquals(
                Mandate.CASTS,
                entered.state()
                        .roster()
                        .mandateOf(entered.state().roster().seatsOf(UKRAINE).get(0)));
    }
}
