package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.board.MeDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RenameSeatTest {
    private static final ParticipantId SEAT = member("georgia-1").who();

    private static RoomCommand rename(String label) {
        return new RenameSeat.Rename(SEAT, label);
    }

    @Test
    void the_seat_is_called_so_from_now_on() {
        meeting()
                .when(rename(" Georgia, head "))
                .by(ORGANISER)
                .then(new RenameSeat.Renamed(SEAT, Optional.of(GEORGIA), "Georgia, head"));
    }

    @Test
    void all_see_the_new_label_and_the_seat_itself_does() {
        RoomScenario after = meeting().when(rename("Chair")).by(ORGANISER).thenAccepted();
        DelegationDocument georgia =
                after.document(DelegationDocument.class, BoardKey.delegation(GEORGIA), Audience.Group.PUBLIC);
        assertEquals("Chair", georgia.seats().get(0).label());
        assertEquals(
                "Chair",
                after.document(MeDocument.class, BoardKey.me(SEAT), new Audience.OfParticipant(SEAT))
                        .label());
    }

    @Test
    void is_refused_without_a_label_that_can_be_seen() {
        meeting().when(rename("\u200B")).by(ORGANISER).thenRefused(Code.LABEL_MISSING);
    }

    @Test
    void a_label_has_up_to_eighty_characters() {
        meeting().when(rename("x".repeat(80))).by(ORGANISER).thenAccepted();
        meeting().when(rename("x".repeat(81))).by(ORGANISER).thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_with_the_label_that_it_has() {
        meeting()
                .when(rename("Chair"))
                .by(ORGANISER)
                .thenAccepted()
                .when(rename("Chair"))
                .by(ORGANISER)
                .thenRefused(Code.NO_EFFECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Georgia 2", " georgia  2 ", "GEORGIA\u00A02"})
    void is_refused_with_a_label_that_reads_as_that_of_another_seat_of_the_delegation(String label) {
        meeting().when(rename(label)).by(ORGANISER).thenRefused(Code.LABEL_TAKEN);
    }

    @Test
    void a_label_of_another_delegations_seat_or_of_staff_is_free() {
        meeting().when(rename("Poland 2")).by(ORGANISER).thenAccepted();
        meeting().when(rename("Chair")).by(ORGANISER).thenAccepted();
    }

    @Test
    void its_own_label_in_other_letters_is_free() {
        meeting().when(rename("GEORGIA 1")).by(ORGANISER).thenAccepted();
    }

    @Test
    void a_seat_of_staff_takes_no_label_of_another() {
        meeting()
                .when(new RenameSeat.Rename(PROJECTOR.who(), "chair"))
                .by(ORGANISER)
                .thenRefused(Code.LABEL_TAKEN);
    }

    @Test
    void a_label_that_was_given_up_is_free_again() {
        meeting()
                .when(new RenameSeat.Rename(member("georgia-2").who(), "Deputy"))
                .by(ORGANISER)
                .thenAccepted()
                .when(rename("Georgia 2"))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void is_refused_for_a_seat_that_is_not_there() {
        meeting()
                .when(new RenameSeat.Rename(new ParticipantId("none"), "Chair"))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void is_refused_to_a_moderator() {
        meeting().when(rename("Chair")).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
