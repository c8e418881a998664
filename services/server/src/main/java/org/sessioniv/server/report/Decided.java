package org.sessioniv.server.report;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.reports.PollReport;

/** What a poll on these terms decided, as the report tells it. */
record Decided(PollTerms terms, Outcome outcome, Optional<TieDecision> tie)
        implements PollDecision.Reader<PollReport.Decision> {
    @Override
    public PollReport.Decision undecided(PollDecision.Undecided decision) {
        return new PollReport.Undecided(
                switch (decision.reason()) {
                    case QUORUM_MISSED -> PollReport.Reason.QUORUM_MISSED;
                    case NO_BALLOTS -> PollReport.Reason.NO_BALLOTS;
                    case NOTHING_CHOSEN -> PollReport.Reason.NOTHING_CHOSEN;
                });
    }

    @Override
    public PollReport.Decision selected(PollDecision.Selected decision) {
        List<List<String>> equal = decision.tied().isEmpty() ? List.of() : List.of(decision.tied());
        return new PollReport.Selected(
                decision.elected(),
                equal,
                decision.settled().map(by -> settled(decision, by)).orElse(null));
    }

    private PollReport.Settled settled(PollDecision.Selected decision, Ties by) {
        List<String> chosen =
                decision.elected().stream().filter(decision.tied()::contains).toList();
        return new PollReport.Settled(
                switch (by) {
                    case ALL_GO_ON -> PollReport.Settled.By.ALL_GO_ON;
                    case CHAIR -> PollReport.Settled.By.CHAIR;
                    case LOT -> PollReport.Settled.By.LOT;
                    case LEFT_OUT -> throw new IllegalStateException("nothing settles a tie by leaving it open");
                },
                chosen,
                tie.map(TieDecision::reason).or(() -> terms.heldBy().seed()).orElse(""));
    }

    @Override
    public PollReport.Decision answered(PollDecision.Answered decision) {
        return new PollReport.Answered(
                decision.adopted(),
                terms.deciding().majority().map(this::needed).orElse(null));
    }

    private PollReport.Majority needed(RequiredMajority majority) {
        return new PollReport.Majority(
                switch (majority.part()) {
                    case MORE_THAN_HALF -> PollReport.Majority.Part.MORE_THAN_HALF;
                    case THREE_FIFTHS -> PollReport.Majority.Part.THREE_FIFTHS;
                    case TWO_THIRDS -> PollReport.Majority.Part.TWO_THIRDS;
                    case THREE_QUARTERS -> PollReport.Majority.Part.THREE_QUARTERS;
                    case ALL -> PollReport.Majority.Part.ALL;
                },
                switch (majority.base()) {
                    case FOR_AND_AGAINST -> PollReport.Majority.Base.FOR_AND_AGAINST;
                    case CAST -> PollReport.Majority.Base.CAST;
                    case PRESENT -> PollReport.Majority.Base.PRESENT;
                    case ENTITLED -> PollReport.Majority.Base.ENTITLED;
                },
                majority.needed(count(Answer.YES) + count(Answer.NO), outcome.turnout()));
    }

    private int count(Answer answer) {
        return outcome.counts().stream()
                .filter(count -> count.option().equals(answer.word()))
                .mapToInt(Outcome.Count::count)
                .sum();
    }
}
