package org.sessioniv.domain.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MoveRequestTest {
    private static final RoomScenario WAITING =
            room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"), asked("c", "ukraine-1"));

    private static RoomCommand move(String id, String before) {
        return new MoveRequest.Move(request(id), Optional.of(request(before)), Optional.empty());
    }

    private static RoomCommand moveToEnd(String id, String after) {
        return new MoveRequest.Move(request(id), Optional.empty(), Optional.of(request(after)));
    }

    private static void order(RoomState state, String... ids) {
        assertEquals(
                Arrays.stream(ids).map(Facts::request).toList(), state.floor().order());
    }

    @Test
    void puts_an_entry_before_another() {
        WAITING.when(move("c", "a")).by(MODERATOR).thenState(state -> order(state, "c", "a", "b"));
    }

    @Test
    void puts_an_entry_further_back() {
        WAITING.when(move("a", "c")).by(MODERATOR).thenState(state -> order(state, "b", "a", "c"));
    }

    @Test
    void puts_an_entry_at_the_end_when_none_is_named() {
        WAITING.when(moveToEnd("a", "c")).by(MODERATOR).thenState(state -> order(state, "b", "c", "a"));
    }

    @Test
    void may_put_a_speech_before_a_point_of_order() {
        WAITING.given(raised("p", "georgia-2", "Order"))
                .when(move("b", "p"))
                .by(MODERATOR)
                .thenState(state -> order(state, "b", "p", "a", "c"));
    }

    @Test
    void says_on_the_entry_that_it_was_moved() {
        WAITING.when(move("c", "a"))
                .by(MODERATOR)
                .thenState(state -> assertEquals(
                        FloorRequest.Why.MOVED, state.floor().queue().get(0).why()));
    }

    @Test
    void stays_right_when_somebody_asked_meanwhile() {
        WAITING.given(asked("d", "osce-1"))
                .when(move("c", "b"))
                .by(MODERATOR)
                .thenState(state -> order(state, "a", "c", "b", "d"));
    }

    @Test
    void to_the_end_goes_only_behind_the_last_that_was_seen() {
        WAITING.given(asked("d", "osce-1"))
                .when(moveToEnd("a", "c"))
                .by(MODERATOR)
                .thenState(state -> order(state, "b", "c", "a", "d"));
    }

    @Test
    void is_refused_behind_an_entry_that_is_not_on_the_list() {
        WAITING.when(moveToEnd("a", "z")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    @Test
    void is_refused_when_it_names_no_neighbour_or_two() {
        WAITING.when(new MoveRequest.Move(request("a"), Optional.empty(), Optional.empty()))
                .by(MODERATOR)
                .thenRefused(Code.MALFORMED_COMMAND);
        WAITING.when(new MoveRequest.Move(request("a"), Optional.of(request("b")), Optional.of(request("c"))))
                .by(MODERATOR)
                .thenRefused(Code.MALFORMED_COMMAND);
    }

    @Test
    void is_refused_behind_itself() {
        WAITING.when(moveToEnd("c", "c")).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_refused_where_the_entry_stands_already() {
        WAITING.when(move("a", "b")).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_refused_to_the_end_for_the_last() {
        WAITING.when(moveToEnd("c", "b")).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_refused_before_itself() {
        WAITING.when(move("a", "a")).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_refused_for_an_entry_that_is_not_on_the_list() {
        WAITING.when(move("z", "a")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    @Test
    void is_refused_before_an_entry_that_is_not_on_the_list() {
        WAITING.when(move("a", "z")).by(MODERATOR).thenRefused(Code.NO_SUCH_REQUEST);
    }

    @Test
    void is_refused_to_members() {
        WAITING.when(move("c", "a")).by(member("ukraine-1")).thenRefused(Code.NOT_ALLOWED);
    }
}
