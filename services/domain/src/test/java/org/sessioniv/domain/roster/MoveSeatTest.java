package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveSeatTest {
    private static final LobbyEntryId FIRST = new LobbyEntryId("entry-1");
    private static final LobbyEntryId AGAIN = new LobbyEntryId("entry-2");
    private static final ParticipantId SEAT = member("georgia-2").who();
    private static final GuestId NINO = new GuestId("guest-nino");
    private static final MoveSeat.Move MOVE = new MoveSeat.Move(AGAIN, SEAT);
    private static final RoomScenario WAITING = meeting()
            .given(
                    new Knocking.Knocked(FIRST, GEORGIA, T0),
                    new Lobby.Admitted(FIRST, SEAT),
                    new Knocking.Knocked(AGAIN, GEORGIA, T0, Optional.of(NINO), List.of()));

    private static Roster moved() {
        return WAITING.when(MOVE).by(MODERATOR).thenAccepted().state().roster();
    }

    @Test
    void the_seat_moves_to_whoever_waits() {
        WAITING.when(MOVE).by(MODERATOR).then(new MoveSeat.Moved(AGAIN, SEAT));
    }

    @Test
    void whoever_waited_has_the_seat_and_the_entry_of_before_has_none() {
        assertEquals(Optional.of(SEAT), moved().seatOf(AGAIN));
        assertEquals(Optional.empty(), moved().seatOf(FIRST));
        assertEquals(0, moved().lobby().size());
    }

    @Test
    void the_seat_is_the_same_and_there_is_none_more() {
        Participant seat = moved().participant(SEAT).orElseThrow();
        assertEquals("Georgia 2", seat.label());
        assertEquals(Optional.of(AGAIN), seat.movedTo());
        assertEquals(2, moved().seatsOf(GEORGIA).size());
    }

    @Test
    void the_guest_is_known_on_that_seat_from_now_on() {
        WAITING.when(MOVE)
                .by(MODERATOR)
                .thenAccepted()
                .given(new Knocking.Knocked(FIRST, GEORGIA, T0, Optional.of(NINO), List.of()))
                .when(new Lobby.Admit(FIRST, GEORGIA))
                .by(MODERATOR)
                .thenRefused(Code.ALREADY_SEATED);
    }

    @Test
    void a_seat_with_a_role_of_staff_is_moved_by_the_organiser_alone() {
        RoomScenario rapporteur = WAITING.given(new Appointing.Appointed(SEAT, Role.RAPPORTEUR, Optional.empty()));
        rapporteur.when(MOVE).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
        rapporteur.when(MOVE).by(ORGANISER).then(new MoveSeat.Moved(AGAIN, SEAT));
    }

    @Test
    void a_seat_of_staff_is_never_moved() {
        WAITING.when(new MoveSeat.Move(AGAIN, PROJECTOR.who())).by(ORGANISER).thenRefused(Code.NO_SUCH_DELEGATION);
        ParticipantId spare = new ParticipantId("spare");
        WAITING.given(new Appointing.StaffAdded(spare, "Without a role"))
                .when(new MoveSeat.Move(AGAIN, spare))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_DELEGATION);
    }

    @Test
    void is_refused_when_nobody_waits_under_the_entry() {
        WAITING.when(new MoveSeat.Move(FIRST, SEAT)).by(MODERATOR).thenRefused(Code.NO_SUCH_ENTRY);
    }

    @Test
    void is_refused_for_a_seat_that_is_not_there() {
        WAITING.when(new MoveSeat.Move(AGAIN, new ParticipantId("none")))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void is_refused_to_members() {
        WAITING.when(MOVE).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
