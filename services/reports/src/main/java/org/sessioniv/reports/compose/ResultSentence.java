package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.DecidedBy;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.PollReport.Quorum;
import org.sessioniv.reports.PollReport.Turnout;

/** The result of a poll in sentences that can be read out. */
public final class ResultSentence {
    private ResultSentence() {}

    /** One or several full sentences; also for a poll without a published result. */
    public static String of(PollReport poll) {
        Outcome outcome = poll.outcome();
        if (outcome == null) {
            return switch (poll.state()) {
                case OPEN -> "The poll was still open when this report was made.";
                case CLOSED, PUBLISHED -> "The result has not been published.";
            };
        }
        return switch (poll.method()) {
            case YES_NO_ABSTAIN -> answer(outcome) + " " + turnout(outcome.turnout());
            case APPROVAL -> turnout(outcome.turnout()) + " " + String.join(" ", selection(poll, outcome));
        };
    }

    private static String answer(Outcome outcome) {
        return switch (outcome.decidedBy()) {
            case NO_BALLOTS -> "Not decided: no ballot was cast.";
            case QUORUM_MISSED -> "Not decided for lack of a quorum: " + figures(outcome);
            case COUNT, MAJORITY, TIE_BREAK, TIE_UNRESOLVED -> majority(outcome);
        };
    }

    private static String majority(Outcome outcome) {
        int yes = outcome.countOf("yes");
        int no = outcome.countOf("no");
        if (Boolean.TRUE.equals(outcome.adopted())) {
            return "Adopted with " + figures(outcome);
        }
        if (yes + no == 0) {
            return "Not adopted, since nobody voted in favour or against: " + abstentions(outcome.countOf("abstain"))
                    + ".";
        }
        return (yes == no ? "Not adopted, the votes being equal: " : "Not adopted: ") + figures(outcome);
    }

    private static String figures(Outcome outcome) {
        return outcome.countOf("yes") + " in favour, " + outcome.countOf("no") + " against, "
                + abstentions(outcome.countOf("abstain")) + ".";
    }

    private static String abstentions(int count) {
        return count == 0 ? "no abstentions" : count == 1 ? "1 abstention" : count + " abstentions";
    }

    private static String turnout(Turnout turnout) {
        String voted = turnout.cast() + " of " + turnout.entitled() + " "
                + (turnout.entitled() == 1 ? "delegation" : "delegations") + " voted";
        Quorum quorum = turnout.quorum();
        return quorum == null
                ? voted + "."
                : voted + "; the quorum of " + quorum.needed() + " was " + (quorum.met() ? "" : "not ") + "met.";
    }

    private static List<String> selection(PollReport poll, Outcome outcome) {
        List<String> sentences = new ArrayList<>();
        abstained(outcome.turnout()).ifPresent(sentences::add);
        if (outcome.elected().isEmpty()) {
            sentences.add(nothing(outcome));
        } else {
            sentences.add("Selected: "
                    + outcome.elected().stream()
                            .map(each -> quoted(poll, each) + " (" + outcome.countOf(each) + ")")
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        for (List<String> tied : outcome.tied()) {
            String names = tied.stream().map(each -> quoted(poll, each)).collect(Collectors.joining(", "));
            sentences.add(names + " had the same count; " + fate(outcome.decidedBy()));
        }
        return sentences;
    }

    private static Optional<String> abstained(Turnout turnout) {
        if (turnout.abstained() == 0) {
            return Optional.empty();
        }
        if (turnout.abstained() < turnout.cast()) {
            return Optional.of(turnout.abstained() + " of them abstained.");
        }
        return Optional.of(turnout.cast() == 1 ? "It abstained." : "All of them abstained.");
    }

    private static String nothing(Outcome outcome) {
        return switch (outcome.decidedBy()) {
            case NO_BALLOTS -> "Nothing was selected: no ballot was cast.";
            case QUORUM_MISSED -> "Nothing was selected for lack of a quorum.";
            case TIE_BREAK, TIE_UNRESOLVED -> "Nothing was selected.";
            case COUNT, MAJORITY ->
                outcome.tied().isEmpty() ? "Nothing was selected, since nothing was chosen." : "Nothing was selected.";
        };
    }

    private static String fate(DecidedBy decidedBy) {
        return switch (decidedBy) {
            case TIE_BREAK -> "the tie-break decided between them.";
            case TIE_UNRESOLVED, COUNT, MAJORITY, QUORUM_MISSED, NO_BALLOTS -> "the tie was not resolved.";
        };
    }

    private static String quoted(PollReport poll, String option) {
        return "“" + poll.optionTitle(option) + "”";
    }
}
