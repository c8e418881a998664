package org.sessioniv.domain.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingOfSessionTest {
    @Test
    void closes_the_room() {
        room().given(opened())
                .when(new ClosingOfSession.Close())
                .by(MODERATOR)
                .thenState(state -> assertEquals(new Sitting.Closed(T0), state.sitting()));
    }

    @Test
    void keeps_the_places_of_those_who_wait() {
        room().given(opened(), asked("a", "georgia-1"))
                .when(new ClosingOfSession.Close())
                .by(MODERATOR)
                .thenState(state -> assertEquals(1, state.floor().queue().size()));
    }

    @Test
    void is_refused_while_somebody_has_the_floor() {
        room().given(opened(), asked("a", "georgia-1"), granted("a"))
                .when(new ClosingOfSession.Close())
                .by(MODERATOR)
                .thenRefused(Code.FLOOR_TAKEN);
    }

    @Test
    void is_refused_before_the_first_session() {
        room().when(new ClosingOfSession.Close()).by(MODERATOR).thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void is_refused_once_closed() {
        room().given(opened(), closed())
                .when(new ClosingOfSession.Close())
                .by(MODERATOR)
                .thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void is_refused_to_members() {
        room().given(opened())
                .when(new ClosingOfSession.Close())
                .by(member("georgia-1"))
                .thenRefused(Code.NOT_ALLOWED);
    }
}
