package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class YieldFloorTest {
    private static final RoomScenario SPEAKING =
            room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"), granted("a"));

    @Test
    void ends_and_counts_ones_own_speech() {
        SPEAKING.afterSeconds(7)
                .when(new YieldFloor.Yield(request("a")))
                .by(member("georgia-1"))
                .then(ended("a", Duration.ofSeconds(7), T0.plusSeconds(7)));
    }

    @Test
    void gives_the_floor_to_nobody_else() {
        SPEAKING.when(new YieldFloor.Yield(request("a")))
                .by(member("georgia-1"))
                .thenState(state -> {
                    assertTrue(state.floor().speaking().isEmpty());
                    assertEquals(List.of(request("b")), state.floor().order());
                });
    }

    @Test
    void is_refused_for_a_speech_that_is_over_though_one_speaks_again() {
        SPEAKING.given(ended("a", Duration.ofSeconds(1), T0), asked("c", "georgia-1"), granted("c"))
                .when(new YieldFloor.Yield(request("a")))
                .by(member("georgia-1"))
                .thenRefused(Code.SPEAKER_CHANGED);
    }

    @Test
    void is_refused_to_somebody_else() {
        SPEAKING.when(new YieldFloor.Yield(request("a"))).by(member("poland-1")).thenRefused(Code.NOT_SPEAKING);
    }

    @Test
    void is_refused_to_another_seat_of_the_speakers_delegation() {
        SPEAKING.when(new YieldFloor.Yield(request("a")))
                .by(member("georgia-2"))
                .thenRefused(Code.NOT_SPEAKING);
    }

    @Test
    void is_refused_when_nobody_speaks() {
        room().given(opened())
                .when(new YieldFloor.Yield(request("a")))
                .by(member("georgia-1"))
                .thenRefused(Code.NOT_SPEAKING);
    }
}
