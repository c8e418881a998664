package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.FloorDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakeBackFloorTest {
    private static final RoomScenario GIVEN =
            room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"), granted("a"));

    @Test
    void puts_the_speaker_at_the_head_of_the_list_again() {
        GIVEN.afterSeconds(3)
                .when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        List.of(request("a"), request("b")), state.floor().order()));
    }

    @Test
    void leaves_the_floor_free_and_counts_no_speech() {
        GIVEN.when(new TakeBackFloor.TakeBack(request("a"))).by(MODERATOR).thenState(state -> {
            assertTrue(state.floor().speaking().isEmpty());
            assertTrue(state.floor().finished().isEmpty());
        });
    }

    @Test
    void says_on_the_entry_that_it_was_returned() {
        GIVEN.when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        FloorRequest.Why.RETURNED, state.floor().queue().get(0).why()));
    }

    @Test
    void stands_even_before_points_of_order_that_came_meanwhile() {
        GIVEN.given(raised("p", "ukraine-1", "Order"))
                .when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        List.of(request("a"), request("p"), request("b")),
                        state.floor().order()));
    }

    @Test
    void does_not_bring_back_the_speech_that_giving_the_floor_had_ended() {
        GIVEN.given(ended("a", Duration.ofSeconds(60), T0), granted("b"))
                .when(new TakeBackFloor.TakeBack(request("b")))
                .by(MODERATOR)
                .thenState(state -> assertEquals(1, state.floor().finished().size()));
    }

    @Test
    void is_possible_up_to_ten_seconds_after_giving() {
        GIVEN.afterSeconds(10)
                .when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenAccepted();
    }

    @Test
    void is_refused_a_millisecond_later() {
        GIVEN.after(Duration.ofMillis(10_001))
                .when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenRefused(Code.NOTHING_TO_TAKE_BACK);
    }

    @Test
    void is_refused_when_nobody_has_the_floor() {
        room().given(opened())
                .when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenRefused(Code.NOBODY_SPEAKS);
    }

    @Test
    void is_refused_when_the_floor_has_gone_to_another_meanwhile() {
        GIVEN.given(ended("a", Duration.ofSeconds(1), T0), granted("b"))
                .when(new TakeBackFloor.TakeBack(request("a")))
                .by(MODERATOR)
                .thenRefused(Code.SPEAKER_CHANGED);
    }

    @Test
    void the_board_says_until_when_it_is_possible() {
        FloorDocument floor = GIVEN.document(FloorDocument.class, BoardKey.FLOOR, Audience.Group.STAFF);
        assertEquals(Optional.of(T0.plusSeconds(10).toEpochMilli()), floor.canTakeBackUntil());
    }
}
