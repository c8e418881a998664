package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.board.FloorDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpeakingClockTest {
    private static final RoomScenario SPEAKING = room().given(opened(), asked("a", "georgia-1"), granted("a"));
    private static final RoomScenario PAUSED = SPEAKING.given(new SpeakingClock.Paused(T0.plusSeconds(40)));

    private static Clock clockOf(RoomState state) {
        return state.floor().speaking().orElseThrow().clock();
    }

    @Test
    void a_pause_keeps_the_time_used_so_far() {
        SPEAKING.afterSeconds(40)
                .when(new SpeakingClock.Pause(request("a")))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        new Clock(Duration.ofMinutes(3), Duration.ofSeconds(40), Optional.empty()), clockOf(state)));
    }

    @Test
    void a_paused_clock_counts_nothing() {
        assertEquals(Duration.ofSeconds(40), clockOf(PAUSED.state()).usedAt(T0.plusSeconds(500)));
    }

    @Test
    void a_resumed_clock_goes_on_where_it_stopped() {
        PAUSED.afterSeconds(100)
                .when(new SpeakingClock.Resume(request("a")))
                .by(MODERATOR)
                .thenState(state ->
                        assertEquals(Duration.ofSeconds(45), clockOf(state).usedAt(T0.plusSeconds(105))));
    }

    @Test
    void the_time_of_a_speech_leaves_its_pauses_out() {
        PAUSED.given(new SpeakingClock.Resumed(T0.plusSeconds(100)))
                .afterSeconds(110)
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .then(ended("a", Duration.ofSeconds(50), T0.plusSeconds(110)));
    }

    @Test
    void a_speech_that_ends_in_a_pause_counts_up_to_the_pause() {
        PAUSED.afterSeconds(300)
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .then(ended("a", Duration.ofSeconds(40), T0.plusSeconds(300)));
    }

    @Test
    void the_clock_runs_on_beyond_the_time_allowed() {
        assertEquals(Duration.ofMinutes(5), clockOf(SPEAKING.state()).usedAt(T0.plusSeconds(300)));
    }

    @Test
    void a_clock_that_was_set_back_takes_no_time_away() {
        assertEquals(Duration.ZERO, clockOf(SPEAKING.state()).usedAt(T0.minusSeconds(5)));
    }

    @Test
    void extra_time_is_added_to_what_this_speech_is_allowed() {
        SPEAKING.when(new SpeakingClock.AddTime(request("a"), 60_000))
                .by(MODERATOR)
                .thenState(state ->
                        assertEquals(Duration.ofMinutes(4), clockOf(state).allowed()));
    }

    @Test
    void extra_time_can_be_given_while_the_clock_is_paused() {
        PAUSED.when(new SpeakingClock.AddTime(request("a"), 60_000))
                .by(MODERATOR)
                .thenState(state -> assertFalse(clockOf(state).runs()));
    }

    @Test
    void extra_time_holds_for_this_speech_only() {
        SPEAKING.given(new SpeakingClock.TimeAdded(Duration.ofMinutes(1)), asked("b", "poland-1"))
                .when(new GrantFloor.Grant(request("b"), Optional.of(request("a"))))
                .by(MODERATOR)
                .thenState(state ->
                        assertEquals(Duration.ofMinutes(3), clockOf(state).allowed()));
    }

    @Test
    void nothing_is_done_to_the_clock_of_another_speech_than_the_one_named() {
        RoomScenario other =
                SPEAKING.given(asked("b", "poland-1"), ended("a", Duration.ofSeconds(1), T0), granted("b"));
        for (RoomCommand stale : List.of(
                new SpeakingClock.Pause(request("a")),
                new SpeakingClock.Resume(request("a")),
                new SpeakingClock.AddTime(request("a"), 1000))) {
            other.when(stale).by(MODERATOR).thenRefused(Code.SPEAKER_CHANGED);
        }
    }

    @Test
    void time_taken_away_leaves_no_less_than_none() {
        SPEAKING.when(new SpeakingClock.AddTime(request("a"), -600_000))
                .by(MODERATOR)
                .thenState(state -> assertEquals(Duration.ZERO, clockOf(state).allowed()));
    }

    @Test
    void the_board_has_the_clock_as_facts() {
        RoomScenario resumed = PAUSED.given(new SpeakingClock.Resumed(T0.plusSeconds(100)));
        FloorDocument floor = resumed.document(FloorDocument.class, BoardKey.FLOOR, Audience.Group.PUBLIC);
        assertEquals(
                new FloorDocument.ClockFacts(
                        180_000, 40_000, Optional.of(T0.plusSeconds(100).toEpochMilli())),
                floor.speaking().orElseThrow().clock());
    }

    @Test
    void pausing_twice_is_refused() {
        PAUSED.when(new SpeakingClock.Pause(request("a"))).by(MODERATOR).thenRefused(Code.CLOCK_PAUSED);
    }

    @Test
    void resuming_a_running_clock_is_refused() {
        SPEAKING.when(new SpeakingClock.Resume(request("a"))).by(MODERATOR).thenRefused(Code.CLOCK_RUNNING);
    }

    @Test
    void pausing_is_refused_when_nobody_speaks() {
        room().given(opened())
                .when(new SpeakingClock.Pause(request("a")))
                .by(MODERATOR)
                .thenRefused(Code.NOBODY_SPEAKS);
    }

    @Test
    void resuming_is_refused_when_nobody_speaks() {
        room().given(opened())
                .when(new SpeakingClock.Resume(request("a")))
                .by(MODERATOR)
                .thenRefused(Code.NOBODY_SPEAKS);
    }

    @Test
    void extra_time_of_ten_minutes_is_given_as_it_can_be_taken() {
        SPEAKING.when(new SpeakingClock.AddTime(request("a"), 600_000))
                .by(MODERATOR)
                .then(new SpeakingClock.TimeAdded(Duration.ofMinutes(10)));
        SPEAKING.when(new SpeakingClock.AddTime(request("a"), -600_000))
                .by(MODERATOR)
                .then(new SpeakingClock.TimeAdded(Duration.ofMinutes(-10)));
    }

    @Test
    void extra_time_is_refused_when_nobody_speaks() {
        room().given(opened())
                .when(new SpeakingClock.AddTime(request("a"), 1000))
                .by(MODERATOR)
                .thenRefused(Code.NOBODY_SPEAKS);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 600_001, -600_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void extra_time_is_refused_when_it_is_none_or_over_ten_minutes(long ms) {
        SPEAKING.when(new SpeakingClock.AddTime(request("a"), ms)).by(MODERATOR).thenRefused(Code.OUT_OF_RANGE);
    }
}
