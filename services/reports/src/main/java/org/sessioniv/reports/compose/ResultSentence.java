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
import org.sessioniv.reports.PollTerm;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** The result of a poll in sentences that can be read out. */
public final class ResultSentence {
    private final Words words;
    private final WaysOfVoting ways;

    private ResultSentence(Words words) {
        this.words = words;
        this.ways = new WaysOfVoting(words);
    }

    /** One or several full sentences; also for a poll without a published result. */
    public static String of(PollReport poll, Words words) {
        Outcome outcome = poll.outcome();
        if (outcome == null) {
            return again(poll, words)
                    + switch (poll.state()) {
                        case OPEN -> words.say(Message.RESULT_OPEN);
                        case CLOSED, PUBLISHED -> words.say(Message.RESULT_UNPUBLISHED);
                        case ANNULLED -> words.say(Message.RESULT_ANNULLED, String.valueOf(poll.annulled()));
                    };
        }
        ResultSentence sentence = new ResultSentence(words);
        return Stream.concat(
                        Stream.of(again(poll, words) + sentence.of(poll, outcome)),
                        poll.terms().stream().map(sentence::held))
                .collect(Collectors.joining(" "));
    }

    private String held(PollTerm term) {
        return words.say(
                switch (term) {
                    case PUBLISHED_AT_CLOSE -> Message.TERM_PUBLISHED_AT_CLOSE;
                    case FINAL_VOTES -> Message.TERM_FINAL_VOTES;
                });
    }

    private static String again(PollReport poll, Words words) {
        Integer annulled = poll.again();
        return annulled == null ? "" : words.say(Message.RESULT_AGAIN, annulled) + " ";
    }

    private String of(PollReport poll, Outcome outcome) {
        String turnout = turnout(outcome.turnout());
        return switch (poll.method()) {
            case YES_NO_ABSTAIN -> outcome.decision().read(new Answer(outcome)) + " " + turnout;
            case SINGLE_CHOICE, EACH_OPTION, APPROVAL, SCORE, DOTS, RANKING ->
                Stream.of(turnout, ways.told(poll), outcome.decision().read(new Choice(poll, outcome)))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" "));
        };
    }

    /** What came of a question, before the turnout. */
    private final class Answer implements Decision.Reader<String> {
        private final Outcome outcome;

        Answer(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public String undecided(PollReport.Undecided decision) {
            return switch (decision.reason()) {
                case NO_BALLOTS -> words.say(Message.UNDECIDED_NO_BALLOT);
                case NOTHING_CHOSEN -> words.say(Message.UNDECIDED_ABSTAINED);
                case QUORUM_MISSED -> words.say(Message.UNDECIDED_QUORUM, figures(outcome));
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
                Message message = decision.adopted() ? Message.ADOPTED : Message.REJECTED;
                return words.say(message, figures(outcome)) + " " + Majorities.told(majority, words);
            }
            if (decision.adopted()) {
                return words.say(Message.ADOPTED, figures(outcome));
            }
            int yes = outcome.countOf("yes");
            int no = outcome.countOf("no");
            if (yes + no == 0) {
                return words.say(Message.REJECTED_NOBODY, outcome.countOf("abstain"));
            }
            return words.say(yes == no ? Message.REJECTED_EQUAL : Message.REJECTED, figures(outcome));
        }
    }

    /** What came of a choice between options, behind the turnout. */
    private final class Choice implements Decision.Reader<String> {
        private final PollReport poll;
        private final Outcome outcome;

        Choice(PollReport poll, Outcome outcome) {
            this.poll = poll;
            this.outcome = outcome;
        }

        @Override
        public String undecided(PollReport.Undecided decision) {
            return said(words.say(
                    switch (decision.reason()) {
                        case NO_BALLOTS -> Message.SELECTED_NO_BALLOT;
                        case QUORUM_MISSED -> Message.SELECTED_NO_QUORUM;
                        case NOTHING_CHOSEN -> Message.SELECTED_NOTHING_CHOSEN;
                    }));
        }

        @Override
        public String selected(PollReport.Selected decision) {
            List<String> sentences = new ArrayList<>();
            sentences.add(said(head(decision)));
            for (List<String> tied : decision.tied()) {
                String names = tied.stream().map(this::quoted).collect(Collectors.joining(", "));
                sentences.add(ways.tied(poll, names, fate(decision.settled())));
            }
            return String.join(" ", sentences);
        }

        @Override
        public String answered(PollReport.Answered decision) {
            throw new IllegalArgumentException("a choice between options is not adopted");
        }

        private String fate(PollReport.@Nullable Settled settled) {
            if (settled == null) {
                return words.say(Message.TIE_OPEN);
            }
            String chosen = settled.chosen().stream().map(this::quoted).collect(Collectors.joining(", "));
            return switch (settled.by()) {
                case ALL_GO_ON -> words.say(Message.TIE_ALL);
                case CHAIR -> words.say(Message.TIE_CHAIR, chosen, words.quoted(settled.because()));
                case LOT -> words.say(Message.TIE_LOT, chosen, words.quoted(settled.because()));
            };
        }

        private String head(PollReport.Selected decision) {
            if (decision.elected().isEmpty()) {
                return words.say(decision.tied().isEmpty() ? Message.SELECTED_NOTHING_CHOSEN : Message.SELECTED_NONE);
            }
            String options = decision.elected().stream()
                    .map(each -> quoted(each) + ways.given(poll, outcome, each))
                    .collect(Collectors.joining(", "));
            return words.say(Message.SELECTED, options);
        }

        /** Behind a sentence on abstentions, where there were any. */
        private String said(String sentence) {
            return abstained(outcome.turnout())
                    .map(first -> first + " " + sentence)
                    .orElse(sentence);
        }

        private String quoted(String option) {
            return words.quoted(poll.optionTitle(option));
        }
    }

    private String figures(Outcome outcome) {
        return words.say(Message.FIGURES, outcome.countOf("yes"), outcome.countOf("no"), outcome.countOf("abstain"));
    }

    /** How many voted, behind how many were there where anything rested on it; the quorum stands with what made it. */
    private String turnout(Turnout turnout) {
        PollReport.Present present = turnout.present();
        Quorum quorum = turnout.quorum();
        if (present == null) {
            return reached(turnout.cast(), turnout, quorum, VOTED);
        }
        return reached(present.delegations(), turnout, present.forQuorum() ? quorum : null, PRESENT) + " "
                + reached(turnout.cast(), turnout, present.forQuorum() ? null : quorum, VOTED);
    }

    private static final List<Message> VOTED = List.of(Message.TURNOUT, Message.TURNOUT_MET, Message.TURNOUT_MISSED);
    private static final List<Message> PRESENT = List.of(Message.PRESENT, Message.PRESENT_MET, Message.PRESENT_MISSED);

    /** So many of all: without a quorum, with one that was met, or with one that was missed. */
    private String reached(int reached, Turnout turnout, @Nullable Quorum quorum, List<Message> messages) {
        if (quorum == null) {
            return words.say(messages.get(0), reached, turnout.entitled());
        }
        return words.say(messages.get(quorum.met() ? 1 : 2), reached, turnout.entitled(), quorum.needed());
    }

    private Optional<String> abstained(Turnout turnout) {
        if (turnout.abstained() == 0) {
            return Optional.empty();
        }
        if (turnout.abstained() < turnout.cast()) {
            return Optional.of(words.say(Message.ABSTAINED, turnout.abstained()));
        }
        return Optional.of(words.say(turnout.cast() == 1 ? Message.ABSTAINED_ONE : Message.ABSTAINED_ALL));
    }
}
