package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawRequestTest {
    private static final RoomScenario WAITING = room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"));

    private static RoomCommand withdraw(String id) {
        return new WithdrawRequest.Withdraw(request(id));
    }

    @Test
    void takes_ones_own_entry_off_the_list() {
        WAITING.when(withdraw("a"))
                .by(member("georgia-1"))
                .thenState(state ->
                        assertEquals(List.of(request("b")), state.floor().order()));
    }

    @Test
    void lets_a_moderator_take_any_entry_off() {
        WAITING.when(withdraw("a")).by(MODERATOR).then(new WithdrawRequest.Withdrawn(request("a")));
    }

    @Test
    void makes_room_for_asking_again_at_the_end() {
        WAITING.when(withdraw("a"))
                .by(member("georgia-1"))
                .thenAccepted()
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenState(state -> assertEquals(
                        List.of(request("b"), request("request-" + fresh(2))),
                        state.floor().order()));
    }

    @Test
    void is_possible_after_the_session_was_closed() {
        WAITING.given(closed()).when(withdraw("a")).by(member("georgia-1")).thenAccepted();
    }

    @Test
    void is_refused_for_somebody_elses_entry() {
        WAITING.when(withdraw("a")).by(member("poland-1")).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_for_the_entry_of_another_seat_of_the_delegation() {
        WAITING.when(withdraw("a")).by(member("georgia-2")).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_for_an_entry_that_is_not_on_the_list() {
        WAITING.when(withdraw("z")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    @Test
    void is_refused_once_the_entry_has_the_floor() {
        WAITING.given(granted("a")).when(withdraw("a")).by(member("georgia-1")).thenRefused(Code.NO_SUCH_REQUEST);
    }
}
