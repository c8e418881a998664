package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.asker;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;
import static org.sessioniv.domain.testing.SampleMeeting.outsider;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequestFloorTest {
    private static final FloorRequestId FIRST = request("request-" + fresh(1));

    @Test
    void a_member_of_a_delegation_is_put_on_the_list() {
        room().given(opened())
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .then(new RequestFloor.Asked(FIRST, asker("georgia-1"), T0));
    }

    @Test
    void an_observer_may_ask_too() {
        room().given(opened()).when(new RequestFloor.Ask()).by(member("osce-1")).thenAccepted();
    }

    @Test
    void the_entry_goes_to_the_end_of_the_list() {
        room().given(opened(), asked("a", "poland-1"), raised("p", "ukraine-1", "Quorum"))
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenState(state -> assertEquals(
                        List.of(request("p"), request("a"), FIRST),
                        state.floor().order()));
    }

    @Test
    void the_entry_says_that_it_stands_in_order_of_arrival() {
        room().given(opened())
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenState(state -> assertEquals(
                        FloorRequest.Why.ARRIVAL, state.floor().queue().get(0).why()));
    }

    @Test
    void another_seat_of_the_same_delegation_may_wait_as_well() {
        room().given(opened(), asked("a", "georgia-1"))
                .when(new RequestFloor.Ask())
                .by(member("georgia-2"))
                .thenAccepted();
    }

    @Test
    void a_waiting_point_of_order_does_not_stand_in_the_way() {
        room().given(opened(), raised("p", "georgia-1", "Quorum"))
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void asking_again_after_the_speech_goes_to_the_end() {
        room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"), granted("a"))
                .given(ended("a", Duration.ofSeconds(5), T0))
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenState(state ->
                        assertEquals(List.of(request("b"), FIRST), state.floor().order()));
    }

    @Test
    void is_refused_before_the_first_session() {
        room().when(new RequestFloor.Ask()).by(member("georgia-1")).thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void is_refused_after_a_session() {
        room().given(opened(), closed())
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void is_refused_while_the_list_is_closed() {
        room().given(opened(), new ClosingOfList.Closed())
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenRefused(Code.LIST_CLOSED);
    }

    @Test
    void a_closed_list_takes_nobody_in_whoever_waits_on_it() {
        room().given(opened(), asked("a", "poland-1"), new ClosingOfList.Closed())
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenRefused(Code.LIST_CLOSED);
    }

    @Test
    void is_refused_to_whoever_waits_already() {
        room().given(opened(), asked("a", "georgia-1"))
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenRefused(Code.ALREADY_WAITING);
    }

    @Test
    void is_refused_to_the_speaker() {
        room().given(opened(), asked("a", "georgia-1"), granted("a"))
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenRefused(Code.SPEAKING_NOW);
    }

    @Test
    void is_refused_when_the_list_is_full() {
        room().given(opened())
                .given(IntStream.range(0, SpeakerList.MAX_WAITING)
                        .mapToObj(n -> asked("r-" + n, "poland-1"))
                        .toList())
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenRefused(Code.LIST_FULL);
    }

    @Test
    void is_refused_to_a_delegation_that_has_not_joined_the_group() {
        workingGroup()
                .given(opened())
                .when(new RequestFloor.Ask())
                .by(outsider("georgia-1"))
                .thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_to_staff() {
        room().given(opened()).when(new RequestFloor.Ask()).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
