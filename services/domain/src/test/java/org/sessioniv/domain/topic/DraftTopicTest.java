package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Proposals.OF_GEORGIA;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.begun;
import static org.sessioniv.domain.testing.Proposals.draft;
import static org.sessioniv.domain.testing.Proposals.edited;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.DraftDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftTopicTest {
    private static final TopicId FIRST = new TopicId("topic-" + fresh(1));

    private static RoomCommand begin(String title) {
        return new DraftTopic.Begin(words(title));
    }

    @Test
    void a_member_begins_a_draft_of_the_delegation() {
        meeting()
                .when(new DraftTopic.Begin(new Wording(" Roads ", " Why not ", " Where to? ", Optional.of("ka"))))
                .by(member("georgia-1"))
                .then(new DraftTopic.Begun(
                        FIRST,
                        GEORGIA,
                        new Wording("Roads", "Why not", "Where to?", Optional.of("ka")),
                        member("georgia-1").who(),
                        T0));
    }

    @Test
    void the_delegation_sees_it_with_the_seat_that_wrote_it() {
        assertEquals(
                draft("Roads", 1, "georgia-1", "georgia-1"),
                meeting()
                        .given(begun("Roads"))
                        .document(DraftDocument.class, BoardKey.draft(ROADS, GEORGIA), OF_GEORGIA));
    }

    @Test
    void no_board_of_others_changes_or_tells_that_there_is_one() {
        RoomScenario before = meeting();
        List<RoomEvent> writing = List.of(begun("Roads"), edited("Paths"));
        RoomScenario after = before.given(writing);
        for (Standing other : List.of(ORGANISER, MODERATOR, member("poland-1"), member("osce-1"))) {
            Viewer viewer = Viewer.of(other);
            Version known = before.state().version();
            assertTrue(Board.since(after.state(), viewer, known).isEmpty(), other.label());
            assertEquals(
                    Board.since(before.state(), viewer, Version.ZERO),
                    Board.since(after.state(), viewer, Version.ZERO),
                    other.label());
        }
        Viewer own = Viewer.of(member("georgia-2"));
        assertEquals(
                Set.of("draft/roads"),
                Board.since(after.state(), own, before.state().version()).keySet());
    }

    @Test
    void whoever_asks_for_it_in_another_name_finds_nothing() {
        RoomScenario drafted = meeting().given(begun("Roads"));
        BoardKey key = BoardKey.draft(ROADS, GEORGIA);
        for (Audience other : List.of(
                Audience.Group.PUBLIC,
                Audience.Group.STAFF,
                Audience.Group.DELEGATES,
                new Audience.OfDelegation(POLAND),
                new Audience.OfParticipant(member("georgia-1").who()))) {
            assertEquals(Optional.empty(), drafted.find(key, other));
            assertEquals(Optional.empty(), drafted.find(BoardKey.draft(ROADS, POLAND), other));
        }
    }

    @Test
    void the_topics_that_follow_are_counted_as_though_there_were_none() {
        meeting()
                .given(begun("Roads"), proposed(new TopicId("sea"), Optional.of(POLAND)))
                .when(begin("Air"))
                .by(member("poland-1"))
                .thenState(state -> assertEquals(
                        4, state.topics().find(new TopicId("sea")).orElseThrow().order()));
    }

    @Test
    void a_draft_may_be_begun_after_the_deadline() {
        meeting()
                .given(new CallForTopics.Announced(new Call(Optional.of(1), Optional.of(T0.minusSeconds(1))), T0))
                .when(begin("Roads"))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_refused_without_a_title() {
        meeting().when(begin(" ")).by(member("georgia-1")).thenRefused(Code.TITLE_MISSING);
    }

    @Test
    void is_refused_with_words_that_are_too_long() {
        meeting().when(begin("t".repeat(201))).by(member("georgia-1")).thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_beyond_20_drafts_of_a_delegation() {
        RoomScenario full = meeting()
                .given(IntStream.range(0, Topics.MAX_DRAFTS)
                        .mapToObj(n -> new DraftTopic.Begun(
                                new TopicId("d-" + n),
                                GEORGIA,
                                words("T"),
                                member("georgia-1").who(),
                                T0))
                        .toList());
        full.when(begin("Roads")).by(member("georgia-2")).thenRefused(Code.TOO_MANY_DRAFTS);
        full.when(begin("Roads")).by(member("poland-1")).thenAccepted();
    }

    @Test
    void a_language_is_two_or_three_small_letters() {
        for (String wrong : List.of("", "KA", "k", "kart", "k1")) {
            assertThrows(IllegalArgumentException.class, () -> new Wording("T", "", "", Optional.of(wrong)), wrong);
        }
    }
}
