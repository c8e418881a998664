package org.sessioniv.reports.compose;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.document.Block;

/** How delegations voted and how that was counted, in words and figures. */
final class WaysOfVoting {
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("plurality", "plurality"),
            Map.entry("two-round", "two rounds"),
            Map.entry("borda", "the Borda count"),
            Map.entry("schulze", "the Schulze method"),
            Map.entry("ranked-pairs", "ranked pairs"),
            Map.entry("ranked-pairs-margins", "ranked pairs by margins"),
            Map.entry("irv", "instant run-off"),
            Map.entry("stv", "the single transferable vote"),
            Map.entry("approval", "approval"),
            Map.entry("score", "the sum of points"),
            Map.entry("median", "the median grade"),
            Map.entry("mes", "the method of equal shares"),
            Map.entry("spav", "sequential proportional approval"),
            Map.entry("phragmen", "Phragmén’s sequential method"));

    private WaysOfVoting() {}

    /** What a rule is called within a sentence; a word that nobody knows stands for itself. */
    static String rule(String word) {
        return RULES.getOrDefault(word, word);
    }

    /** That ballots were filled in and counted so; nothing for approvals that are summed up, as they mostly are. */
    static String told(PollReport poll) {
        String rule = poll.rule() == null ? "" : poll.rule();
        String voted = switch (poll.method()) {
            case SINGLE_CHOICE -> "Each delegation chose one option";
            case EACH_OPTION -> "Each delegation said yes or no to each option";
            case APPROVAL -> rule.equals("approval") ? "" : "Each delegation approved options";
            case SCORE -> "Each delegation gave points to the options";
            case DOTS -> "Each delegation spread dots over the options";
            case RANKING -> "Each delegation ranked the options";
            case YES_NO_ABSTAIN -> "Each delegation answered";
        };
        return voted.isEmpty() ? "" : voted + "; the ballots were counted by " + rule(rule) + ".";
    }

    /** What a selected option was given, in brackets behind its title; nothing where no single figure says it. */
    static String given(PollReport poll, Outcome outcome, String option) {
        int count = outcome.countOf(option);
        return switch (poll.method()) {
            case SINGLE_CHOICE, APPROVAL, YES_NO_ABSTAIN -> " (" + count + ")";
            case EACH_OPTION ->
                outcome.sidesOf(option)
                        .map(sides -> String.format(
                                Locale.ROOT, " (%d yes, %d no, %d abstain)", count, sides.no(), sides.abstain()))
                        .orElse("");
            case SCORE -> " (" + count + (count == 1 ? " point)" : " points)");
            case DOTS -> " (" + count + (count == 1 ? " dot)" : " dots)");
            case RANKING -> "";
        };
    }

    /** What is said of options between which the ballots do not tell. */
    static String tied(PollReport poll) {
        boolean summed = "approval".equals(poll.rule()) || "score".equals(poll.rule());
        return summed ? " had the same count; " : " cannot be told apart by the ballots; ";
    }

    /** The headings of the figures beside each option. */
    static List<String> headings(PollReport poll) {
        return switch (poll.method()) {
            case SINGLE_CHOICE, APPROVAL, YES_NO_ABSTAIN -> List.of("Ballots");
            case EACH_OPTION -> List.of("Yes", "No", "Abstain");
            case SCORE -> List.of("Points");
            case DOTS -> List.of("Dots");
            case RANKING -> List.of("First places");
        };
    }

    /** The figures beside that option, one for each heading. */
    static List<Block.Cell> figures(PollReport poll, Outcome outcome, String option) {
        Block.Cell count = Cells.cell(outcome.countOf(option));
        return switch (poll.method()) {
            case SINGLE_CHOICE, APPROVAL, YES_NO_ABSTAIN, SCORE, DOTS, RANKING -> List.of(count);
            case EACH_OPTION ->
                outcome.sidesOf(option)
                        .map(sides -> List.of(count, Cells.cell(sides.no()), Cells.cell(sides.abstain())))
                        .orElse(List.of(count, Cells.cell(0), Cells.cell(0)));
        };
    }
}
