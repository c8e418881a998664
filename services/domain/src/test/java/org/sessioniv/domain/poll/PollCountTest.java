package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.room;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.Outcome.DecidedBy;
import org.sessioniv.domain.testing.RoomScenario;

/** What ballots come to, at each boundary. Three delegations may vote. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollCountTest {
    private static PollOpened withQuorum(PollOpened opened, int numerator, int denominator) {
        PollTerms terms = opened.terms();
        return new PollOpened(new PollTerms(
                terms.id(),
                terms.number(),
                terms.question(),
                terms.method(),
                terms.options(),
                terms.select(),
                terms.min(),
                terms.max(),
                terms.electorate(),
                Optional.of(new PollTerms.Share(numerator, denominator)),
                terms.openedAt()));
    }

    private static Outcome count(PollOpened opened, CastBallot.WasCast... ballots) {
        RoomScenario closed = room().given(opened).given(Arrays.asList(ballots)).given(pollClosed());
        return PollCount.of((Poll.Closed) closed.state().polls().find(POLL).orElseThrow());
    }

    @Test
    void a_quorum_is_met_by_exactly_as_many_as_it_needs() {
        Outcome met = count(withQuorum(questionPoll(), 1, 2), cast("georgia-1", "yes"), cast("poland-1", "yes"));
        assertEquals(Optional.of(new Quorum(2)), met.quorum());
        assertTrue(met.quorumMet());
        assertEquals(DecidedBy.MAJORITY, met.decidedBy());
        assertEquals(Optional.of(true), met.adopted());
    }

    @Test
    void a_quorum_is_missed_by_one_and_then_decides_nothing() {
        Outcome missed = count(withQuorum(questionPoll(), 1, 2), cast("georgia-1", "yes"));
        assertFalse(missed.quorumMet());
        assertEquals(DecidedBy.QUORUM_MISSED, missed.decidedBy());
        assertEquals(Optional.empty(), missed.adopted());
    }

    @Test
    void a_missed_quorum_selects_no_topic_whatever_the_counts() {
        Outcome missed = count(withQuorum(topicPoll(1), 1, 1), cast("georgia-1", "water"), cast("poland-1", "water"));
        assertEquals(List.of(), missed.elected());
        assertEquals(2, missed.counts().get(0).count());
    }

    @Test
    void abstentions_make_a_quorum() {
        Outcome met = count(withQuorum(questionPoll(), 2, 3), cast("georgia-1", "yes"), cast("poland-1", "abstain"));
        assertTrue(met.quorumMet());
    }

    @Test
    void a_share_that_comes_out_even_is_not_rounded_up() {
        assertEquals(2, new PollTerms.Share(2, 3).of(3));
        assertEquals(2, new PollTerms.Share(1, 2).of(4));
        assertEquals(3, new PollTerms.Share(1, 2).of(5));
        assertEquals(3, new PollTerms.Share(1, 1).of(3));
        assertEquals(1, new PollTerms.Share(1, 1000).of(3));
    }

    @Test
    void options_tied_for_the_only_place_are_all_left_out_and_named() {
        Outcome tie = count(topicPoll(1), cast("georgia-1", "water"), cast("poland-1", "energy"));
        assertEquals(List.of(), tie.elected());
        assertEquals(List.of("water", "energy"), tie.tied());
        assertEquals(DecidedBy.TIE_UNRESOLVED, tie.decidedBy());
    }

    @Test
    void those_before_a_tie_for_the_last_place_are_selected() {
        Outcome tie = count(topicPoll(2), cast("georgia-1", "water", "energy"), cast("poland-1", "water", "health"));
        assertEquals(List.of("water"), tie.elected());
        assertEquals(List.of("energy", "health"), tie.tied());
    }

    @Test
    void equal_counts_that_all_fit_are_no_tie() {
        Outcome fits = count(topicPoll(2), cast("georgia-1", "water"), cast("poland-1", "energy"));
        assertEquals(2, fits.elected().size());
        assertEquals(List.of(), fits.tied());
        assertEquals(DecidedBy.COUNT, fits.decidedBy());
    }

    @Test
    void what_nobody_chose_is_not_selected_though_places_remain() {
        Outcome outcome = count(topicPoll(2), cast("georgia-1", "water"));
        assertEquals(List.of("water"), outcome.elected());
        assertEquals(List.of(), outcome.tied(), "nor are those whom nobody chose tied for it");
        assertEquals(DecidedBy.COUNT, outcome.decidedBy());
    }

    @Test
    void as_many_no_as_yes_do_not_adopt() {
        Outcome equal = count(questionPoll(), cast("georgia-1", "yes"), cast("poland-1", "no"));
        assertEquals(Optional.of(false), equal.adopted());
    }

    @Test
    void without_a_ballot_nothing_is_decided() {
        assertEquals(DecidedBy.NO_BALLOTS, count(questionPoll()).decidedBy());
        assertEquals(Optional.empty(), count(questionPoll()).adopted());
    }
}
