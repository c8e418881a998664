package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.knownToAll;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.PollMissingDocument;
import org.sessioniv.domain.board.PollProgressDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.testing.RoomScenario;

/** Who may vote, who has, and who may know that. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ElectorateTest {
    private static final RoomScenario OF_ORGANISERS = room().given(questionPoll());
    private static final RoomScenario OF_ALL = room().given(knownToAll(questionPoll()));

    private static List<String> toOrganisers(RoomScenario poll) {
        return poll.document(PollMissingDocument.class, BoardKey.missing(POLL), Audience.Office.ORGANISERS)
                .delegations();
    }

    private static Optional<List<String>> toAll(RoomScenario poll) {
        return poll.document(PollProgressDocument.class, BoardKey.progress(POLL), Audience.Group.PUBLIC)
                .missing();
    }

    private static Poll poll(RoomScenario scenario) {
        return scenario.state().polls().find(POLL).orElseThrow();
    }

    @Test
    void organisers_see_which_delegations_have_not_voted() {
        assertEquals(List.of("georgia", "poland", "ukraine"), toOrganisers(OF_ORGANISERS));
        RoomScenario one = OF_ORGANISERS.given(cast("poland-1", YES));
        assertEquals(List.of("georgia", "ukraine"), toOrganisers(one));
        assertEquals(List.of("georgia", "ukraine"), toOrganisers(one.given(cast("poland-1", NO))));
    }

    @Test
    void nobody_else_sees_it_unless_the_terms_say_so() {
        RoomScenario one = OF_ORGANISERS.given(cast("poland-1", YES));
        assertEquals(Optional.empty(), toAll(one));
        for (Standing viewer : List.of(MODERATOR, RAPPORTEUR, PROJECTOR, member("poland-1"), member("georgia-1"))) {
            Set<String> seen =
                    Board.since(one.state(), Viewer.of(viewer), Version.ZERO).keySet();
            assertTrue(seen.contains("poll/poll-1/progress"), viewer.label());
            assertFalse(seen.contains("poll/poll-1/missing"), viewer.label());
        }
        assertTrue(Board.since(one.state(), Viewer.of(ORGANISER), Version.ZERO).containsKey("poll/poll-1/missing"));
    }

    @Test
    void all_see_it_where_the_terms_say_so() {
        RoomScenario one = OF_ALL.given(cast("poland-1", YES));
        assertEquals(Optional.of(List.of("georgia", "ukraine")), toAll(one));
        assertEquals(List.of("georgia", "ukraine"), toOrganisers(one));
        assertEquals(Optional.of(List.of("georgia", "ukraine")), toAll(one.given(pollClosed())));
    }

    @Test
    void who_voted_is_told_and_never_how() {
        assertEquals(
                toOrganisers(OF_ALL.given(cast("poland-1", YES))), toOrganisers(OF_ALL.given(cast("poland-1", NO))));
        assertEquals(
                poll(OF_ALL.given(cast("poland-1", YES))).roll(),
                poll(OF_ALL.given(cast("poland-1", NO))).roll());
    }

    @Test
    void the_roll_has_each_entitled_delegation_with_its_last_vote() {
        RoomScenario voted = OF_ORGANISERS
                .given(cast("georgia-1", YES))
                .given(cast("georgia-2", NO, T0.plusSeconds(9)))
                .given(cast("ukraine-1", YES, T0.plusSeconds(5)));
        Roll roll = poll(voted.given(pollClosed())).roll();
        assertEquals(
                new Roll(List.of(
                        new Roll.Line(
                                GEORGIA, Optional.of(new Vote("Georgia 2", T0.plusSeconds(9), 2, Optional.empty()))),
                        new Roll.Line(POLAND, Optional.empty()),
                        new Roll.Line(UKRAINE, Optional.of(new Vote("Ukraine 1", T0.plusSeconds(5)))))),
                roll);
        assertEquals(2, roll.voted());
        assertEquals(List.of(POLAND), roll.missing());
    }

    /** Late votes are refused, so that nothing is left that could change a roll. */
    @Test
    void a_closed_poll_keeps_its_roll() {
        RoomScenario closed = OF_ORGANISERS.given(cast("georgia-1", YES)).given(pollClosed());
        closed.when(new CastBallot.Cast(POLL, YES)).by(member("poland-1")).thenRefused(Code.POLL_NOT_OPEN);
        assertEquals(List.of(POLAND, UKRAINE), poll(closed).roll().missing());
    }

    private static Electorate asked(Optional<Electorate.Known> whoVoted) {
        RoomCommand open = new OpenQuestionPoll.Open(
                "Agreed?",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                whoVoted,
                Optional.empty());
        RoomScenario opened =
                room().withVoters(GEORGIA, POLAND).when(open).by(MODERATOR).thenAccepted();
        return opened.state().polls().byId().values().iterator().next().terms().electorate();
    }

    @Test
    void only_organisers_know_who_voted_where_nothing_else_was_asked_for() {
        assertEquals(new Electorate(Set.of(GEORGIA, POLAND), Electorate.Known.ORGANISERS), asked(Optional.empty()));
        assertEquals(
                new Electorate(Set.of(GEORGIA, POLAND), Electorate.Known.ALL),
                asked(Optional.of(Electorate.Known.ALL)));
    }
}
