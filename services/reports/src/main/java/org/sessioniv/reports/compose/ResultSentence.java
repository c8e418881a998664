package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.DecidedBy;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.PollReport.Turnout;

/** The result of a poll in sentences that can be read out. */
public final class ResultSentence {
    private ResultSentence() {}

    /** One or several full sentences; also for a poll without a published result. */
    public static String of(PollReport poll) {
        Outcome outcome = poll.outcome();
        if (outcome == null) {
            return poll.state() == PollReport.State.OPEN
                    ? "The poll was still open when this report was made."
                    : "The result has not been published.";
        }
        List<String> sentences = new ArrayList<>();
        if (poll.method() == PollReport.Method.YES_NO_ABSTAIN) {
            sentences.add(answer(outcome));
            sentences.add(turnout(outcome.turnout()));
        } else {
            sentences.add(turnout(outcome.turnout()));
            sentences.addAll(selection(poll, outcome));
        }
        return String.join(" ", sentences);
    }

    private static String answer(Outcome outcome) {
        int yes = outcome.countOf("yes");
        int no = outcome.countOf("no");
        String verdict;
        if (Boolean.TRUE.equals(outcome.adopted())) {
            verdict = "Adopted with ";
        } else if (outcome.decidedBy() == DecidedBy.QUORUM_MISSED) {
            verdict = "Not decided for lack of a quorum: ";
        } else if (outcome.decidedBy() == DecidedBy.NO_BALLOTS) {
            return "Not decided: no ballot was cast.";
        } else if (yes == no) {
            verdict = "Not adopted, the votes being equal: ";
        } else {
            verdict = "Not adopted: ";
        }
        return verdict + yes + " in favour, " + no + " against, " + abstentions(outcome.countOf("abstain")) + ".";
    }

    private static String abstentions(int count) {
        return count == 0 ? "no abstentions" : count == 1 ? "1 abstention" : count + " abstentions";
    }

    private static String turnout(Turnout turnout) {
        String voted = turnout.cast() + " of " + turnout.entitled() + " "
                + (turnout.entitled() == 1 ? "delegation" : "delegations") + " voted";
        if (turnout.quorumNeeded() == 0) {
            return voted + ".";
        }
        return voted + "; the quorum of " + turnout.quorumNeeded() + " was " + (turnout.quorumMet() ? "" : "not ")
                + "met.";
    }

    private static List<String> selection(PollReport poll, Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        if (outcome.turnout().abstained() > 0) {
            sentences.add(outcome.turnout().abstained() + " of them abstained.");
        }
        sentences.add(selected(poll, outcome));
        for (List<String> tied : outcome.tied()) {
            String names = tied.stream().map(each -> quoted(poll, each)).collect(Collectors.joining(", "));
            sentences.add(names + " had the same count; "
                    + (outcome.decidedBy() == DecidedBy.TIE_UNRESOLVED
                            ? "the tie was not resolved."
                            : "the tie-break decided between them."));
        }
        return sentences;
    }

    private static String selected(PollReport poll, Outcome outcome) {
        if (outcome.elected().isEmpty()) {
            return "Nothing was selected.";
        }
        return "Selected: "
                + outcome.elected().stream()
                        .map(each -> quoted(poll, each) + " (" + outcome.countOf(each) + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String quoted(PollReport poll, String option) {
        return "“" + poll.optionTitle(option) + "”";
    }
}
