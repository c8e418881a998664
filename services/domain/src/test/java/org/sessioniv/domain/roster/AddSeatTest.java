package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddSeatTest {
    private static final ParticipantId SEAT = new ParticipantId("seat-" + fresh(1));

    @Test
    void the_seat_takes_the_next_number_of_its_delegation() {
        meeting()
                .when(new AddSeat.Add(GEORGIA))
                .by(ORGANISER)
                .then(new AddSeat.Added(SEAT, GEORGIA, "Georgia 3", false));
    }

    @Test
    void the_first_seat_of_a_delegation_is_its_heads() {
        Delegation empty = new Delegation(new DelegationId("malta"), "Malta", "Malta", Delegation.Kind.STATE, true, 5);
        meeting()
                .given(new PrepareMeeting.DelegationEntered(empty))
                .when(new AddSeat.Add(empty.id()))
                .by(ORGANISER)
                .then(new AddSeat.Added(SEAT, empty.id(), "Malta 1", true));
    }

    @Test
    void all_see_who_sits_where() {
        RoomScenario after =
                meeting().when(new AddSeat.Add(POLAND)).by(ORGANISER).thenAccepted();
        assertEquals(
                List.of(
                        new DelegationDocument.Seat("poland-1", "Poland 1", true, Optional.empty(), "casts"),
                        new DelegationDocument.Seat("poland-2", "Poland 2", false, Optional.empty(), "casts"),
                        new DelegationDocument.Seat(SEAT.value(), "Poland 3", false, Optional.empty(), "casts")),
                after.document(DelegationDocument.class, BoardKey.delegation(POLAND), Audience.Group.PUBLIC)
                        .seats());
    }

    @Test
    void the_tenth_seat_stands_behind_the_ninth() {
        RoomScenario many = meeting()
                .given(IntStream.rangeClosed(3, 10)
                        .mapToObj(n ->
                                new AddSeat.Added(new ParticipantId("georgia-" + n), GEORGIA, "Georgia " + n, false))
                        .toList());
        List<DelegationDocument.Seat> seats = many.document(
                        DelegationDocument.class, BoardKey.delegation(GEORGIA), Audience.Group.PUBLIC)
                .seats();
        assertEquals("Georgia 10", seats.get(9).label());
    }

    @Test
    void is_refused_for_a_delegation_that_does_not_exist() {
        meeting()
                .when(new AddSeat.Add(new DelegationId("atlantis")))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_DELEGATION);
    }

    @Test
    void is_refused_when_the_meeting_is_full() {
        int taken = meeting().state().roster().participants().size();
        meeting()
                .given(IntStream.range(taken, Roster.MAX_SEATS)
                        .mapToObj(n -> new AddSeat.Added(new ParticipantId("s-" + n), GEORGIA, "G", false))
                        .toList())
                .when(new AddSeat.Add(GEORGIA))
                .by(ORGANISER)
                .thenRefused(Code.TOO_MANY_SEATS);
    }

    @Test
    void is_refused_to_a_moderator() {
        meeting().when(new AddSeat.Add(GEORGIA)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
