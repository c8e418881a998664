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
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TimesDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndSpeechTest {
    private static final RoomScenario SPEAKING = room().given(opened(), asked("a", "georgia-1"), granted("a"));

    @Test
    void counts_the_speaking_time() {
        SPEAKING.afterSeconds(30)
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .then(ended("a", Duration.ofSeconds(30), T0.plusSeconds(30)));
    }

    @Test
    void counts_overtime_in_full() {
        SPEAKING.after(Duration.ofMinutes(4))
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .then(ended("a", Duration.ofMinutes(4), T0.plus(Duration.ofMinutes(4))));
    }

    @Test
    void leaves_the_floor_to_nobody() {
        SPEAKING.given(asked("b", "poland-1"))
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .thenState(state -> assertTrue(state.floor().speaking().isEmpty()));
    }

    @Test
    void adds_to_the_times_of_the_delegation() {
        RoomScenario after = SPEAKING.given(ended("a", Duration.ofSeconds(30), T0))
                .given(asked("b", "georgia-2"), granted("b"), ended("b", Duration.ofSeconds(12), T0));
        assertEquals(
                List.of(new TimesDocument.Entry("georgia", 2, 42_000)),
                after.document(TimesDocument.class, BoardKey.TIMES, Audience.Group.PUBLIC)
                        .delegations());
    }

    @Test
    void leaves_points_of_order_out_of_the_times() {
        RoomScenario after = room().given(opened(), raised("p", "georgia-1", "Order"), granted("p"))
                .given(ended("p", Duration.ofSeconds(30), T0));
        assertEquals(
                List.of(),
                after.document(TimesDocument.class, BoardKey.TIMES, Audience.Group.PUBLIC)
                        .delegations());
    }

    @Test
    void a_point_of_order_that_is_over_took_nothing_of_its_delegations_time() {
        RoomScenario after = room().given(opened(), raised("p", "georgia-1", "Order"), granted("p"))
                .given(ended("p", Duration.ofSeconds(30), T0))
                .given(asked("a", "georgia-1"), granted("a"), ended("a", Duration.ofSeconds(12), T0));
        assertEquals(
                List.of(Duration.ZERO, Duration.ofSeconds(12)),
                after.state().floor().finished().stream()
                        .map(Speech.Finished::speakingTime)
                        .toList());
    }

    @Test
    void is_refused_when_nobody_speaks() {
        room().given(opened())
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .thenRefused(Code.NOBODY_SPEAKS);
    }

    @Test
    void is_refused_when_another_has_the_floor_than_the_one_named() {
        SPEAKING.when(new EndSpeech.End(request("b"))).by(MODERATOR).thenRefused(Code.SPEAKER_CHANGED);
    }

    @Test
    void is_refused_to_members() {
        SPEAKING.when(new EndSpeech.End(request("a"))).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
