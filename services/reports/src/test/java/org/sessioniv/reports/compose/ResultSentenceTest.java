package org.sessioniv.reports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Count;
import org.sessioniv.reports.PollReport.Option;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.PollReport.Quorum;
import org.sessioniv.reports.PollReport.Turnout;
import org.sessioniv.reports.PollTerm;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResultSentenceTest {
    private static String sentence(PollReport poll) {
        return ResultSentence.of(poll, Words.in(Language.EN));
    }

    private static String answer(int yes, int no, int abstain, boolean adopted) {
        return answer(yes, no, abstain, new PollReport.Answered(adopted));
    }

    private static String answer(int yes, int no, int abstain, PollReport.Decision decision) {
        return sentence(SampleReport.quickPoll(yes, no, abstain, decision));
    }

    private static PollReport.Decision undecided(PollReport.Reason reason) {
        return new PollReport.Undecided(reason);
    }

    private static PollReport approval(PollReport.State state, @Nullable Outcome outcome) {
        return new PollReport(
                "p",
                1,
                "Which?",
                PollReport.Method.APPROVAL,
                "approval",
                List.of(new Option("a", "Visas"), new Option("b", "Money"), new Option("c", "Rights")),
                state,
                List.of(),
                null,
                null,
                outcome,
                List.of());
    }

    private static String selection(List<String> elected, List<List<String>> tied, Turnout turnout) {
        return selection(new PollReport.Selected(elected, tied, null), turnout);
    }

    private static String selection(PollReport.Decision decision, Turnout turnout) {
        List<Count> counts = List.of(new Count("a", 20, null), new Count("b", 15, null), new Count("c", 15, null));
        return sentence(approval(PollReport.State.PUBLISHED, new Outcome(counts, turnout, decision)));
    }

    private static PollReport.Decision needing(boolean adopted, PollReport.Majority.Part part, int needed) {
        return new PollReport.Answered(
                adopted, new PollReport.Majority(part, PollReport.Majority.Base.FOR_AND_AGAINST, needed));
    }

    @Test
    void an_annulled_poll_says_why_and_the_next_one_that_it_asks_again() {
        PollReport poll = approval(PollReport.State.OPEN, null);
        assertEquals(
                "The poll was annulled. Reason: Two say the same.",
                sentence(again(poll, PollReport.State.ANNULLED, "Two say the same.", null)));
        assertEquals(
                "The poll asks again what poll 1 asked. The poll was still open when this report was made.",
                sentence(again(poll, PollReport.State.OPEN, null, 1)));
        assertThrows(IllegalArgumentException.class, () -> again(poll, PollReport.State.ANNULLED, null, null));
        assertThrows(IllegalArgumentException.class, () -> again(poll, PollReport.State.CLOSED, "Why", null));
    }

    private static PollReport again(
            PollReport poll, PollReport.State state, @Nullable String annulled, @Nullable Integer again) {
        return new PollReport(
                poll.id(),
                poll.number(),
                poll.question(),
                poll.method(),
                poll.rule(),
                poll.options(),
                state,
                List.of(),
                null,
                null,
                null,
                annulled,
                again,
                null,
                List.of());
    }

    @Test
    void a_majority_that_was_asked_for_is_told_with_what_it_needed() {
        String voted = " 27 of 31 delegations voted; the quorum of 16 was met.";
        assertEquals(
                "Adopted with 18 in favour, 9 against, no abstentions. "
                        + "Two thirds of the votes for and against had to be in favour: 18." + voted,
                answer(18, 9, 0, needing(true, PollReport.Majority.Part.TWO_THIRDS, 18)));
        assertEquals(
                "Not adopted: 17 in favour, 10 against, no abstentions. "
                        + "Two thirds of the votes for and against had to be in favour: 18." + voted,
                answer(17, 10, 0, needing(false, PollReport.Majority.Part.TWO_THIRDS, 18)));
        PollReport.Majority all =
                new PollReport.Majority(PollReport.Majority.Part.ALL, PollReport.Majority.Base.ENTITLED, 31);
        assertEquals(
                "Not adopted: 27 in favour, 0 against, no abstentions. "
                        + "All of the delegations entitled to vote had to be in favour: 31." + voted,
                answer(27, 0, 0, new PollReport.Answered(false, all)));
    }

    @Test
    void adopted() {
        assertEquals(
                "Adopted with 18 in favour, 6 against, 3 abstentions. "
                        + "27 of 31 delegations voted; the quorum of 16 was met.",
                answer(18, 6, 3, true));
    }

    @Test
    void not_adopted_with_one_abstention() {
        assertEquals(
                "Not adopted: 6 in favour, 18 against, 1 abstention. "
                        + "25 of 31 delegations voted; the quorum of 16 was met.",
                answer(6, 18, 1, false));
    }

    @Test
    void not_adopted_with_equal_votes() {
        assertEquals(
                "Not adopted, the votes being equal: 9 in favour, 9 against, no abstentions. "
                        + "18 of 31 delegations voted; the quorum of 16 was met.",
                answer(9, 9, 0, false));
    }

    @Test
    void not_adopted_when_all_abstain() {
        assertEquals(
                "Not adopted, since nobody voted in favour or against: 4 abstentions. "
                        + "4 of 31 delegations voted; the quorum of 16 was not met.",
                answer(0, 0, 4, false));
        assertEquals(
                "Not adopted, the votes being equal: 1 in favour, 1 against, 4 abstentions.",
                answer(1, 1, 4, false).split(" 6 of")[0]);
        assertEquals(
                "Not adopted: 0 in favour, 1 against, 4 abstentions.",
                answer(0, 1, 4, false).split(" 5 of")[0]);
    }

    @Test
    void who_was_there_is_told_before_who_voted_and_the_quorum_with_what_made_it() {
        Turnout there = new Turnout(31, 4, 0, new Quorum(16, true), new PollReport.Present(20, true));
        assertEquals(
                "20 of 31 delegations were present; the quorum of 16 was met. 4 of 31 delegations voted. "
                        + "Nothing was selected, since nothing was chosen.",
                selection(List.of(), List.of(), there));
        Turnout few = new Turnout(31, 4, 0, new Quorum(16, false), new PollReport.Present(1, true));
        assertEquals(
                "1 of 31 delegations was present; the quorum of 16 was not met. 4 of 31 delegations voted.",
                selection(List.of(), List.of(), few).split(" Nothing")[0]);
        Turnout ballots = new Turnout(31, 4, 0, new Quorum(3, true), new PollReport.Present(5, false));
        assertEquals(
                "5 of 31 delegations were present. 4 of 31 delegations voted; the quorum of 3 was met.",
                selection(List.of(), List.of(), ballots).split(" Nothing")[0]);
    }

    @Test
    void nothing_selected_says_why() {
        Turnout some = new Turnout(31, 4, 0, null);
        assertEquals(
                "4 of 31 delegations voted. Nothing was selected, since nothing was chosen.",
                selection(List.of(), List.of(), some));
        assertEquals(
                "4 of 31 delegations voted. All of them abstained. Nothing was selected, since nothing was chosen.",
                selection(List.of(), List.of(), new Turnout(31, 4, 4, null)));
        assertEquals(
                "1 of 31 delegations voted. It abstained. Nothing was selected, since nothing was chosen.",
                selection(List.of(), List.of(), new Turnout(31, 1, 1, null)));
        assertEquals(
                "4 of 31 delegations voted; the quorum of 16 was not met. Nothing was selected for lack of a quorum.",
                selection(undecided(PollReport.Reason.QUORUM_MISSED), new Turnout(31, 4, 0, new Quorum(16, false))));
        assertEquals(
                "0 of 31 delegations voted. Nothing was selected: no ballot was cast.",
                selection(undecided(PollReport.Reason.NO_BALLOTS), new Turnout(31, 0, 0, null)));
        assertEquals(
                "4 of 31 delegations voted. Nothing was selected. "
                        + "“Visas”, “Money”, “Rights” had the same count; the tie was not resolved.",
                selection(List.of(), List.of(List.of("a", "b", "c")), some));
    }

    @Test
    void not_decided_without_quorum() {
        assertEquals(
                "Not decided for lack of a quorum: 9 in favour, 1 against, no abstentions. "
                        + "10 of 31 delegations voted; the quorum of 16 was not met.",
                answer(9, 1, 0, undecided(PollReport.Reason.QUORUM_MISSED)));
    }

    @Test
    void not_decided_without_ballots() {
        assertEquals(
                "Not decided: no ballot was cast. 0 of 31 delegations voted; the quorum of 16 was not met.",
                answer(0, 0, 0, undecided(PollReport.Reason.NO_BALLOTS)));
    }

    @Test
    void selected_by_count() {
        assertEquals(
                "27 of 31 delegations voted; the quorum of 16 was met. 2 of them abstained. Selected: “Visas” (20).",
                selection(List.of("a"), List.of(), new Turnout(31, 27, 2, new Quorum(16, true))));
    }

    private static String settled(PollReport.Settled.By by, String because, String... chosen) {
        List<String> elected = Stream.concat(Stream.of("a"), Stream.of(chosen)).toList();
        PollReport.Settled settled = new PollReport.Settled(by, List.of(chosen), because);
        return selection(
                new PollReport.Selected(elected, List.of(List.of("b", "c")), settled), new Turnout(31, 27, 0, null));
    }

    @Test
    void a_tie_is_settled_as_the_terms_say() {
        assertEquals(
                "27 of 31 delegations voted. Selected: “Visas” (20), “Rights” (15). "
                        + "“Money”, “Rights” had the same count; the lot with the seed “lot-7” decided for “Rights”.",
                settled(PollReport.Settled.By.LOT, "lot-7", "c"));
        assertEquals(
                "27 of 31 delegations voted. Selected: “Visas” (20), “Rights” (15). “Money”, “Rights” had the same "
                        + "count; the chair decided for “Rights”. The reason: “Nobody has worked on it.”",
                settled(PollReport.Settled.By.CHAIR, "Nobody has worked on it.", "c"));
        assertEquals(
                "27 of 31 delegations voted. Selected: “Visas” (20), “Money” (15), “Rights” (15). "
                        + "“Money”, “Rights” had the same count; all of them go on.",
                settled(PollReport.Settled.By.ALL_GO_ON, "", "b", "c"));
    }

    @Test
    void a_tie_that_nobody_resolved() {
        assertEquals(
                "1 of 1 delegation voted. Nothing was selected. "
                        + "“Money”, “Rights” had the same count; the tie was not resolved.",
                selection(List.of(), List.of(List.of("b", "c")), new Turnout(1, 1, 0, null)));
    }

    @Test
    void an_option_that_nobody_knows_stands_for_itself() {
        assertEquals(
                "2 of 2 delegations voted. Selected: “zz” (0).",
                selection(List.of("zz"), List.of(), new Turnout(2, 2, 0, null)));
    }

    @Test
    void a_result_that_is_not_published_is_not_told() {
        assertEquals("The result has not been published.", sentence(approval(PollReport.State.CLOSED, null)));
        assertEquals(
                "The poll was still open when this report was made.", sentence(approval(PollReport.State.OPEN, null)));
    }

    @Test
    void what_the_terms_said_of_how_it_was_held_stands_behind_the_result() {
        PollReport usual = SampleReport.quickPoll(9, 1, 0, new PollReport.Answered(true));
        PollReport held = SampleReport.held(usual, List.of(PollTerm.PUBLISHED_AT_CLOSE));
        assertEquals(
                sentence(usual) + " As its terms said, the result was published when the poll closed.", sentence(held));
    }

    private static String by(PollReport.Method method, String rule, Count... counts) {
        PollReport.Decision selected = new PollReport.Selected(List.of("a"), List.of(List.of("b", "c")), null);
        return sentence(new PollReport(
                "p",
                1,
                "Which?",
                method,
                rule,
                List.of(new Option("a", "Visas"), new Option("b", "Money"), new Option("c", "Rights")),
                PollReport.State.PUBLISHED,
                List.of(),
                null,
                null,
                new Outcome(List.of(counts), new Turnout(5, 4, 0, null), selected),
                List.of()));
    }

    @Test
    void a_method_and_a_rule_are_told_with_what_the_selected_were_given() {
        String turnout = "4 of 5 delegations voted. ";
        String open = " “Money”, “Rights” cannot be told apart by the ballots; the tie was not resolved.";
        assertEquals(
                turnout + "Each delegation chose one option; the ballots were counted by plurality. "
                        + "Selected: “Visas” (2)." + open,
                by(PollReport.Method.SINGLE_CHOICE, "plurality", new Count("a", 2, null)));
        assertEquals(
                turnout + "Each delegation ranked the options; the ballots were counted by the Schulze method. "
                        + "Selected: “Visas”." + open,
                by(PollReport.Method.RANKING, "schulze", new Count("a", 2, null)));
        assertEquals(
                turnout + "Each delegation said yes or no to each option; the ballots were counted by "
                        + "Phragmén’s sequential method. Selected: “Visas” (2 yes, 1 no, 0 abstain)." + open,
                by(PollReport.Method.EACH_OPTION, "phragmen", new Count("a", 2, new PollReport.Sides(1, 0))));
        assertEquals(
                turnout + "Each delegation spread dots over the options; the ballots were counted by the sum of "
                        + "points. Selected: “Visas” (1 dot). “Money”, “Rights” had the same count; the tie was not "
                        + "resolved.",
                by(PollReport.Method.DOTS, "score", new Count("a", 1, null)));
        assertEquals(
                turnout + "Each delegation gave points to the options; the ballots were counted by the median grade. "
                        + "Selected: “Visas” (7 points)." + open,
                by(PollReport.Method.SCORE, "median", new Count("a", 7, null)));
        assertEquals(
                turnout + "Each delegation approved options; the ballots were counted by the method of equal shares. "
                        + "Selected: “Visas” (3)." + open,
                by(PollReport.Method.APPROVAL, "mes", new Count("a", 3, null)));
    }

    @Test
    void nothing_is_selected_where_all_abstained() {
        assertEquals(
                "2 of 5 delegations voted. All of them abstained. Nothing was selected, since nothing was chosen.",
                selection(undecided(PollReport.Reason.NOTHING_CHOSEN), new Turnout(5, 2, 2, null)));
    }
}
