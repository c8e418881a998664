package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.LobbyDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

/** Whoever has a seat and knocks again gets no second one unless somebody says that this is another person. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneGuestOneSeatTest {
    private static final LobbyEntryId FIRST = new LobbyEntryId("entry-1");
    private static final LobbyEntryId AGAIN = new LobbyEntryId("entry-2");
    private static final ParticipantId SEAT = new ParticipantId("guest-seat");
    private static final ParticipantId NEXT = new ParticipantId("seat-" + fresh(1));
    private static final GuestId NINO = new GuestId("guest-nino");

    /** Nino came in by the lobby, and knocks from another device. */
    private static final RoomScenario NINO_AGAIN = meeting()
            .given(
                    knocked(FIRST, GEORGIA, NINO),
                    new AddSeat.Added(SEAT, GEORGIA, "Georgia 3", false),
                    new Lobby.Admitted(FIRST, SEAT),
                    knocked(AGAIN, GEORGIA, NINO));

    private static Knocking.Knocked knocked(LobbyEntryId entry, DelegationId delegation, GuestId guest) {
        return new Knocking.Knocked(entry, delegation, T0, Optional.of(guest), List.of());
    }

    private static Lobby.Admit besides(ParticipantId... seats) {
        return new Lobby.Admit(AGAIN, GEORGIA, Optional.of(List.of(seats)));
    }

    private static List<String> likenessesIn(RoomScenario scenario) {
        return scenario.document(LobbyDocument.class, BoardKey.LOBBY, Audience.Group.STAFF).waiting().stream()
                .flatMap(entry -> entry.like().stream())
                .toList();
    }

    @Test
    void a_guest_of_the_same_name_gets_no_second_seat() {
        NINO_AGAIN.when(new Lobby.Admit(AGAIN, GEORGIA)).by(MODERATOR).thenRefused(Code.ALREADY_SEATED);
    }

    @Test
    void staff_sees_which_seat_the_guest_seems_to_have() {
        assertEquals(List.of("guest-seat"), likenessesIn(NINO_AGAIN));
    }

    @Test
    void two_who_knock_with_one_name_get_one_seat_whoever_is_admitted_first() {
        meeting()
                .given(knocked(FIRST, GEORGIA, NINO), knocked(AGAIN, GEORGIA, NINO))
                .when(new Lobby.Admit(AGAIN, GEORGIA))
                .by(MODERATOR)
                .thenAccepted()
                .when(new Lobby.Admit(FIRST, GEORGIA))
                .by(MODERATOR)
                .thenRefused(Code.ALREADY_SEATED);
    }

    @Test
    void another_person_of_that_name_gets_a_seat_with_a_label_of_its_own() {
        NINO_AGAIN
                .when(besides(SEAT))
                .by(MODERATOR)
                .then(new AddSeat.Added(NEXT, GEORGIA, "Georgia 4", false), new Lobby.Admitted(AGAIN, NEXT));
    }

    @Test
    void who_says_another_person_says_besides_which_seats() {
        NINO_AGAIN.when(besides()).by(MODERATOR).thenRefused(Code.ALREADY_SEATED);
        NINO_AGAIN.when(besides(member("georgia-1").who())).by(MODERATOR).thenRefused(Code.ALREADY_SEATED);
        NINO_AGAIN.when(besides(SEAT, member("georgia-1").who())).by(MODERATOR).thenAccepted();
    }

    @Test
    void a_name_that_is_the_label_of_a_seat_looks_like_it() {
        ParticipantId called = member("georgia-2").who();
        RoomScenario waiting =
                meeting().given(new Knocking.Knocked(AGAIN, GEORGIA, T0, Optional.empty(), List.of(called)));
        assertEquals(List.of("georgia-2"), likenessesIn(waiting));
        waiting.when(new Lobby.Admit(AGAIN, GEORGIA)).by(MODERATOR).thenRefused(Code.ALREADY_SEATED);
    }

    @Test
    void guests_of_other_names_and_of_none_that_is_known_are_admitted() {
        RoomScenario nobodyLike = NINO_AGAIN.given(
                knocked(new LobbyEntryId("entry-3"), GEORGIA, new GuestId("guest-levan")),
                new Knocking.Knocked(new LobbyEntryId("entry-4"), GEORGIA, T0));
        for (String entry : List.of("entry-3", "entry-4")) {
            nobodyLike
                    .when(new Lobby.Admit(new LobbyEntryId(entry), GEORGIA))
                    .by(MODERATOR)
                    .thenAccepted();
        }
    }

    @Test
    void the_same_name_in_another_delegation_is_another_guest() {
        NINO_AGAIN.when(new Lobby.Admit(AGAIN, POLAND)).by(MODERATOR).thenAccepted();
    }

    @Test
    void a_seat_that_was_removed_is_nobodys() {
        RoomScenario removed =
                NINO_AGAIN.when(new RemoveSeat.Remove(SEAT)).by(ORGANISER).thenAccepted();
        assertEquals(List.of(), likenessesIn(removed));
        removed.when(new Lobby.Admit(AGAIN, GEORGIA)).by(MODERATOR).thenAccepted();
    }

    @Test
    void lobbies_are_shown_anew_when_a_seat_goes() {
        assertTrue(new RemoveSeat.Removed(SEAT, Optional.of(GEORGIA)).touches().contains(BoardKey.LOBBY));
    }
}
