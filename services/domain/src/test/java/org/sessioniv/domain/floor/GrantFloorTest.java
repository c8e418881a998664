package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantFloorTest {
    private static final RoomScenario WAITING = room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"));

    private static RoomCommand give(String id) {
        return new GrantFloor.Grant(request(id), Optional.empty());
    }

    private static RoomCommand giveAfter(String speaking, String id) {
        return new GrantFloor.Grant(request(id), Optional.of(request(speaking)));
    }

    @Test
    void gives_the_floor_to_the_first_of_the_list() {
        WAITING.when(give("a")).by(MODERATOR).then(granted("a"));
    }

    @Test
    void gives_the_floor_to_the_entry_that_is_named() {
        WAITING.when(give("b")).by(MODERATOR).then(granted("b"));
    }

    @Test
    void takes_the_entry_off_the_list() {
        WAITING.when(give("b"))
                .by(MODERATOR)
                .thenState(state ->
                        assertEquals(List.of(request("a")), state.floor().order()));
    }

    @Test
    void starts_the_clock_with_the_speaking_time_of_the_room() {
        WAITING.given(new SpeakingTime.WasSet(Duration.ofSeconds(90)))
                .when(give("a"))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        new Clock(Duration.ofSeconds(90), Duration.ZERO, Optional.of(T0)),
                        state.floor().speaking().orElseThrow().clock()));
    }

    @Test
    void ends_whoever_speaks_and_counts_the_speech() {
        WAITING.given(granted("a"))
                .afterSeconds(20)
                .when(giveAfter("a", "b"))
                .by(MODERATOR)
                .then(ended("a", Duration.ofSeconds(20), T0.plusSeconds(20)), granted("b", T0.plusSeconds(20)));
    }

    @Test
    void is_possible_while_the_list_is_closed() {
        WAITING.given(new ClosingOfList.Closed()).when(give("a")).by(MODERATOR).thenAccepted();
    }

    @Test
    void is_refused_outside_a_session() {
        WAITING.given(closed()).when(give("a")).by(MODERATOR).thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void is_refused_when_nobody_waits() {
        room().given(opened()).when(give("a")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    /** Both saw a at the head, and nobody speaking: b is not skipped. */
    @Test
    void of_two_moderators_who_press_at_once_one_is_refused_and_nobody_is_skipped() {
        RoomScenario after = WAITING.when(give("a")).by(MODERATOR).thenAccepted();
        after.when(give("a")).by(ORGANISER).thenRefused(Code.SPEAKER_CHANGED);
        assertEquals(List.of(request("b")), after.state().floor().order());
    }

    /** One gave it to a, the other to b, both seeing nobody speak: a's speech of an instant is not ended. */
    @Test
    void ends_no_speech_that_whoever_pressed_did_not_see() {
        WAITING.given(granted("a")).when(give("b")).by(MODERATOR).thenRefused(Code.SPEAKER_CHANGED);
    }

    @Test
    void is_refused_when_the_speech_that_it_was_to_end_is_over() {
        WAITING.given(granted("a"), ended("a", Duration.ofSeconds(5), T0))
                .when(giveAfter("a", "b"))
                .by(MODERATOR)
                .thenRefused(Code.SPEAKER_CHANGED);
    }

    @Test
    void is_refused_for_an_entry_that_is_not_on_the_list() {
        WAITING.when(give("z")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    @Test
    void is_refused_for_the_entry_that_has_the_floor_already() {
        WAITING.given(granted("a")).when(giveAfter("a", "a")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    @Test
    void is_refused_to_members() {
        WAITING.when(give("a")).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
