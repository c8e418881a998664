package org.sessioniv.server.recount;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;

/** Counts for people: every round with its totals and what followed, then who is elected and what is tied. */
public final class ResultText {
    private static final int PLACES = 4;

    private final PrintWriter out;

    public ResultText(PrintWriter out) {
        this.out = out;
    }

    /** Each round, then the outcome. */
    public void print(Profile profile, Result result, Optional<List<Verdict>> certificate) {
        out.println("Rule " + result.rule() + ", " + plural(result.seats(), "seat") + ", "
                + plural(profile.options().size(), "option") + ", ballots of weight " + profile.total() + " ("
                + profile.groups().size() + " different), ties: " + means(result.tieBreak()) + ".");
        result.rounds().forEach(this::print);
        out.println();
        outcome(result);
        certificate.ifPresent(this::certificate);
    }

    /** The outcome under each rule, then where they differ. */
    public void print(Profile profile, Comparison comparison) {
        comparison.results().forEach((rule, result) -> {
            out.println(rule + ":");
            outcome(result);
            Optional.ofNullable(comparison.certificates().get(rule)).ifPresent(this::certificate);
            out.println();
        });
        comparison.notCounted().forEach((rule, reason) -> out.println(rule + ": not counted, " + reason + "."));
        List<Comparison.Standing> standings = comparison.standings(profile.options());
        out.println(comparison.isUnanimous(profile.options()) ? "All rules that counted agree." : "The rules differ:");
        standings.stream()
                .filter(standing -> !standing.isAgreed())
                .forEach(standing -> out.println("  " + standing.option() + ": elected by "
                        + names(standing.electedBy()) + "; tied under " + names(standing.tiedUnder())
                        + "; not elected by " + names(standing.passedOverBy())));
    }

    private void print(Round round) {
        out.println();
        out.println("Round " + round.number() + " (" + round.measure() + ")");
        int width = round.totals().keySet().stream()
                .mapToInt(option -> option.id().length())
                .max()
                .orElse(0);
        round.totals().entrySet().stream()
                .sorted(Map.Entry.<Option, Fraction>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> out.println("  " + pad(entry.getKey().id(), width) + "  " + show(entry.getValue())));
        round.facts().forEach(fact -> out.println("  - " + fact.sentence()));
    }

    private void outcome(Result result) {
        for (int at = 0; at < result.elected().size(); at++) {
            out.println("Elected " + (at + 1) + ": " + result.elected().get(at));
        }
        result.tie().ifPresent(this::tie);
    }

    private void tie(Tie tie) {
        out.println("Tied for " + plural(tie.seats(), "seat") + ": " + names(tie.options()));
        tie.committees()
                .forEach(committee -> out.println(
                        "  possible: " + names(committee.stream().sorted().toList())));
        if (!tie.complete()) {
            out.println("  There are more ways to break the ties than were followed.");
        }
    }

    private void certificate(List<Verdict> verdicts) {
        verdicts.forEach(verdict -> out.println(verdict.sentence()));
    }

    private static String means(TieBreak tieBreak) {
        if (tieBreak instanceof TieBreak.Lot lot) {
            return "lot with seed '" + lot.seed() + "' (by SHA-256 of seed, line feed, name; lowest first)";
        }
        return tieBreak.name();
    }

    /** Exact where that is short, else rounded and marked. */
    private static String show(Fraction value) {
        String decimal = value.toDecimal(PLACES);
        return Fraction.parse(decimal).equals(value) ? decimal : "≈ " + decimal;
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
