package org.sessioniv.gateway.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainMethod;
import org.sessioniv.journal.codec.TaggedUnions;

/** Writes which ballots each rule counts as TypeScript, so that a page offers no rule that the server would refuse. */
final class RuleTable {
    private static final String HEAD = """
            // Written by `make golden` from services/counting and services/domain; do not edit.
            import type { PollMethod, Rule } from './types';

            /** The methods whose ballots each rule counts, and whether it can select more than one option. */
            export const RULES = {
            """;
    private static final String FOOT =
            "} as const satisfies Record<Rule, { counts: readonly PollMethod['type'][]; several: boolean }>;\n";

    /** One of each method; no rule asks for its terms. */
    private static final List<Method> METHODS = List.of(
            new SingleChoiceMethod(true),
            new YesNoAbstainMethod(true, false),
            new ApprovalMethod(1, 1),
            new ScoreMethod(0, 1, true),
            new DotsMethod(1, 1, false),
            new RankingMethod(1, 1, false),
            new AnswerMethod());

    private RuleTable() {}

    static String text() {
        return Arrays.stream(Rule.values()).map(RuleTable::row).collect(Collectors.joining("", HEAD, FOOT));
    }

    private static String row(Rule rule) {
        Map<Class<?>, Method> known = METHODS.stream().collect(Collectors.toMap(Method::getClass, Function.identity()));
        Stream<String> counted = TaggedUnions.casesOf(Method.class).entrySet().stream()
                .filter(each ->
                        Objects.requireNonNull(known.get(each.getValue())).isReadBy(rule))
                .map(each -> quoted(each.getKey()));
        String key = rule.word().matches("\\w+") ? rule.word() : quoted(rule.word());
        return "  " + key + ": { counts: [" + counted.collect(Collectors.joining(", ")) + "], several: "
                + rule.severalSeats() + " },\n";
    }

    private static String quoted(String word) {
        return "'" + word + "'";
    }
}
