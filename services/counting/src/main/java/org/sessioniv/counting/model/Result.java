package org.sessioniv.counting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of a count, explained: {@code elected} are certain and in order of election; an open {@code tie} holds
 * the seats that the ballots leave undecided. The rounds tell how it came about.
 */
public record Result(
        String rule,
        int seats,
        TieBreak tieBreak,
        List<Option> elected,
        Optional<Tie> tie,
        List<Round> rounds,
        Optional<Pairwise> pairwise) {
    public Result {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
    }

    /** The totals of the last round: for rules that count once, the result per option. */
    public Map<Option, Fraction> totals() {
        return rounds.isEmpty() ? Map.of() : rounds.get(rounds.size() - 1).totals();
    }

    /** How the numbers of its rounds are written, so that different ones never look alike. */
    public Numerals numerals() {
        List<Fraction> values = new ArrayList<>();
        Numerals collector = value -> {
            values.add(value);
            return "";
        };
        for (Round round : rounds) {
            values.addAll(round.totals().values());
            round.facts().forEach(fact -> fact.sentence(collector));
        }
        return Numerals.of(values);
    }

    /** Every place where equal options had to be told apart. */
    public List<Fact.TieBroken> tiesBroken() {
        return rounds.stream()
                .flatMap(round -> round.facts().stream())
                .filter(Fact.TieBroken.class::isInstance)
                .map(Fact.TieBroken.class::cast)
                .toList();
    }
}
