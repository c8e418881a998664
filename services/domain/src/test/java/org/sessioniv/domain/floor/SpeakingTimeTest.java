package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpeakingTimeTest {
    private static final RoomScenario SPEAKING =
            room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"), granted("a"));

    @Test
    void holds_for_the_next_speech() {
        SPEAKING.when(new SpeakingTime.Set(120_000))
                .by(MODERATOR)
                .thenAccepted()
                .when(new GrantFloor.Grant(request("b"), Optional.of(request("a"))))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        Duration.ofMinutes(2),
                        state.floor().speaking().orElseThrow().clock().allowed()));
    }

    @Test
    void does_not_hold_for_the_speech_that_runs() {
        SPEAKING.when(new SpeakingTime.Set(120_000))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        SpeakerList.DEFAULT_SPEAKING_TIME,
                        state.floor().speaking().orElseThrow().clock().allowed()));
    }

    @Test
    void can_be_set_before_the_first_session() {
        room().when(new SpeakingTime.Set(60_000)).by(MODERATOR).then(new SpeakingTime.WasSet(Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {10_000, 3_600_000})
    void is_ten_seconds_at_least_and_one_hour_at_most(long ms) {
        room().when(new SpeakingTime.Set(ms)).by(MODERATOR).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(longs = {9_999, 3_600_001, 0, -1})
    void is_refused_outside_ten_seconds_to_one_hour(long ms) {
        room().when(new SpeakingTime.Set(ms)).by(MODERATOR).thenRefused(Code.OUT_OF_RANGE);
    }
}
