package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoveSeatTest {
    private static final ParticipantId HEAD = member("georgia-1").who();
    private static final ParticipantId SECOND = member("georgia-2").who();

    private static RoomCommand remove(ParticipantId seat) {
        return new RemoveSeat.Remove(seat);
    }

    private static RoomScenario without(ParticipantId... seats) {
        RoomScenario scenario = meeting();
        for (ParticipantId seat : seats) {
            scenario = scenario.when(remove(seat)).by(ORGANISER).thenAccepted();
        }
        return scenario;
    }

    @Test
    void the_seat_is_no_more() {
        meeting().when(remove(SECOND)).by(ORGANISER).then(new RemoveSeat.Removed(SECOND, Optional.of(GEORGIA)));
        assertTrue(without(SECOND).state().roster().participant(SECOND).isEmpty());
        assertTrue(without(SECOND)
                .find(BoardKey.me(SECOND), new Audience.OfParticipant(SECOND))
                .isEmpty());
    }

    @Test
    void its_appointments_end() {
        RoomScenario after = meeting()
                .given(new Appointing.Appointed(SECOND, Role.MODERATOR, Optional.empty()))
                .when(remove(SECOND))
                .by(ORGANISER)
                .thenAccepted();
        assertTrue(after.state().roster().staff().stream()
                .noneMatch(seat -> seat.id().equals(SECOND)));
    }

    @Test
    void whoever_came_to_it_by_the_lobby_has_no_seat() {
        LobbyEntryId entry = new LobbyEntryId("entry-1");
        RoomScenario admitted = meeting()
                .given(new Lobby.Admitted(entry, SECOND))
                .when(remove(SECOND))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(Optional.empty(), admitted.state().roster().seatOf(entry));
    }

    @Test
    void a_new_seat_takes_no_label_that_another_has() {
        RoomScenario after =
                without(HEAD).when(new AddSeat.Add(GEORGIA)).by(ORGANISER).thenAccepted();
        List<String> labels = after.state().roster().seatsOf(GEORGIA).stream()
                .map(Participant::label)
                .toList();
        assertEquals(labels.size(), labels.stream().distinct().count(), labels::toString);
    }

    @Test
    void the_first_of_the_other_seats_is_the_head_when_the_heads_was_removed() {
        meeting()
                .given(new AddSeat.Added(new ParticipantId("third"), GEORGIA, "Georgia 10", false))
                .when(remove(HEAD))
                .by(ORGANISER)
                .then(new RemoveSeat.Removed(HEAD, Optional.of(GEORGIA)), new NameHead.Named(SECOND, GEORGIA));
    }

    @Test
    void a_delegation_that_an_older_journal_left_without_a_head_gets_one_with_its_next_change() {
        RoomScenario headless = meeting().given(new RemoveSeat.Removed(HEAD, Optional.of(GEORGIA)));
        RoomScenario more =
                headless.when(new AddSeat.Add(GEORGIA)).by(ORGANISER).thenAccepted();
        assertEquals(
                1,
                more.state().roster().seatsOf(GEORGIA).stream()
                        .filter(Participant::head)
                        .count());
        ParticipantId third = new ParticipantId("third");
        headless.given(new AddSeat.Added(third, GEORGIA, "Georgia 3", false))
                .when(remove(third))
                .by(ORGANISER)
                .then(new RemoveSeat.Removed(third, Optional.of(GEORGIA)), new NameHead.Named(SECOND, GEORGIA));
    }

    @Test
    void the_last_seat_of_a_delegation_with_a_vote_is_not_removed() {
        without(HEAD).when(remove(SECOND)).by(ORGANISER).thenRefused(Code.LAST_SEAT);
    }

    @Test
    void the_last_seat_of_a_delegation_without_a_vote_may_go() {
        ParticipantId observer = member("osce-1").who();
        meeting().when(remove(observer)).by(ORGANISER).then(new RemoveSeat.Removed(observer, Optional.of(OBSERVER)));
    }

    @Test
    void a_seat_of_staff_may_go() {
        meeting()
                .when(remove(PROJECTOR.who()))
                .by(ORGANISER)
                .then(new RemoveSeat.Removed(PROJECTOR.who(), Optional.empty()));
    }

    @Test
    void is_refused_for_a_seat_that_is_not_there_any_more() {
        without(SECOND).when(remove(SECOND)).by(ORGANISER).thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void is_refused_to_a_moderator() {
        meeting().when(remove(SECOND)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
