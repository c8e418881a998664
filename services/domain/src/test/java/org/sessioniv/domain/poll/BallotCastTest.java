package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.ABSTAIN;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.RoomScenario;

/** What journals told in one fact is what they tell in two now. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotCastTest {
    private static final RoomScenario TOPICS = room().given(topicPoll(1));
    private static final Instant LATER = T0.plusSeconds(70);

    private static BallotCast old(String seat, Instant at, String... choices) {
        BallotCast.Paper paper =
                new BallotCast.Paper(Arrays.asList(choices), member(seat).label(), at);
        return new BallotCast(POLL, GEORGIA, paper);
    }

    private static Map<String, ?> board(RoomScenario scenario) {
        return Board.since(scenario.state(), Viewer.of(member("georgia-2")), Version.ZERO);
    }

    @Test
    void it_leads_to_the_same_votes_and_the_same_box_as_the_two() {
        RoomScenario two = TOPICS.given(cast("georgia-1", approving("water", "health"), LATER));
        RoomScenario one = TOPICS.given(old("georgia-1", LATER, "water", "health"));
        assertEquals(two.state().polls(), one.state().polls());
        assertEquals(board(two), board(one));
    }

    @Test
    void an_answer_is_read_as_the_answer_that_it_was() {
        RoomScenario question = room().given(questionPoll());
        assertEquals(
                question.given(cast("georgia-1", ABSTAIN)).state().polls(),
                question.given(old("georgia-1", T0, "abstain")).state().polls());
    }

    @Test
    void the_last_counts_and_the_first_arrival_stays() {
        RoomScenario two = TOPICS.given(cast("georgia-1", approving("water")))
                .given(cast("georgia-2", approving("health"), LATER));
        RoomScenario one = TOPICS.given(old("georgia-1", T0, "water"), old("georgia-2", LATER, "health"));
        assertEquals(two.state().polls(), one.state().polls());
    }

    @Test
    void the_first_shows_in_the_count_and_a_changed_one_on_nobody_elses_board() {
        RoomState first = TOPICS.given(old("georgia-1", T0, "water")).state();
        Version opened = TOPICS.state().version();
        assertEquals(
                Set.of("poll/poll-1/progress", "poll/poll-1/missing"),
                Board.since(first, Viewer.of(ORGANISER), opened).keySet());
        RoomState changed = Room.evolve(first, old("georgia-1", LATER, "health"));
        assertEquals(Map.of(), Board.since(changed, Viewer.of(ORGANISER), first.version()));
        assertEquals(
                Set.of("ballot/poll-1", "vote/poll-1"),
                Board.since(changed, Viewer.of(member("georgia-1")), first.version())
                        .keySet());
    }
}
