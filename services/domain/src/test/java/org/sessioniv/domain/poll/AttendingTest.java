package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.poll.PollDecision.Reason;
import org.sessioniv.domain.poll.RequiredMajority.Base;
import org.sessioniv.domain.poll.RequiredMajority.Part;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.MarkAttendance;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/** What the terms of a poll make of who attends, and what of it stands on the roll. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendingTest {
    private static final Optional<PollTerms.Share> TWO_THIRDS = Optional.of(new PollTerms.Share(2, 3));
    private static final Attending TO_VOTE = new Attending(true, Quorum.Of.ENTITLED);

    private static MarkAttendance.Marked marked(boolean present, DelegationId... delegations) {
        return new MarkAttendance.Marked(Set.of(delegations), present, "Moderator", T0);
    }

    private static OpenQuestionPoll.Open open(
            Optional<PollTerms.Share> quorum, Optional<RequiredMajority> majority, Optional<Attending> attending) {
        return new OpenQuestionPoll.Open(
                "Agreed?",
                quorum,
                Optional.empty(),
                majority.map(RequiredMajority::part),
                majority.map(RequiredMajority::base),
                Optional.empty(),
                Optional.empty(),
                attending);
    }

    /** Of three delegations with a ballot these attend, and then these vote yes. */
    private static Outcome outcome(OpenQuestionPoll.Open open, Set<DelegationId> attend, DelegationId... yes) {
        RoomScenario now = room();
        if (!attend.isEmpty()) {
            now = now.given(new MarkAttendance.Marked(attend, true, "Moderator", T0));
        }
        now = now.when(open).by(MODERATOR).thenAccepted();
        PollId poll = now.state().polls().byId().keySet().iterator().next();
        for (DelegationId delegation : yes) {
            now = now.given(
                    new CastBallot.Voted(poll, delegation, "Seat", T0),
                    new CastBallot.BallotPut(poll, delegation, YES));
        }
        now = now.when(new ClosePoll.Close(poll)).by(MODERATOR).thenAccepted();
        return PollCount.of((Poll.Closed) now.state().polls().find(poll).orElseThrow());
    }

    private static boolean met(Quorum.Of of, Set<DelegationId> attend, DelegationId... yes) {
        return outcome(open(TWO_THIRDS, Optional.empty(), Optional.of(new Attending(false, of))), attend, yes)
                .turnout()
                .quorumMet();
    }

    @Test
    void a_quorum_of_those_entitled_is_reached_by_ballots_whoever_attends() {
        assertFalse(met(Quorum.Of.ENTITLED, Set.of(GEORGIA, POLAND, UKRAINE), GEORGIA));
        assertTrue(met(Quorum.Of.ENTITLED, Set.of(), GEORGIA, POLAND));
    }

    @Test
    void a_quorum_of_those_present_is_a_share_of_them_reached_by_ballots() {
        assertTrue(met(Quorum.Of.PRESENT, Set.of(GEORGIA), GEORGIA));
        assertFalse(met(Quorum.Of.PRESENT, Set.of(GEORGIA, POLAND), GEORGIA), "two thirds of two are two");
        assertFalse(met(Quorum.Of.PRESENT, Set.of(GEORGIA, POLAND, UKRAINE), GEORGIA));
        assertTrue(met(Quorum.Of.PRESENT, Set.of(GEORGIA, POLAND, UKRAINE), GEORGIA, POLAND));
    }

    @Test
    void a_quorum_of_attendance_is_reached_by_those_who_attend_though_they_do_not_vote() {
        assertTrue(met(Quorum.Of.ATTENDANCE, Set.of(GEORGIA, POLAND), GEORGIA));
        assertFalse(met(Quorum.Of.ATTENDANCE, Set.of(GEORGIA), GEORGIA));
        assertTrue(met(Quorum.Of.ATTENDANCE, Set.of(GEORGIA), POLAND), "who votes is there, whatever was said");
    }

    @Test
    void a_quorum_of_attendance_that_is_missed_decides_nothing() {
        OpenQuestionPoll.Open open =
                open(TWO_THIRDS, Optional.empty(), Optional.of(new Attending(false, Quorum.Of.ATTENDANCE)));
        Outcome missed = outcome(open, Set.of(GEORGIA), GEORGIA);
        assertEquals(new PollDecision.Undecided(Reason.QUORUM_MISSED), missed.decision());
        assertEquals(
                new Outcome.Turnout(3, 1, 0, Optional.of(new Quorum(2)), Optional.of(new Outcome.Attended(1, true))),
                missed.turnout());
        assertEquals(
                new PollDecision.Answered(true),
                outcome(open, Set.of(POLAND), GEORGIA).decision());
    }

    @Test
    void of_those_present_whoever_is_there_and_does_not_vote_works_like_a_vote_against() {
        OpenQuestionPoll.Open open = open(
                Optional.empty(),
                Optional.of(new RequiredMajority(Part.MORE_THAN_HALF, Base.PRESENT)),
                Optional.empty());
        assertEquals(
                new PollDecision.Answered(false),
                outcome(open, Set.of(GEORGIA, POLAND), GEORGIA).decision());
        Outcome one = outcome(open, Set.of(GEORGIA), GEORGIA);
        assertEquals(new PollDecision.Answered(true), one.decision());
        assertEquals(Optional.of(new Outcome.Attended(1, false)), one.turnout().attended());
        assertEquals(2, new RequiredMajority(Part.MORE_THAN_HALF, Base.PRESENT).needed(1, turnout(2)));
        assertEquals(3, new RequiredMajority(Part.TWO_THIRDS, Base.PRESENT).needed(1, turnout(4)));
    }

    private static Outcome.Turnout turnout(int present) {
        return new Outcome.Turnout(9, 1, 0, Optional.empty(), Optional.of(new Outcome.Attended(present, false)));
    }

    @Test
    void who_was_there_is_told_with_the_result_only_where_the_terms_rest_on_it() {
        OpenQuestionPoll.Open plain = open(TWO_THIRDS, Optional.empty(), Optional.empty());
        assertEquals(
                Optional.empty(),
                outcome(plain, Set.of(GEORGIA), GEORGIA).turnout().attended());
        OpenQuestionPoll.Open toVote = open(Optional.empty(), Optional.empty(), Optional.of(TO_VOTE));
        assertEquals(
                Optional.of(new Outcome.Attended(2, false)),
                outcome(toVote, Set.of(GEORGIA, POLAND), GEORGIA).turnout().attended());
    }

    private static RoomScenario opened(Attending attending) {
        PollTerms terms = questionPoll().terms();
        return room().given(new PollOpened(new PollTerms(
                terms.id(),
                terms.number(),
                terms.question(),
                terms.subject(),
                terms.method(),
                terms.deciding(),
                terms.options(),
                new Electorate(terms.electorate().entitled(), Electorate.Known.ORGANISERS, Optional.of(attending)),
                terms.quorum(),
                terms.openedAt(),
                terms.closesAt(),
                terms.conduct(),
                terms.again())));
    }

    @Test
    void where_the_terms_ask_for_it_only_who_attends_votes() {
        RoomScenario open = opened(TO_VOTE).given(marked(true, GEORGIA), marked(false, UKRAINE));
        open.when(new CastBallot.Cast(POLL, YES)).by(member("georgia-1")).thenAccepted();
        open.when(new CastBallot.Cast(POLL, YES)).by(member("ukraine-1")).thenRefused(Code.NOT_PRESENT);
        open.when(new CastBallot.Cast(POLL, YES)).by(member("poland-1")).thenRefused(Code.NOT_PRESENT);
        open.given(marked(true, POLAND))
                .when(new CastBallot.Cast(POLL, YES))
                .by(member("poland-1"))
                .thenAccepted();
        opened(new Attending(false, Quorum.Of.ATTENDANCE))
                .when(new CastBallot.Cast(POLL, YES))
                .by(member("poland-1"))
                .thenAccepted();
    }

    @Test
    void a_draft_is_no_vote_and_waits_for_the_delegation_to_attend() {
        RoomScenario drafted = opened(TO_VOTE)
                .when(new DraftBallot.Draft(POLL, Optional.empty(), YES))
                .by(member("georgia-1"))
                .thenAccepted();
        BallotDraftId draft = drafted.state()
                .polls()
                .findOpen(POLL)
                .orElseThrow()
                .drafts()
                .of(GEORGIA)
                .orElseThrow()
                .id();
        ConfirmBallot.Confirm confirm = new ConfirmBallot.Confirm(POLL, draft, 0);
        drafted.when(confirm).by(member("georgia-2")).thenRefused(Code.NOT_PRESENT);
        drafted.given(marked(true, GEORGIA))
                .when(confirm)
                .by(member("georgia-2"))
                .thenAccepted();
    }

    @Test
    void who_leaves_after_the_vote_has_voted_and_was_there_and_changes_it_no_more() {
        RoomScenario left = opened(TO_VOTE)
                .given(marked(true, GEORGIA))
                .given(cast("georgia-1", YES))
                .given(marked(false, GEORGIA));
        left.when(new CastBallot.Cast(POLL, NO)).by(member("georgia-1")).thenRefused(Code.NOT_PRESENT);
        Poll.Closed closed = (Poll.Closed)
                left.given(pollClosed()).state().polls().find(POLL).orElseThrow();
        Outcome outcome = PollCount.of(closed);
        assertEquals(1, outcome.turnout().cast());
        assertEquals(1, closed.roll().present());
        assertEquals(Optional.of(false), closed.roll().lines().get(0).attended());
    }

    @Test
    void who_attended_is_what_was_said_when_the_poll_was_closed() {
        RoomScenario closed =
                opened(TO_VOTE).given(marked(true, GEORGIA, POLAND)).given(pollClosed());
        Roll before = closed.state().polls().find(POLL).orElseThrow().roll();
        Roll after = closed.given(marked(true, UKRAINE), marked(false, GEORGIA))
                .state()
                .polls()
                .find(POLL)
                .orElseThrow()
                .roll();
        Roll published = closed.when(new PublishPoll.Publish(POLL))
                .by(MODERATOR)
                .thenAccepted()
                .state()
                .polls()
                .find(POLL)
                .orElseThrow()
                .roll();
        assertEquals(before, published);
        assertEquals(before, after);
        assertEquals(
                List.of(true, true, false),
                after.lines().stream().flatMap(line -> line.attended().stream()).toList());
    }

    @Test
    void where_nobody_said_who_attends_the_roll_does_not_say_it_either() {
        Poll closed = room().given(questionPoll(), pollClosed())
                .state()
                .polls()
                .find(POLL)
                .orElseThrow();
        assertTrue(
                closed.roll().lines().stream().allMatch(line -> line.attended().isEmpty()));
    }

    private static Optional<Attending> terms(Optional<PollTerms.Share> quorum, Attending asked) {
        return room().when(open(quorum, Optional.empty(), Optional.of(asked)))
                .by(MODERATOR)
                .thenAccepted()
                .state()
                .polls()
                .byId()
                .values()
                .iterator()
                .next()
                .terms()
                .electorate()
                .attending();
    }

    @Test
    void the_terms_say_nothing_where_it_makes_no_difference() {
        assertEquals(Optional.empty(), terms(TWO_THIRDS, new Attending(false, Quorum.Of.ENTITLED)));
        assertEquals(Optional.empty(), terms(Optional.empty(), new Attending(false, Quorum.Of.ATTENDANCE)));
        assertEquals(Optional.of(TO_VOTE), terms(Optional.empty(), new Attending(true, Quorum.Of.PRESENT)));
        Stream.of(Quorum.Of.PRESENT, Quorum.Of.ATTENDANCE)
                .map(of -> new Attending(false, of))
                .forEach(asked -> assertEquals(Optional.of(asked), terms(TWO_THIRDS, asked)));
    }

    @Test
    void a_poll_over_topics_rests_on_who_attends_the_meeting() {
        Attending asked = new Attending(true, Quorum.Of.ATTENDANCE);
        List<TopicId> topics = SampleMeeting.meeting().topics().forPoll().stream()
                .map(Topic::id)
                .toList();
        RoomScenario open = meeting()
                .when(new OpenTopicPoll.Open(
                        "Which?",
                        topics,
                        new ApprovalMethod(1, 2),
                        Rule.APPROVAL,
                        1,
                        TWO_THIRDS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(asked)))
                .by(ORGANISER)
                .thenAccepted();
        PollTerms terms = open.state().polls().byId().values().iterator().next().terms();
        assertEquals(Optional.of(asked), terms.electorate().attending());
        CastBallot.Cast cast = new CastBallot.Cast(
                terms.id(), new ApprovalBallot(List.of(topics.get(0).value())));
        open.when(cast).by(member("georgia-1")).thenRefused(Code.NOT_PRESENT);
        open.given(marked(true, GEORGIA)).when(cast).by(member("georgia-1")).thenAccepted();
    }
}
