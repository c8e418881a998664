package org.sessioniv.domain.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.ScreenDocument;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShowOnScreenTest {
    private static final PollId OTHER = new PollId("poll-other");

    private static RoomCommand show(Screen.View view) {
        return new ShowOnScreen.Show(view, Optional.empty(), Optional.empty());
    }

    private static RoomCommand show(Screen.View view, RoomId room, PollId poll) {
        return new ShowOnScreen.Show(view, Optional.of(room), Optional.of(poll));
    }

    private static ScreenDocument screen(RoomScenario scenario) {
        return scenario.document(ScreenDocument.class, BoardKey.SCREEN, Audience.Group.PUBLIC);
    }

    @Test
    void the_projector_welcomes_until_something_is_shown() {
        assertEquals("welcome", screen(room()).view());
    }

    @Test
    void takes_a_picture_to_the_projector() {
        RoomScenario after = room().when(show(Screen.View.FLOOR)).by(MODERATOR).thenAccepted();
        assertEquals(new ScreenDocument("floor", Optional.empty(), Optional.empty(), T0.toEpochMilli()), screen(after));
    }

    @Test
    void shows_a_poll_of_this_room() {
        RoomScenario after = room().given(questionPoll())
                .when(show(Screen.View.POLL, PLENARY, POLL))
                .by(MODERATOR)
                .thenAccepted();
        assertEquals(
                new ScreenDocument("poll", Optional.of("kyiv-2017/plenary"), Optional.of("poll-1"), T0.toEpochMilli()),
                screen(after));
    }

    @Test
    void shows_a_poll_of_the_meetings_room() {
        room().when(show(Screen.View.RESULT, MEETING, OTHER)).by(MODERATOR).thenAccepted();
    }

    @Test
    void goes_from_a_poll_to_its_result() {
        room().given(questionPoll())
                .given(new ShowOnScreen.Shown(Screen.View.POLL, Optional.of(PLENARY), Optional.of(POLL), T0))
                .when(show(Screen.View.RESULT, PLENARY, POLL))
                .by(MODERATOR)
                .thenAccepted();
    }

    @Test
    void goes_from_one_poll_to_another_and_not_to_the_same_again() {
        RoomScenario shown = room().given(questionPoll())
                .given(new ShowOnScreen.Shown(Screen.View.POLL, Optional.of(PLENARY), Optional.of(POLL), T0));
        shown.when(show(Screen.View.POLL, MEETING, OTHER)).by(MODERATOR).thenAccepted();
        shown.when(show(Screen.View.POLL, PLENARY, POLL)).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void a_picture_without_a_poll_names_none() {
        room().given(questionPoll())
                .when(show(Screen.View.FLOOR, PLENARY, POLL))
                .by(MODERATOR)
                .then(new ShowOnScreen.Shown(Screen.View.FLOOR, Optional.empty(), Optional.empty(), T0));
    }

    @Test
    void is_refused_for_a_poll_that_is_not_named() {
        room().given(questionPoll()).when(show(Screen.View.POLL)).by(MODERATOR).thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void is_refused_for_a_poll_that_this_room_does_not_have() {
        room().given(questionPoll())
                .when(show(Screen.View.POLL, PLENARY, OTHER))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void is_refused_for_a_poll_of_another_room() {
        room().given(questionPoll())
                .when(show(Screen.View.POLL, GROUP, POLL))
                .by(MODERATOR)
                .thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void is_refused_for_what_the_projector_shows_already() {
        room().when(show(Screen.View.WELCOME)).by(MODERATOR).thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_refused_to_the_projector_itself() {
        room().when(show(Screen.View.FLOOR)).by(PROJECTOR).thenRefused(Code.NOT_ALLOWED);
    }
}
