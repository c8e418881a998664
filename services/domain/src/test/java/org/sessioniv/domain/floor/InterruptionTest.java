package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.closed;
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
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.FloorDocument;
import org.sessioniv.domain.board.TimesDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.session.ClosingOfSession;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InterruptionTest {
    private static final Duration SPOKEN = Duration.ofSeconds(20);
    private static final Optional<Long> LEFT = Optional.of(160_000L);
    /** Georgia speaks, Poland waits, Ukraine and Poland have raised points of order. */
    private static final RoomScenario SPEAKING = room().given(
                    opened(),
                    asked("a", "georgia-1"),
                    asked("b", "poland-1"),
                    raised("p", "ukraine-1", "Quorum"),
                    raised("q", "poland-1", "Clock"),
                    granted("a"))
            .afterSeconds(20);

    private static final RoomScenario INTERRUPTED =
            SPEAKING.when(give("p", "a")).by(MODERATOR).thenAccepted().afterSeconds(30);

    private static RoomCommand give(String id, String ending) {
        return new GrantFloor.Grant(request(id), Optional.of(request(ending)));
    }

    private static RoomCommand give(String id) {
        return new GrantFloor.Grant(request(id), Optional.empty());
    }

    private static FloorDocument floor(RoomScenario scenario) {
        return scenario.document(FloorDocument.class, BoardKey.FLOOR, Audience.Group.PUBLIC);
    }

    private static Optional<Long> leftMs(RoomScenario scenario) {
        return floor(scenario).interrupted().map(FloorDocument.Interrupted::leftMs);
    }

    @Test
    void a_point_of_order_interrupts_the_speech() {
        SPEAKING.when(give("p", "a"))
                .by(MODERATOR)
                .then(
                        new Interruption.Interrupted(request("a"), SPOKEN, T0.plusSeconds(20)),
                        granted("p", T0.plusSeconds(20)));
    }

    @Test
    void all_see_whose_speech_it_is_and_the_time_that_is_left_however_long_it_lasts() {
        FloorDocument.Interrupted shown = floor(INTERRUPTED).interrupted().orElseThrow();
        assertEquals(
                new FloorDocument.Interrupted("a", "georgia-1", "Georgia 1", Optional.of("georgia"), LEFT.get()),
                shown);
        assertEquals(LEFT, leftMs(INTERRUPTED.afterSeconds(500)));
    }

    @Test
    void no_speech_is_counted_yet() {
        assertTrue(INTERRUPTED
                .document(TimesDocument.class, BoardKey.TIMES, Audience.Group.PUBLIC)
                .delegations()
                .isEmpty());
    }

    @Test
    void the_speech_goes_on_with_the_time_that_is_left() {
        RoomScenario after = INTERRUPTED
                .when(give("a", "p"))
                .by(MODERATOR)
                .then(
                        ended("p", Duration.ofSeconds(30), T0.plusSeconds(50)),
                        new Interruption.Continued(request("a"), T0.plusSeconds(50)));
        assertEquals(
                new Clock(SpeakerList.DEFAULT_SPEAKING_TIME, SPOKEN, Optional.of(T0.plusSeconds(50))),
                after.state().floor().speaking().orElseThrow().clock());
        assertEquals(Optional.empty(), leftMs(after));
    }

    @Test
    void it_is_counted_whole_when_it_is_over() {
        INTERRUPTED
                .given(ended("p", Duration.ofSeconds(30), T0.plusSeconds(50)))
                .when(give("a"))
                .by(MODERATOR)
                .thenAccepted()
                .afterSeconds(15)
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .then(ended("a", Duration.ofSeconds(35), T0.plusSeconds(65)));
    }

    @Test
    void a_paused_speech_keeps_the_time_of_its_pause() {
        SPEAKING.given(new SpeakingClock.Paused(T0.plusSeconds(5)))
                .when(give("p", "a"))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        Duration.ofSeconds(5),
                        state.floor().interrupted().orElseThrow().clock().used()));
    }

    @Test
    void a_second_point_of_order_ends_the_first_and_the_speech_stays_interrupted() {
        RoomScenario after = INTERRUPTED
                .when(give("q", "p"))
                .by(MODERATOR)
                .then(ended("p", Duration.ofSeconds(30), T0.plusSeconds(50)), granted("q", T0.plusSeconds(50)));
        assertEquals(LEFT, leftMs(after));
    }

    @Test
    void another_speech_ends_the_one_that_was_interrupted() {
        INTERRUPTED
                .when(give("b", "p"))
                .by(MODERATOR)
                .then(
                        ended("p", Duration.ofSeconds(30), T0.plusSeconds(50)),
                        ended("a", SPOKEN, T0.plusSeconds(50)),
                        granted("b", T0.plusSeconds(50)));
    }

    @Test
    void a_moderator_ends_it_while_the_point_of_order_goes_on() {
        RoomScenario after = INTERRUPTED
                .when(new EndSpeech.End(request("a")))
                .by(MODERATOR)
                .then(ended("a", SPOKEN, T0.plusSeconds(50)));
        assertEquals(Optional.empty(), leftMs(after));
        assertEquals("p", floor(after).speaking().orElseThrow().request());
    }

    @Test
    void who_was_interrupted_gives_up_the_rest() {
        INTERRUPTED
                .when(new YieldFloor.Yield(request("a")))
                .by(member("georgia-1"))
                .then(ended("a", SPOKEN, T0.plusSeconds(50)));
    }

    @Test
    void nobody_else_gives_it_up() {
        INTERRUPTED
                .when(new YieldFloor.Yield(request("a")))
                .by(member("poland-1"))
                .thenRefused(Code.NOT_SPEAKING);
        INTERRUPTED
                .when(new YieldFloor.Yield(request("a")))
                .by(member("ukraine-1"))
                .thenRefused(Code.SPEAKER_CHANGED);
    }

    @Test
    void who_was_interrupted_may_yield_a_point_of_order_of_their_own_and_keeps_the_speech() {
        RoomScenario after = SPEAKING.given(raised("r", "georgia-1", "Again"))
                .when(give("r", "a"))
                .by(MODERATOR)
                .thenAccepted()
                .when(new YieldFloor.Yield(request("r")))
                .by(member("georgia-1"))
                .then(ended("r", Duration.ZERO, T0.plusSeconds(20)));
        assertEquals(LEFT, leftMs(after));
    }

    @Test
    void who_was_interrupted_does_not_ask_anew_but_may_raise_a_point_of_order() {
        INTERRUPTED.when(new RequestFloor.Ask()).by(member("georgia-1")).thenRefused(Code.ALREADY_WAITING);
        INTERRUPTED
                .when(new PointOfOrder.Raise("Quorum"))
                .by(member("georgia-1"))
                .thenAccepted();
        INTERRUPTED.when(new RequestFloor.Ask()).by(member("georgia-2")).thenAccepted();
        INTERRUPTED
                .given(ended("a", SPOKEN, T0.plusSeconds(50)))
                .when(new RequestFloor.Ask())
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void it_stays_when_the_point_of_order_is_over_or_taken_back() {
        assertEquals(
                LEFT,
                leftMs(INTERRUPTED
                        .when(new EndSpeech.End(request("p")))
                        .by(MODERATOR)
                        .thenAccepted()));
        RoomScenario back = SPEAKING.when(give("p", "a"))
                .by(MODERATOR)
                .thenAccepted()
                .when(new TakeBackFloor.TakeBack(request("p")))
                .by(MODERATOR)
                .thenAccepted();
        assertEquals(LEFT, leftMs(back));
        assertEquals(
                List.of(request("p"), request("q"), request("b")),
                back.state().floor().order());
    }

    @Test
    void it_is_over_when_the_seat_is_removed() {
        INTERRUPTED
                .when(new LeaveFloor.Leave(member("georgia-1").who()))
                .by(Standing.SYSTEM)
                .then(ended("a", SPOKEN, T0.plusSeconds(50)));
    }

    @Test
    void it_is_over_and_counted_when_the_session_is_closed() {
        INTERRUPTED
                .given(ended("p", Duration.ofSeconds(30), T0.plusSeconds(50)))
                .when(new ClosingOfSession.Close())
                .by(MODERATOR)
                .then(ended("a", SPOKEN, T0.plusSeconds(50)), new ClosingOfSession.Closed(T0.plusSeconds(50)));
    }

    @Test
    void it_does_not_go_on_outside_a_session() {
        INTERRUPTED
                .given(ended("p", Duration.ofSeconds(30), T0.plusSeconds(50)), closed())
                .when(give("a"))
                .by(MODERATOR)
                .thenRefused(Code.SESSION_NOT_OPEN);
    }

    @Test
    void a_speech_that_is_over_does_not_go_on() {
        INTERRUPTED
                .given(ended("a", SPOKEN, T0.plusSeconds(50)))
                .when(give("a", "p"))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_REQUEST);
    }
}
