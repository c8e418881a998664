package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingOfListTest {
    private static final RoomScenario CLOSED =
            room().given(opened(), asked("a", "georgia-1"), new ClosingOfList.Closed());

    @Test
    void closing_keeps_those_who_wait() {
        room().given(opened(), asked("a", "georgia-1"))
                .when(new ClosingOfList.Close())
                .by(MODERATOR)
                .thenState(state -> {
                    assertFalse(state.floor().open());
                    assertEquals(List.of(request("a")), state.floor().order());
                });
    }

    @Test
    void reopening_lets_people_ask_again() {
        CLOSED.when(new ClosingOfList.Reopen())
                .by(MODERATOR)
                .thenAccepted()
                .when(new RequestFloor.Ask())
                .by(member("poland-1"))
                .thenAccepted();
    }

    @Test
    void closing_a_closed_list_is_refused() {
        CLOSED.when(new ClosingOfList.Close()).by(MODERATOR).thenRefused(Code.LIST_CLOSED);
    }

    @Test
    void reopening_an_open_list_is_refused() {
        room().given(opened()).when(new ClosingOfList.Reopen()).by(MODERATOR).thenRefused(Code.LIST_OPEN);
    }

    @Test
    void a_new_session_begins_with_an_open_list() {
        CLOSED.given(closed(), opened())
                .when(new RequestFloor.Ask())
                .by(member("poland-1"))
                .thenAccepted();
    }
}
