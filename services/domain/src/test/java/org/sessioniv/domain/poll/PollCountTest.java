package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.ABSTAIN;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.room;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.PollDecision.Reason;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.RoomScenario;

/** What ballots come to, at each boundary. Three delegations may vote. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollCountTest {
    private static PollOpened withQuorum(PollOpened opened, int numerator, int denominator) {
        return Facts.withQuorum(opened, new PollTerms.Share(numerator, denominator));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Outcome count(PollOpened opened, List<RoomEvent>... ballots) {
        RoomScenario closed = room().given(opened)
                .given(Arrays.stream(ballots).flatMap(List::stream).toList())
                .given(pollClosed());
        return PollCount.of((Poll.Closed) closed.state().polls().find(POLL).orElseThrow());
    }

    private static PollDecision selected(List<String> elected, String... tied) {
        return new PollDecision.Selected(elected, Arrays.asList(tied));
    }

    private static Outcome.Count counted(String option, int count) {
        return new Outcome.Count(option, count, Optional.empty());
    }

    private static PollDecision undecided(Reason reason) {
        return new PollDecision.Undecided(reason);
    }

    private static PollDecision answered(boolean adopted) {
        return new PollDecision.Answered(adopted);
    }

    @Test
    void a_quorum_is_met_by_exactly_as_many_as_it_needs() {
        Outcome met = count(withQuorum(questionPoll(), 1, 2), cast("georgia-1", YES), cast("poland-1", YES));
        assertEquals(new Outcome.Turnout(3, 2, 0, Optional.of(new Quorum(2))), met.turnout());
        assertTrue(met.turnout().quorumMet());
        assertEquals(answered(true), met.decision());
    }

    @Test
    void a_quorum_is_missed_by_one_and_then_decides_nothing() {
        Outcome missed = count(withQuorum(questionPoll(), 1, 2), cast("georgia-1", YES));
        assertFalse(missed.turnout().quorumMet());
        assertEquals(undecided(Reason.QUORUM_MISSED), missed.decision());
    }

    @Test
    void a_missed_quorum_selects_no_topic_whatever_the_counts() {
        Outcome missed = count(
                withQuorum(topicPoll(1), 1, 1),
                cast("georgia-1", approving("water")),
                cast("poland-1", approving("water")));
        assertEquals(undecided(Reason.QUORUM_MISSED), missed.decision());
        assertEquals(List.of(), missed.decision().elected());
        assertEquals(2, missed.counts().get(0).count());
    }

    @Test
    void abstentions_make_a_quorum() {
        Outcome met = count(withQuorum(questionPoll(), 2, 3), cast("georgia-1", YES), cast("poland-1", ABSTAIN));
        assertTrue(met.turnout().quorumMet());
        assertEquals(1, met.turnout().abstained());
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
        Outcome tie = count(topicPoll(1), cast("georgia-1", approving("water")), cast("poland-1", approving("energy")));
        assertEquals(selected(List.of(), "water", "energy"), tie.decision());
    }

    @Test
    void those_before_a_tie_for_the_last_place_are_selected() {
        Outcome tie = count(
                topicPoll(2),
                cast("georgia-1", approving("water", "energy")),
                cast("poland-1", approving("water", "health")));
        assertEquals(selected(List.of("water"), "energy", "health"), tie.decision());
    }

    @Test
    void equal_counts_that_all_fit_are_no_tie() {
        Outcome fits =
                count(topicPoll(2), cast("georgia-1", approving("water")), cast("poland-1", approving("energy")));
        assertEquals(Set.of("water", "energy"), Set.copyOf(fits.decision().elected()));
        assertEquals(selected(fits.decision().elected()), fits.decision(), "and nobody is tied");
    }

    @Test
    void what_nobody_chose_is_not_selected_though_places_remain() {
        Outcome outcome = count(topicPoll(2), cast("georgia-1", approving("water")));
        assertEquals(
                selected(List.of("water")), outcome.decision(), "nor are those whom nobody chose tied for the place");
    }

    @Test
    void each_option_is_counted_in_the_order_of_the_options() {
        Outcome outcome = count(topicPoll(1), cast("georgia-1", approving("health", "water")));
        assertEquals(List.of(counted("water", 1), counted("energy", 0), counted("health", 1)), outcome.counts());
    }

    @Test
    void as_many_no_as_yes_do_not_adopt() {
        Outcome equal = count(questionPoll(), cast("georgia-1", YES), cast("poland-1", NO));
        assertEquals(answered(false), equal.decision());
    }

    @Test
    void abstentions_are_on_no_side() {
        Outcome one =
                count(questionPoll(), cast("georgia-1", YES), cast("poland-1", ABSTAIN), cast("ukraine-1", ABSTAIN));
        assertEquals(answered(true), one.decision());
        assertEquals(
                answered(false),
                count(questionPoll(), cast("georgia-1", ABSTAIN)).decision());
    }

    @Test
    void without_a_ballot_nothing_is_decided() {
        assertEquals(undecided(Reason.NO_BALLOTS), count(questionPoll()).decision());
        assertEquals(
                undecided(Reason.NO_BALLOTS),
                count(withQuorum(topicPoll(1), 1, 1)).decision());
    }
}
