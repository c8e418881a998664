package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Proposals.OF_GEORGIA;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.begun;
import static org.sessioniv.domain.testing.Proposals.document;
import static org.sessioniv.domain.testing.Proposals.edited;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.returned;
import static org.sessioniv.domain.testing.Proposals.sponsored;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubmitTopicTest {
    private static final RoomScenario DRAFTED = meeting().given(begun("Roads"), edited("Paths"));
    private static final SubmitTopic.Submitted SUBMITTED =
            new SubmitTopic.Submitted(ROADS, GEORGIA, member("georgia-1").who(), T0);

    private static RoomCommand submit(int seen) {
        return new SubmitTopic.Submit(ROADS, seen);
    }

    private static TopicDocument seen(RoomScenario room) {
        return room.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC);
    }

    @Test
    void the_draft_becomes_a_proposal_that_all_see() {
        RoomScenario after = DRAFTED.when(submit(2)).by(member("georgia-1")).then(SUBMITTED);
        assertEquals(
                document(
                        "roads",
                        4,
                        words("Paths"),
                        Optional.of("georgia"),
                        "proposed",
                        2,
                        List.of(),
                        List.of(),
                        Optional.empty()),
                seen(after));
        assertEquals(Optional.empty(), after.find(BoardKey.draft(ROADS, GEORGIA), OF_GEORGIA));
    }

    @Test
    void words_that_the_member_did_not_see_are_not_submitted() {
        DRAFTED.when(submit(1)).by(member("georgia-1")).thenRefused(Code.WORDS_CHANGED);
    }

    @Test
    void to_others_there_is_no_draft() {
        DRAFTED.when(submit(2)).by(member("poland-1")).thenRefused(Code.NO_SUCH_DRAFT);
    }

    @Test
    void is_refused_twice() {
        DRAFTED.given(SUBMITTED).when(submit(2)).by(member("georgia-1")).thenRefused(Code.NO_SUCH_DRAFT);
    }

    @Test
    void is_refused_when_the_meeting_has_200_topics() {
        DRAFTED.given(IntStream.range(3, Topics.MAX)
                        .mapToObj(n -> proposed(new TopicId("t-" + n), Optional.empty()))
                        .toList())
                .when(submit(2))
                .by(member("georgia-1"))
                .thenRefused(Code.TOO_MANY_TOPICS);
    }

    @Test
    void what_was_returned_comes_back_to_its_place_and_those_behind_other_words_are_asked() {
        RoomScenario again = meeting()
                .given(proposed(), sponsored(ROADS, "poland-1"), sponsored(ROADS, "osce-1"), returned("Too wide"))
                .given(edited("Paths"), SUBMITTED);
        assertEquals(
                document(
                        "roads",
                        4,
                        words("Paths"),
                        Optional.of("georgia"),
                        "proposed",
                        3,
                        List.of(),
                        List.of("poland", "osce"),
                        Optional.empty()),
                seen(again));
    }

    @Test
    void who_stands_behind_words_that_come_back_unchanged_is_not_asked() {
        RoomScenario again = meeting().given(proposed(), sponsored(ROADS, "poland-1"), returned("Too wide"), SUBMITTED);
        assertEquals(List.of("poland"), seen(again).sponsors());
        assertEquals(List.of(), seen(again).asked());
    }

    @Test
    void what_an_earlier_draft_was_seen_as_is_never_the_returned_one() {
        RoomScenario returned = meeting().given(begun("Roads"), SUBMITTED, returned("Too wide"));
        returned.when(submit(1)).by(member("georgia-1")).thenRefused(Code.WORDS_CHANGED);
        returned.when(submit(2)).by(member("georgia-1")).thenAccepted();
    }
}
