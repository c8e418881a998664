package org.sessioniv.reports.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** How delegations voted and how that was counted, in words and figures. */
record WaysOfVoting(Words words) {
    private static final Map<String, Message> RULES = Map.ofEntries(
            Map.entry("plurality", Message.RULE_PLURALITY),
            Map.entry("two-round", Message.RULE_TWO_ROUND),
            Map.entry("borda", Message.RULE_BORDA),
            Map.entry("schulze", Message.RULE_SCHULZE),
            Map.entry("ranked-pairs", Message.RULE_RANKED_PAIRS),
            Map.entry("ranked-pairs-margins", Message.RULE_RANKED_PAIRS_MARGINS),
            Map.entry("irv", Message.RULE_IRV),
            Map.entry("stv", Message.RULE_STV),
            Map.entry("approval", Message.RULE_APPROVAL),
            Map.entry("score", Message.RULE_SCORE),
            Map.entry("median", Message.RULE_MEDIAN),
            Map.entry("mes", Message.RULE_MES),
            Map.entry("spav", Message.RULE_SPAV),
            Map.entry("phragmen", Message.RULE_PHRAGMEN));

    /** What a rule is called within a sentence; a word that nobody knows stands for itself. */
    String rule(String word) {
        return Optional.ofNullable(RULES.get(word)).map(words::say).orElse(word);
    }

    /** That ballots were filled in and counted so; nothing for approvals that are summed up, as they mostly are. */
    String told(PollReport poll) {
        String rule = poll.rule() == null ? "" : poll.rule();
        Message voted = switch (poll.method()) {
            case SINGLE_CHOICE -> Message.VOTED_SINGLE;
            case EACH_OPTION -> Message.VOTED_EACH;
            case APPROVAL -> Message.VOTED_APPROVAL;
            case SCORE -> Message.VOTED_SCORE;
            case DOTS -> Message.VOTED_DOTS;
            case RANKING -> Message.VOTED_RANKING;
            case YES_NO_ABSTAIN -> throw new IllegalArgumentException("a question is answered, and counted by no rule");
        };
        boolean usual = voted.equals(Message.VOTED_APPROVAL) && rule.equals("approval");
        return usual ? "" : words.say(Message.COUNTED, words.say(voted), rule(rule));
    }

    /** What a selected option was given, in brackets behind its title; nothing where no single figure says it. */
    String given(PollReport poll, Outcome outcome, String option) {
        int count = outcome.countOf(option);
        return switch (poll.method()) {
            case SINGLE_CHOICE, APPROVAL, YES_NO_ABSTAIN -> bracketed(words.number(count));
            case EACH_OPTION ->
                outcome.sidesOf(option)
                        .map(sides -> words.say(Message.GIVEN_SIDES, count, sides.no(), sides.abstain()))
                        .map(WaysOfVoting::bracketed)
                        .orElse("");
            case SCORE -> bracketed(words.say(Message.GIVEN_POINTS, count));
            case DOTS -> bracketed(words.say(Message.GIVEN_DOTS, count));
            case RANKING -> "";
        };
    }

    private static String bracketed(String text) {
        return " (" + text + ")";
    }

    /** What is said of options between which the ballots do not tell, and what came of that. */
    String tied(PollReport poll, String options, String fate) {
        boolean summed = "approval".equals(poll.rule()) || "score".equals(poll.rule());
        return words.say(summed ? Message.TIED_SUMMED : Message.TIED_BALLOTS, options, fate);
    }

    /** The headings of the figures beside each option. */
    static List<Message> headings(PollReport poll) {
        return switch (poll.method()) {
            case SINGLE_CHOICE, APPROVAL, YES_NO_ABSTAIN -> List.of(Message.COLUMN_BALLOTS);
            case EACH_OPTION -> List.of(Message.COLUMN_YES, Message.COLUMN_NO, Message.COLUMN_ABSTAIN);
            case SCORE -> List.of(Message.COLUMN_POINTS);
            case DOTS -> List.of(Message.COLUMN_DOTS);
            case RANKING -> List.of(Message.COLUMN_FIRST_PLACES);
        };
    }

    /** The figures beside that option, one for each heading. */
    List<Block.Cell> figures(PollReport poll, Outcome outcome, String option) {
        Block.Cell count = cell(outcome.countOf(option));
        return switch (poll.method()) {
            case SINGLE_CHOICE, APPROVAL, YES_NO_ABSTAIN, SCORE, DOTS, RANKING -> List.of(count);
            case EACH_OPTION ->
                outcome.sidesOf(option)
                        .map(sides -> List.of(count, cell(sides.no()), cell(sides.abstain())))
                        .orElse(List.of(count, cell(0), cell(0)));
        };
    }

    private Block.Cell cell(int number) {
        return Cells.cell(number, words);
    }
}
