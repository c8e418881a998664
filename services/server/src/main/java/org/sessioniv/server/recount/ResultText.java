package org.sessioniv.server.recount;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.counting.model.Numerals;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;

/** Counts for people: every round with its totals and what followed, then who is elected and what is tied. */
public final class ResultText {
    private final PrintWriter out;

    public ResultText(PrintWriter out) {
        this.out = out;
    }

    /** Each round, then the outcome. */
    public void print(Prepared ballots, Result result, Optional<List<Verdict>> certificate) {
        head("Rule " + result.rule(), ballots, result.seats(), result.tieBreak());
        Numerals numbers = result.numerals();
        result.rounds().forEach(round -> print(round, numbers));
        line("");
        outcome(result);
        certificate.ifPresent(this::certificate);
    }

    /** The outcome under each rule, then where they differ. */
    public void print(Prepared ballots, int seats, TieBreak tieBreak, Comparison comparison) {
        Profile profile = ballots.profile();
        head("Several rules", ballots, seats, tieBreak);
        line("");
        comparison.results().forEach((rule, result) -> {
            line(rule + ":");
            outcome(result);
            Optional.ofNullable(comparison.certificates().get(rule)).ifPresent(this::certificate);
            line("");
        });
        comparison.notCounted().forEach((rule, reason) -> line(rule + ": not counted, " + reason + "."));
        List<Comparison.Standing> standings = comparison.standings(profile.options());
        line(comparison.isUnanimous(profile.options()) ? "All rules that counted agree." : "The rules differ:");
        standings.stream()
                .filter(standing -> !standing.isAgreed())
                .forEach(standing -> line("  " + standing.option() + ": elected by "
                        + names(standing.electedBy()) + "; tied under " + names(standing.tiedUnder())
                        + "; not elected by " + names(standing.passedOverBy())));
    }

    private void head(String rules, Prepared ballots, int seats, TieBreak tieBreak) {
        Profile profile = ballots.profile();
        line(rules + ", " + plural(seats, "seat") + ", "
                + plural(profile.options().size(), "option")
                + ", ballots of weight " + profile.total().exact() + " ("
                + profile.groups().size() + " different), ties: " + means(tieBreak, profile.options()) + ".");
        ballots.notes().forEach(this::line);
    }

    private void print(Round round, Numerals numbers) {
        line("");
        line("Round " + round.number() + " (" + round.measure() + ")");
        int width = round.totals().keySet().stream()
                .mapToInt(option -> option.id().length())
                .max()
                .orElse(0);
        round.totals().entrySet().stream()
                .sorted(Map.Entry.<Option, Fraction>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> line("  " + pad(entry.getKey().id(), width) + "  " + numbers.show(entry.getValue())));
        round.facts().forEach(fact -> line("  - " + fact.sentence(numbers)));
    }

    private void outcome(Result result) {
        for (int at = 0; at < result.elected().size(); at++) {
            line("Elected " + (at + 1) + ": " + result.elected().get(at));
        }
        result.tie().ifPresent(this::tie);
    }

    private void tie(Tie tie) {
        line("Tied for " + plural(tie.seats(), "seat") + ": " + names(tie.options()));
        tie.committees()
                .forEach(committee ->
                        line("  possible: " + names(committee.stream().sorted().toList())));
        if (!tie.complete()) {
            line("  There are more ways to break the ties than were followed.");
        }
    }

    private void certificate(List<Verdict> verdicts) {
        verdicts.forEach(verdict -> line(verdict.sentence()));
    }

    /** How ties are broken, with all that is needed to break them again by hand. */
    private static String means(TieBreak tieBreak, List<Option> options) {
        String order = names(tieBreak.order(options).orElse(List.of()));
        return tieBreak.read(new TieBreak.Reader<>() {
            @Override
            public String all() {
                return tieBreak.name();
            }

            @Override
            public String order(TieBreak.Order given) {
                return "by the order " + order;
            }

            @Override
            public String lot(TieBreak.Lot lot) {
                return "lot with seed '" + lot.seed()
                        + "' (by SHA-256 of seed, line feed, name; lowest first), which draws " + order;
            }
        });
    }

    /** Names in a file are lines of text; nothing else that is told here may steer a terminal either. */
    private void line(String text) {
        out.println(LineOfText.shown(text));
    }

    private static String names(List<?> names) {
        return names.isEmpty() ? "none" : names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String plural(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
