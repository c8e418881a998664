package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.closed;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.published;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;
import static org.sessioniv.domain.testing.SampleMeeting.outsider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.BallotDocument;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.PollProgressDocument;
import org.sessioniv.domain.board.VoteDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.Mandate;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CastBallotTest {
    private static final RoomScenario TOPICS = meeting().given(topicPoll(1));
    private static final RoomScenario QUESTION = room().given(questionPoll());
    private static final Audience GEORGIANS = new Audience.OfDelegation(GEORGIA);

    private static RoomCommand vote(Ballot ballot) {
        return new CastBallot.Cast(POLL, ballot);
    }

    private static RoomCommand vote(String... options) {
        return vote(approving(options));
    }

    private static PollProgressDocument progress(RoomScenario scenario) {
        return scenario.document(PollProgressDocument.class, BoardKey.progress(POLL), Audience.Group.PUBLIC);
    }

    @Test
    void any_member_votes_for_the_delegation() {
        TOPICS.when(vote("water", "health"))
                .by(member("georgia-2"))
                .then(cast("georgia-2", approving("water", "health")).toArray(RoomEvent[]::new));
    }

    private static Standing with(Mandate mandate) {
        Standing member = member("georgia-2");
        return new Standing(member.who(), member.label(), member.delegation(), member.roles(), mandate);
    }

    @Test
    void a_seat_that_does_not_cast_for_the_delegation_is_refused() {
        TOPICS.when(vote("water")).by(with(Mandate.CASTS)).thenAccepted();
        TOPICS.when(vote("water")).by(with(Mandate.ADVISES)).thenRefused(Code.SEAT_DOES_NOT_CAST);
        TOPICS.when(vote("water")).by(with(Mandate.READS)).thenRefused(Code.SEAT_DOES_NOT_CAST);
        Standing ofAnother = member("osce-1");
        TOPICS.when(vote("water"))
                .by(new Standing(
                        ofAnother.who(), ofAnother.label(), ofAnother.delegation(), ofAnother.roles(), Mandate.READS))
                .thenRefused(Code.NOT_ENTITLED);
    }

    @Test
    void no_session_need_be_open() {
        QUESTION.given(opened(), closed())
                .when(vote(YES))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void a_delegation_has_one_ballot_and_the_last_counts() {
        RoomScenario after = TOPICS.given(cast("georgia-1", approving("water")))
                .afterSeconds(9)
                .when(vote("health"))
                .by(member("georgia-2"))
                .thenAccepted();
        assertEquals(1, progress(after).cast());
        assertEquals(
                new BallotDocument(approving("health")),
                after.document(BallotDocument.class, BoardKey.ballot(POLL, GEORGIA), GEORGIANS));
        assertEquals(
                new VoteDocument("Georgia 2", T0.plusSeconds(9).toEpochMilli(), 2, Optional.empty()),
                after.document(VoteDocument.class, BoardKey.vote(POLL, GEORGIA), GEORGIANS));
    }

    @Test
    void all_see_how_many_have_voted_of_how_many() {
        assertEquals(
                new PollProgressDocument(2, 3, Optional.empty()),
                progress(TOPICS.given(cast("georgia-1", approving("water")))
                        .given(cast("poland-1", approving("water")))));
    }

    @Test
    void nobody_but_the_delegation_sees_how_it_voted() {
        RoomScenario after = TOPICS.given(cast("georgia-1", approving("water")));
        for (Standing viewer : List.of(ORGANISER, MODERATOR, RAPPORTEUR, PROJECTOR, member("poland-1"))) {
            Set<String> seen =
                    Board.since(after.state(), Viewer.of(viewer), Version.ZERO).keySet();
            assertFalse(seen.contains("ballot/poll-1"), viewer.label());
            assertFalse(seen.contains("vote/poll-1"), viewer.label());
        }
    }

    @Test
    void the_other_seats_of_the_delegation_see_its_ballot() {
        RoomScenario after = TOPICS.given(cast("georgia-1", approving("water")));
        assertTrue(Board.since(after.state(), Viewer.of(member("georgia-2")), Version.ZERO)
                .containsKey("ballot/poll-1"));
    }

    /** That a delegation voted and what it chose are apart: a box that does not know whose could keep the second. */
    @Test
    void that_it_voted_and_what_it_chose_are_two_facts() {
        Poll.Open voted = TOPICS.given(cast("georgia-1", approving("water")).get(0))
                .state()
                .polls()
                .findOpen(POLL)
                .orElseThrow();
        assertEquals(1, voted.votes().count());
        assertEquals(List.of(), List.copyOf(voted.box().ballots()));
        Poll.Open put = TOPICS.given(cast("georgia-1", approving("water")).get(1))
                .state()
                .polls()
                .findOpen(POLL)
                .orElseThrow();
        assertEquals(0, put.votes().count());
        assertEquals(List.of(approving("water")), List.copyOf(put.box().ballots()));
    }

    @Test
    void no_shared_document_tells_how_anybody_voted() {
        RoomState before = TOPICS.given(cast("georgia-1", approving("water")))
                .given(cast("poland-1", approving("health")))
                .state();
        RoomState other = TOPICS.given(cast("georgia-1", approving("health")))
                .given(cast("poland-1", approving("energy")))
                .state();
        for (Audience.Group group : Audience.Group.values()) {
            Viewer viewer = new Viewer(List.of(group));
            assertEquals(
                    Board.since(before, viewer, Version.ZERO), Board.since(other, viewer, Version.ZERO), group.name());
        }
    }

    @Test
    void that_a_ballot_was_changed_shows_on_nobody_elses_board() {
        RoomState first = TOPICS.given(cast("georgia-1", approving("water"))).state();
        RoomState changed = Room.evolve(first, cast("georgia-1", approving("health")));
        assertEquals(
                Set.of("poll/poll-1/progress", "poll/poll-1/missing"),
                Board.since(first, Viewer.of(ORGANISER), TOPICS.state().version())
                        .keySet());
        assertEquals(Map.of(), Board.since(changed, Viewer.of(ORGANISER), first.version()));
        assertEquals(
                Set.of("ballot/poll-1", "vote/poll-1"),
                Board.since(changed, Viewer.of(member("georgia-1")), first.version())
                        .keySet());
    }

    @Test
    void a_ballot_paper_is_for_the_entitled_while_the_poll_is_open() {
        assertTrue(TOPICS.find(BoardKey.ballotPaper(POLL, GEORGIA), GEORGIANS).isPresent());
        assertTrue(TOPICS.find(BoardKey.ballotPaper(POLL, OBSERVER), new Audience.OfDelegation(OBSERVER))
                .isEmpty());
        assertTrue(TOPICS.given(pollClosed())
                .find(BoardKey.ballotPaper(POLL, GEORGIA), GEORGIANS)
                .isEmpty());
    }

    @Test
    void whoever_joined_after_the_opening_has_no_vote() {
        workingGroup()
                .withVoters(GEORGIA)
                .when(new OpenQuestionPoll.Open("Agreed?", Optional.empty()))
                .by(MODERATOR)
                .thenAccepted()
                .withVoters(GEORGIA, POLAND)
                .when(new CastBallot.Cast(new PollId("poll-" + fresh(1)), YES))
                .by(member("poland-1"))
                .thenRefused(Code.NOT_ENTITLED);
    }

    @Test
    void whoever_left_after_the_opening_votes_no_more() {
        workingGroup()
                .given(questionPoll())
                .when(vote(YES))
                .by(outsider("georgia-1"))
                .thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_to_an_observer() {
        TOPICS.when(vote("water")).by(member("osce-1")).thenRefused(Code.NOT_ENTITLED);
    }

    @Test
    void is_refused_to_staff() {
        TOPICS.when(vote("water")).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_for_a_poll_that_this_room_does_not_have() {
        meeting().when(vote("water")).by(member("georgia-1")).thenRefused(Code.NO_SUCH_POLL);
    }

    @Test
    void is_refused_once_the_poll_is_closed() {
        TOPICS.given(pollClosed()).when(vote("water")).by(member("georgia-1")).thenRefused(Code.POLL_NOT_OPEN);
    }

    @Test
    void is_refused_once_the_result_is_published() {
        TOPICS.given(pollClosed(), published("water"))
                .when(vote("water"))
                .by(member("georgia-1"))
                .thenRefused(Code.POLL_NOT_OPEN);
    }

    @Test
    void an_empty_ballot_is_refused() {
        TOPICS.when(vote()).by(member("georgia-1")).thenRefused(Code.INVALID_BALLOT);
    }

    @Test
    void an_option_that_is_not_in_the_poll_is_refused() {
        TOPICS.when(vote("sea")).by(member("georgia-1")).thenRefused(Code.INVALID_BALLOT);
    }

    @Test
    void a_ballot_of_another_kind_is_refused() {
        QUESTION.when(vote("yes")).by(member("georgia-1")).thenRefused(Code.INVALID_BALLOT);
        TOPICS.when(vote(YES)).by(member("georgia-1")).thenRefused(Code.INVALID_BALLOT);
    }

    @Test
    void one_option_twice_is_refused() {
        TOPICS.when(vote("water", "water")).by(member("georgia-1")).thenRefused(Code.INVALID_BALLOT);
    }

    @Test
    void the_refusal_names_more_reasons_than_the_first() {
        RoomScenario.Then both = TOPICS.when(vote("sea", "sea")).by(member("georgia-1"));
        RoomScenario.Then one = TOPICS.when(vote("sea")).by(member("georgia-1"));
        assertTrue(both.detail().length() > one.detail().length(), both.detail());
    }
}
