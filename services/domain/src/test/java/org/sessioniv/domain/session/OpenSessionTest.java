package org.sessioniv.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.RoomDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenSessionTest {
    @Test
    void opens_the_room_and_its_list_of_speakers() {
        room().when(new OpenSession.Open()).by(MODERATOR).thenState(state -> {
            assertEquals(new Sitting.Open(T0), state.sitting());
            assertTrue(state.floor().open());
        });
    }

    @Test
    void may_be_done_by_the_organiser() {
        room().when(new OpenSession.Open()).by(ORGANISER).then(new OpenSession.Opened(T0));
    }

    @Test
    void works_in_a_working_group_too() {
        workingGroup().when(new OpenSession.Open()).by(MODERATOR).thenAccepted();
    }

    @Test
    void keeps_those_who_waited_when_the_last_session_closed() {
        room().given(opened(), asked("a", "georgia-1"), closed())
                .when(new OpenSession.Open())
                .by(MODERATOR)
                .thenState(state -> assertEquals(1, state.floor().queue().size()));
    }

    @Test
    void the_board_says_since_when_the_room_sits() {
        RoomDocument document =
                room().given(opened()).document(RoomDocument.class, BoardKey.ROOM, Audience.Group.PUBLIC);
        assertEquals(new RoomDocument.Session("open", Optional.of(T0.toEpochMilli())), document.session());
    }

    @Test
    void is_refused_while_the_session_is_open() {
        room().given(opened()).when(new OpenSession.Open()).by(MODERATOR).thenRefused(Code.SESSION_OPEN);
    }

    @Test
    void is_refused_in_the_meetings_own_room() {
        meeting().when(new OpenSession.Open()).by(MODERATOR).thenRefused(Code.WRONG_ROOM_KIND);
    }

    @Test
    void is_refused_to_members() {
        room().when(new OpenSession.Open()).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
