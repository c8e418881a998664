package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.asker;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PointOfOrderTest {
    private static final FloorRequestId FIRST = request("request-" + fresh(1));

    private static RoomScenario.Then raise(RoomScenario scenario, String seat) {
        return scenario.when(new PointOfOrder.Raise("Quorum")).by(member(seat));
    }

    @Test
    void names_its_ground_without_spaces_around_it() {
        room().given(opened())
                .when(new PointOfOrder.Raise("  Is there a quorum? "))
                .by(member("georgia-1"))
                .then(new PointOfOrder.Raised(FIRST, asker("georgia-1"), "Is there a quorum?", T0));
    }

    @Test
    void goes_before_all_speeches() {
        raise(room().given(opened(), asked("a", "poland-1"), asked("b", "ukraine-1")), "georgia-1")
                .thenState(state -> assertEquals(
                        List.of(FIRST, request("a"), request("b")),
                        state.floor().order()));
    }

    @Test
    void goes_behind_earlier_points_of_order() {
        raise(room().given(opened(), asked("a", "poland-1"), raised("p", "ukraine-1", "Order")), "georgia-1")
                .thenState(state -> assertEquals(
                        List.of(request("p"), FIRST, request("a")),
                        state.floor().order()));
    }

    @Test
    void goes_before_a_speech_that_was_returned_to_the_head() {
        RoomScenario scenario = room().given(opened(), asked("a", "poland-1"), granted("a"))
                .given(new TakeBackFloor.TakenBack(request("a")));
        raise(scenario, "georgia-1")
                .thenState(state ->
                        assertEquals(List.of(FIRST, request("a")), state.floor().order()));
    }

    @Test
    void does_not_wait_behind_one_that_the_moderator_moved_behind_a_speech() {
        RoomScenario scenario = room().given(opened(), asked("a", "poland-1"), raised("p", "ukraine-1", "Order"))
                .given(new MoveRequest.Moved(request("p"), Optional.empty()));
        raise(scenario, "georgia-1")
                .thenState(state -> assertEquals(
                        List.of(FIRST, request("a"), request("p")),
                        state.floor().order()));
    }

    @Test
    void says_why_it_stands_where_it_does() {
        raise(room().given(opened()), "georgia-1")
                .thenState(state -> assertEquals(
                        FloorRequest.Why.POINT_OF_ORDER,
                        state.floor().queue().get(0).why()));
    }

    @Test
    void is_possible_while_the_list_is_closed() {
        raise(room().given(opened(), new ClosingOfList.Closed()), "georgia-1").thenAccepted();
    }

    @Test
    void is_possible_for_whoever_waits_for_a_speech() {
        raise(room().given(opened(), asked("a", "georgia-1")), "georgia-1").thenAccepted();
    }

    @Test
    void is_possible_during_ones_own_speech() {
        raise(room().given(opened(), asked("a", "georgia-1"), granted("a")), "georgia-1")
                .thenAccepted();
    }

    @Test
    void is_refused_during_ones_own_point_of_order() {
        raise(room().given(opened(), raised("p", "georgia-1", "Order"), granted("p")), "georgia-1")
                .thenRefused(Code.SPEAKING_NOW);
    }

    @Test
    void is_refused_outside_a_session() {
        raise(room(), "georgia-1").thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void is_refused_while_an_earlier_one_of_this_seat_waits() {
        raise(room().given(opened(), raised("p", "georgia-1", "Order")), "georgia-1")
                .thenRefused(Code.ALREADY_WAITING);
    }

    @Test
    void is_possible_while_one_of_another_seat_of_the_delegation_waits() {
        raise(room().given(opened(), raised("p", "georgia-1", "Order")), "georgia-2")
                .thenAccepted();
    }

    @Test
    void is_refused_without_a_ground() {
        room().given(opened())
                .when(new PointOfOrder.Raise("  "))
                .by(member("georgia-1"))
                .thenRefused(Code.GROUND_MISSING);
    }

    @Test
    void may_have_a_ground_of_250_characters() {
        room().given(opened())
                .when(new PointOfOrder.Raise("x".repeat(250)))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_refused_with_a_ground_of_251_characters() {
        room().given(opened())
                .when(new PointOfOrder.Raise("x".repeat(251)))
                .by(member("georgia-1"))
                .thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_when_the_list_is_full() {
        RoomScenario full = room().given(opened())
                .given(IntStream.range(0, SpeakerList.MAX_WAITING)
                        .mapToObj(n -> asked("r-" + n, "poland-1"))
                        .toList());
        raise(full, "georgia-1").thenRefused(Code.LIST_FULL);
    }

    @Test
    void is_refused_to_staff() {
        room().given(opened())
                .when(new PointOfOrder.Raise("Quorum"))
                .by(MODERATOR)
                .thenRefused(Code.NOT_ALLOWED);
    }
}
