package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.LobbyDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LobbyTest {
    private static final LobbyEntryId ENTRY = new LobbyEntryId("entry-1");
    private static final ParticipantId SEAT = new ParticipantId("seat-" + fresh(1));
    private static final RoomScenario WAITING = meeting().given(new Knocking.Knocked(ENTRY, GEORGIA, T0));

    @Test
    void staff_sees_the_longest_waiting_first() {
        LobbyEntryId earlier = new LobbyEntryId("entry-2");
        RoomScenario two = WAITING.given(new Knocking.Knocked(earlier, POLAND, T0.minusSeconds(5)));
        assertEquals(
                List.of(
                        new LobbyDocument.Entry(
                                "entry-2", "poland", T0.minusSeconds(5).toEpochMilli(), List.of()),
                        new LobbyDocument.Entry("entry-1", "georgia", T0.toEpochMilli(), List.of())),
                two.document(LobbyDocument.class, BoardKey.LOBBY, Audience.Group.STAFF)
                        .waiting());
    }

    @Test
    void members_do_not_see_who_waits() {
        assertTrue(WAITING.find(BoardKey.LOBBY, Audience.Group.DELEGATES).isEmpty());
    }

    @Test
    void admitting_makes_a_seat_of_the_delegation() {
        WAITING.when(new Lobby.Admit(ENTRY, GEORGIA))
                .by(MODERATOR)
                .then(new AddSeat.Added(SEAT, GEORGIA, "Georgia 3", false), new Lobby.Admitted(ENTRY, SEAT));
    }

    @Test
    void the_moderator_may_admit_to_another_delegation_than_the_one_named() {
        WAITING.when(new Lobby.Admit(ENTRY, POLAND))
                .by(MODERATOR)
                .then(new AddSeat.Added(SEAT, POLAND, "Poland 3", false), new Lobby.Admitted(ENTRY, SEAT));
    }

    @Test
    void whoever_was_admitted_waits_no_longer() {
        WAITING.when(new Lobby.Admit(ENTRY, GEORGIA))
                .by(MODERATOR)
                .thenState(state -> assertTrue(state.roster().lobby().isEmpty()));
    }

    @Test
    void whoever_was_turned_away_waits_no_longer_and_has_no_seat() {
        WAITING.when(new Lobby.TurnAway(ENTRY)).by(MODERATOR).thenState(state -> {
            assertTrue(state.roster().lobby().isEmpty());
            assertEquals(2, state.roster().seatsOf(GEORGIA).size());
        });
    }

    @Test
    void admitting_twice_is_refused() {
        WAITING.given(new Lobby.Admitted(ENTRY, SEAT))
                .when(new Lobby.Admit(ENTRY, GEORGIA))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_ENTRY);
    }

    @Test
    void turning_away_somebody_who_does_not_wait_is_refused() {
        meeting().when(new Lobby.TurnAway(ENTRY)).by(MODERATOR).thenRefused(Code.NO_SUCH_ENTRY);
    }

    @Test
    void admitting_to_a_delegation_that_does_not_exist_is_refused() {
        WAITING.when(new Lobby.Admit(ENTRY, new DelegationId("atlantis")))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_DELEGATION);
    }

    @Test
    void members_admit_nobody() {
        WAITING.when(new Lobby.Admit(ENTRY, GEORGIA)).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
