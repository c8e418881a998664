package org.sessioniv.domain.roster;

import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Standing;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnockingTest {
    private static final LobbyEntryId ENTRY = new LobbyEntryId("entry-1");

    @Test
    void whoever_has_the_code_waits() {
        meeting()
                .when(new Knocking.Knock(ENTRY, GEORGIA))
                .by(Standing.SYSTEM)
                .then(new Knocking.Knocked(ENTRY, GEORGIA, T0));
    }

    @Test
    void nobody_else_can_put_somebody_into_the_lobby() {
        meeting().when(new Knocking.Knock(ENTRY, GEORGIA)).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void knocking_for_a_delegation_that_does_not_exist_is_refused() {
        meeting()
                .when(new Knocking.Knock(ENTRY, new DelegationId("atlantis")))
                .by(Standing.SYSTEM)
                .thenRefused(Code.NO_SUCH_DELEGATION);
    }

    @Test
    void knocking_is_refused_when_the_lobby_is_full() {
        meeting()
                .given(IntStream.range(0, Roster.MAX_WAITING)
                        .mapToObj(n -> new Knocking.Knocked(new LobbyEntryId("e-" + n), GEORGIA, T0))
                        .toList())
                .when(new Knocking.Knock(ENTRY, GEORGIA))
                .by(Standing.SYSTEM)
                .thenRefused(Code.TOO_MANY_WAITING);
    }

    @Test
    void the_journal_keeps_which_guest_it_was_and_which_seats_were_called_so() {
        Optional<GuestId> guest = Optional.of(new GuestId("guest-1"));
        List<ParticipantId> like = List.of(member("georgia-2").who());
        meeting()
                .when(new Knocking.Knock(ENTRY, GEORGIA, guest, like))
                .by(Standing.SYSTEM)
                .then(new Knocking.Knocked(ENTRY, GEORGIA, T0, guest, like));
    }
}
