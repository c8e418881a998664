package org.sessioniv.counting.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Numerals;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Pairwise;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.model.Witness;

/** Counts as trees: exact numbers as text, options by name, every fact with its code, its parts and its sentence. */
public final class ResultTree {
    private ResultTree() {}

    /** One count, with the certificate of its committee where there is one. */
    public static Map<String, Object> of(Result result, Optional<List<Verdict>> certificate, List<Option> options) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("rule", result.rule());
        tree.put("seats", result.seats());
        tree.put("tieBreak", tieBreak(result.tieBreak(), options));
        tree.put("winners", Values.of(result.elected()));
        Numerals numbers = result.numerals();
        tree.put("ties", ties(result, numbers));
        tree.put(
                "rounds",
                result.rounds().stream().map(round -> round(round, numbers)).toList());
        result.pairwise().ifPresent(pairwise -> tree.put("pairwise", pairwise(pairwise)));
        certificate.ifPresent(verdicts -> tree.put(
                "proportionality", verdicts.stream().map(ResultTree::verdict).toList()));
        return tree;
    }

    /** Several rules side by side. */
    public static Map<String, Object> of(Comparison comparison, List<Option> options) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("unanimous", comparison.isUnanimous(options));
        tree.put(
                "options",
                comparison.standings(options).stream().map(ResultTree::standing).toList());
        Map<String, Object> rules = new LinkedHashMap<>();
        comparison.results().forEach((rule, result) -> {
            Optional<List<Verdict>> certificate =
                    Optional.ofNullable(comparison.certificates().get(rule));
            rules.put(rule, of(result, certificate, options));
        });
        tree.put("rules", rules);
        tree.put("notCounted", comparison.notCounted());
        return tree;
    }

    private static List<Object> ties(Result result, Numerals numbers) {
        List<Object> ties = new ArrayList<>();
        for (Round round : result.rounds()) {
            for (Fact fact : round.facts()) {
                if (fact instanceof Fact.TieBroken) {
                    Map<String, Object> broken = FactTree.of(fact, numbers);
                    broken.put("open", false);
                    broken.put("round", round.number());
                    ties.add(broken);
                }
            }
        }
        result.tie().ifPresent(tie -> ties.add(open(tie)));
        return ties;
    }

    private static Map<String, Object> open(Tie tie) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", "tie-open");
        tree.put("tied", Values.of(tie.options()));
        tree.put("seats", tie.seats());
        tree.put("committees", Values.of(tie.committees()));
        tree.put("complete", tie.complete());
        tree.put("open", true);
        return tree;
    }

    private static Map<String, Object> round(Round round, Numerals numbers) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", round.number());
        tree.put("measure", round.measure());
        tree.put("totals", Values.of(round.totals()));
        tree.put(
                "facts",
                round.facts().stream().map(fact -> FactTree.of(fact, numbers)).toList());
        return tree;
    }

    private static Map<String, Object> pairwise(Pairwise pairwise) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("options", Values.of(pairwise.options()));
        tree.put("preferring", Values.of(pairwise.preferring()));
        return tree;
    }

    private static Map<String, Object> standing(Comparison.Standing standing) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("option", standing.option().id());
        tree.put("electedBy", standing.electedBy());
        tree.put("tiedUnder", standing.tiedUnder());
        tree.put("passedOverBy", standing.passedOverBy());
        tree.put("agreed", standing.isAgreed());
        return tree;
    }

    private static Map<String, Object> tieBreak(TieBreak tieBreak, List<Option> options) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", tieBreak.name());
        if (tieBreak instanceof TieBreak.Lot lot) {
            tree.put("seed", lot.seed());
        }
        tieBreak.order(options).ifPresent(order -> tree.put("order", Values.of(order)));
        return tree;
    }

    private static Map<String, Object> verdict(Verdict verdict) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("axiom", verdict.axiom().label());
        tree.put("answer", Values.of(verdict.answer()));
        verdict.witness().ifPresent(witness -> tree.put("witness", witness(witness)));
        tree.put("sentence", verdict.sentence());
        return tree;
    }

    private static Map<String, Object> witness(Witness witness) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("claim", witness.claim());
        tree.put("common", Values.of(witness.common()));
        tree.put("weight", Values.of(witness.weight()));
        tree.put("needed", Values.of(witness.needed()));
        tree.put("elected", Values.of(witness.elected()));
        tree.put(
                "ballots",
                witness.group().stream()
                        .map(ballot -> Values.of(ballot.approvals().orElse(List.of())))
                        .toList());
        return tree;
    }
}
