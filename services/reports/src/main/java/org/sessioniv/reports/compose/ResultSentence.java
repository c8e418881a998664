package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Decision;
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
            case YES_NO_ABSTAIN -> outcome.decision().read(new Answer(outcome)) + " " + turnout(outcome.turnout());
            case SINGLE_CHOICE, EACH_OPTION, APPROVAL, SCORE, DOTS, RANKING ->
                Stream.of(
                                turnout(outcome.turnout()),
                                WaysOfVoting.told(poll),
                                outcome.decision().read(new Choice(poll, outcome)))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" "));
        };
    }

    /** What came of a question, before the turnout. */
    private record Answer(Outcome outcome) implements Decision.Reader<String> {
        @Override
        public String undecided(PollReport.Undecided decision) {
            return switch (decision.reason()) {
                case NO_BALLOTS -> "Not decided: no ballot was cast.";
                case NOTHING_CHOSEN -> "Not decided: all abstained.";
                case QUORUM_MISSED -> "Not decided for lack of a quorum: " + figures(outcome);
            };
        }

        @Override
        public String selected(PollReport.Selected decision) {
            throw new IllegalArgumentException("yes, no and abstain are not selected");
        }

        @Override
        public String answered(PollReport.Answered decision) {
            PollReport.Majority majority = decision.majority();
            if (majority != null) {
                return (decision.adopted() ? "Adopted with " : "Not adopted: ") + figures(outcome) + " "
                        + Majorities.told(majority);
            }
            if (decision.adopted()) {
                return "Adopted with " + figures(outcome);
            }
            int yes = outcome.countOf("yes");
            int no = outcome.countOf("no");
            if (yes + no == 0) {
                return "Not adopted, since nobody voted in favour or against: "
                        + abstentions(outcome.countOf("abstain")) + ".";
            }
            return (yes == no ? "Not adopted, the votes being equal: " : "Not adopted: ") + figures(outcome);
        }
    }

    /** What came of a choice between options, behind the turnout. */
    private record Choice(PollReport poll, Outcome outcome) implements Decision.Reader<String> {
        @Override
        public String undecided(PollReport.Undecided decision) {
            return said(
                    switch (decision.reason()) {
                        case NO_BALLOTS -> "Nothing was selected: no ballot was cast.";
                        case QUORUM_MISSED -> "Nothing was selected for lack of a quorum.";
                        case NOTHING_CHOSEN -> "Nothing was selected, since nothing was chosen.";
                    });
        }

        @Override
        public String selected(PollReport.Selected decision) {
            List<String> sentences = new ArrayList<>();
            sentences.add(said(head(decision)));
            for (List<String> tied : decision.tied()) {
                String names = tied.stream().map(this::quoted).collect(Collectors.joining(", "));
                sentences.add(names + WaysOfVoting.tied(poll) + fate(decision.settled()));
            }
            return String.join(" ", sentences);
        }

        @Override
        public String answered(PollReport.Answered decision) {
            throw new IllegalArgumentException("a choice between options is not adopted");
        }

        private String fate(PollReport.@Nullable Settled settled) {
            if (settled == null) {
                return "the tie was not resolved.";
            }
            String chosen = settled.chosen().stream().map(this::quoted).collect(Collectors.joining(", "));
            return switch (settled.by()) {
                case ALL_GO_ON -> "all of them go on.";
                case CHAIR -> "the chair decided for " + chosen + ". The reason: “" + settled.because() + "”";
                case LOT -> "the lot with the seed “" + settled.because() + "” decided for " + chosen + ".";
            };
        }

        private String head(PollReport.Selected decision) {
            if (decision.elected().isEmpty()) {
                return decision.tied().isEmpty()
                        ? "Nothing was selected, since nothing was chosen."
                        : "Nothing was selected.";
            }
            return decision.elected().stream()
                    .map(each -> quoted(each) + WaysOfVoting.given(poll, outcome, each))
                    .collect(Collectors.joining(", ", "Selected: ", "."));
        }

        /** Behind a sentence on abstentions, where there were any. */
        private String said(String sentence) {
            return abstained(outcome.turnout())
                    .map(first -> first + " " + sentence)
                    .orElse(sentence);
        }

        private String quoted(String option) {
            return "“" + poll.optionTitle(option) + "”";
        }
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

    private static Optional<String> abstained(Turnout turnout) {
        if (turnout.abstained() == 0) {
            return Optional.empty();
        }
        if (turnout.abstained() < turnout.cast()) {
            return Optional.of(turnout.abstained() + " of them abstained.");
        }
        return Optional.of(turnout.cast() == 1 ? "It abstained." : "All of them abstained.");
    }
}
