package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.closingAt;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.AttendanceDocument;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.Roll;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkAttendanceTest {
    private static MarkAttendance.Mark mark(boolean present, DelegationId... delegations) {
        return new MarkAttendance.Mark(List.of(delegations), present);
    }

    private static MarkAttendance.Marked marked(boolean present, DelegationId... delegations) {
        return new MarkAttendance.Marked(Set.of(delegations), present, MODERATOR.label(), T0);
    }

    @Test
    void is_said_of_several_delegations_at_once_by_whom_and_when() {
        RoomScenario after =
                room().when(mark(true, UKRAINE, GEORGIA)).by(MODERATOR).then(marked(true, GEORGIA, UKRAINE));
        assertTrue(
                after.state().touchedSince(BoardKey.ATTENDANCE, room().state().version()));
        assertTrue(after.state().attendance().has(GEORGIA));
        assertFalse(after.state().attendance().has(POLAND), "of whom nothing was said");
        assertEquals(
                List.of(
                        new AttendanceDocument.Mark("georgia", true, MODERATOR.label(), T0.toEpochMilli()),
                        new AttendanceDocument.Mark("ukraine", true, MODERATOR.label(), T0.toEpochMilli())),
                after.document(AttendanceDocument.class, BoardKey.ATTENDANCE, Audience.Group.PUBLIC)
                        .marks());
    }

    @Test
    void in_the_meetings_own_room_the_organiser_says_it_alone() {
        meeting().when(mark(true, GEORGIA)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
        RoomScenario said = meeting().when(mark(true, GEORGIA)).by(ORGANISER).thenAccepted();
        assertEquals(Set.of(GEORGIA), said.state().attendance().among(VOTERS));
    }

    @Test
    void nothing_is_told_before_anything_was_said() {
        assertFalse(room().state().attendance().isTaken());
        assertEquals(Optional.empty(), room().find(BoardKey.ATTENDANCE, Audience.Group.PUBLIC));
    }

    @Test
    void what_was_said_already_is_not_said_again() {
        RoomScenario here = room().given(marked(true, GEORGIA));
        here.when(mark(true, GEORGIA)).by(MODERATOR).thenRefused(Code.NO_EFFECT);
        here.when(mark(true, GEORGIA, POLAND)).by(MODERATOR).then(marked(true, POLAND));
        here.when(mark(true)).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void that_a_delegation_is_absent_is_news_where_nothing_was_said() {
        RoomScenario said = room().when(mark(false, GEORGIA)).by(MODERATOR).then(marked(false, GEORGIA));
        assertTrue(said.state().attendance().isTaken());
        assertFalse(said.state().attendance().has(GEORGIA));
        said.when(mark(false, GEORGIA)).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_taken_back_by_the_other_word() {
        RoomScenario here = room().given(marked(true, GEORGIA, POLAND));
        RoomScenario back = here.when(mark(false, GEORGIA)).by(MODERATOR).then(marked(false, GEORGIA));
        assertEquals(Set.of(POLAND), back.state().attendance().among(VOTERS));
    }

    @Test
    void is_said_of_delegations_with_a_vote_in_the_room_alone() {
        room().when(mark(true, OBSERVER)).by(MODERATOR).thenRefused(Code.NO_SUCH_DELEGATION);
        RoomScenario small = room().withVoters(GEORGIA);
        small.when(mark(true, GEORGIA, POLAND)).by(MODERATOR).thenRefused(Code.NO_SUCH_DELEGATION);
    }

    /** The program may come to note a closing time later than somebody comes to this. */
    @Test
    void a_poll_whose_time_has_come_is_closed_first_as_things_were() {
        Instant end = T0.plusSeconds(5);
        RoomScenario open = room().given(closingAt(questionPoll(), end)).given(marked(true, GEORGIA));
        RoomScenario later = open.afterSeconds(5)
                .when(mark(true, POLAND))
                .by(MODERATOR)
                .then(
                        new ClosePoll.Closed(POLL, VOTERS, end),
                        new MarkAttendance.Marked(Set.of(POLAND), true, MODERATOR.label(), end));
        Roll roll = later.state().polls().find(POLL).orElseThrow().roll();
        assertEquals(1, roll.present());
        assertEquals(
                Optional.of(false),
                roll.lines().stream()
                        .filter(line -> line.delegation().equals(POLAND))
                        .findFirst()
                        .orElseThrow()
                        .attended());
    }
}
