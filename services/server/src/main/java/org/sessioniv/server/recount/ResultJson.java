package org.sessioniv.server.recount;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Numerals;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;

/** Counts as JSON: exact numbers as text, options by name, every fact with its code, its parts and its sentence. */
public final class ResultJson {
    private static final ObjectMapper JSON = mapper();

    private ResultJson() {}

    /** Writes the values of the counting library by themselves. */
    static ObjectMapper mapper() {
        SimpleModule values = new SimpleModule();
        values.addSerializer(Fraction.class, new Text<>(Fraction::exact));
        values.addSerializer(Option.class, new Text<>(Option::id));
        values.addKeySerializer(Option.class, new Key());
        values.addSerializer(Enum.class, new Text<>(value -> kebab(value.name())));
        values.addSerializer(Optional.class, new Perhaps());
        return JsonMapper.builder()
                .addModule(values)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** One count, with the certificate of its committee where there is one. */
    public static ObjectNode of(Result result, Optional<List<Verdict>> certificate, List<Option> options) {
        ObjectNode json = JSON.createObjectNode();
        json.put("rule", result.rule()).put("seats", result.seats());
        json.set("tieBreak", tieBreak(result.tieBreak(), options));
        json.set("winners", JSON.valueToTree(result.elected()));
        Numerals numbers = result.numerals();
        ArrayNode ties = json.putArray("ties");
        result.rounds()
                .forEach(round -> round.facts().forEach(fact -> {
                    if (fact instanceof Fact.TieBroken) {
                        ties.add(fact(fact, numbers).put("open", false).put("round", round.number()));
                    }
                }));
        result.tie().ifPresent(tie -> ties.add(open(tie)));
        ArrayNode rounds = json.putArray("rounds");
        result.rounds().forEach(round -> {
            ObjectNode shown = rounds.addObject();
            shown.put("number", round.number()).put("measure", round.measure());
            shown.set("totals", JSON.valueToTree(round.totals()));
            ArrayNode facts = shown.putArray("facts");
            round.facts().forEach(fact -> facts.add(fact(fact, numbers)));
        });
        result.pairwise().ifPresent(pairwise -> json.set("pairwise", JSON.valueToTree(pairwise)));
        certificate.ifPresent(verdicts -> json.set("proportionality", certificate(verdicts)));
        return json;
    }

    /** Several rules side by side. */
    public static ObjectNode of(Comparison comparison, List<Option> options) {
        ObjectNode json = JSON.createObjectNode();
        json.put("unanimous", comparison.isUnanimous(options));
        ArrayNode standings = json.putArray("options");
        comparison.standings(options).forEach(standing -> standings.add(JSON.<ObjectNode>valueToTree(standing)));
        ObjectNode rules = json.putObject("rules");
        comparison.results().forEach((rule, result) -> {
            Optional<List<Verdict>> certificate =
                    Optional.ofNullable(comparison.certificates().get(rule));
            rules.set(rule, of(result, certificate, options));
        });
        json.set("notCounted", JSON.valueToTree(comparison.notCounted()));
        return json;
    }

    /** What was done to the ballots of the file before they were counted. */
    public static void tell(Prepared ballots, ObjectNode json) {
        json.set("withdrawn", JSON.valueToTree(ballots.withdrawn()));
        json.put("overvotes", ballots.marks().overvotes().word());
        json.put("skippedRanks", ballots.marks().skippedRanks().word());
        json.set("notes", JSON.valueToTree(ballots.notes()));
    }

    private static ObjectNode fact(Fact fact, Numerals numbers) {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", fact.code());
        json.setAll(JSON.<ObjectNode>valueToTree(fact));
        json.put("sentence", fact.sentence(numbers));
        return json;
    }

    private static ObjectNode open(Tie tie) {
        ObjectNode json = JSON.createObjectNode();
        json.put("code", "tie-open");
        json.set("tied", JSON.valueToTree(tie.options()));
        json.put("seats", tie.seats());
        json.set("committees", JSON.valueToTree(tie.committees()));
        json.put("complete", tie.complete());
        return json.put("open", true);
    }

    private static ObjectNode tieBreak(TieBreak tieBreak, List<Option> options) {
        ObjectNode json = JSON.createObjectNode();
        json.put("kind", tieBreak.name());
        seed(tieBreak).ifPresent(seed -> json.put("seed", seed));
        tieBreak.order(options).ifPresent(order -> json.set("order", JSON.valueToTree(order)));
        return json;
    }

    private static Optional<String> seed(TieBreak tieBreak) {
        return tieBreak.read(new TieBreak.Reader<>() {
            @Override
            public Optional<String> all() {
                return Optional.empty();
            }

            @Override
            public Optional<String> order(TieBreak.Order given) {
                return Optional.empty();
            }

            @Override
            public Optional<String> lot(TieBreak.Lot lot) {
                return Optional.of(lot.seed());
            }
        });
    }

    private static ArrayNode certificate(List<Verdict> verdicts) {
        ArrayNode json = JSON.createArrayNode();
        for (Verdict verdict : verdicts) {
            ObjectNode shown = json.addObject();
            shown.put("axiom", verdict.axiom().label());
            shown.set("answer", JSON.valueToTree(verdict.answer()));
            verdict.witness().ifPresent(witness -> {
                ObjectNode group = shown.putObject("witness");
                group.put("claim", witness.claim());
                group.set("common", JSON.valueToTree(witness.common()));
                group.set("weight", JSON.valueToTree(witness.weight()));
                group.set("needed", JSON.valueToTree(witness.needed()));
                group.set("elected", JSON.valueToTree(witness.elected()));
                ArrayNode ballots = group.putArray("ballots");
                witness.group()
                        .forEach(ballot -> ballots.add(
                                JSON.<JsonNode>valueToTree(ballot.approvals().orElse(List.of()))));
            });
            shown.put("sentence", verdict.sentence());
        }
        return json;
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Text<T> extends JsonSerializer<T> {
        private final Function<T, String> words;

        Text(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(words.apply(value));
        }
    }

    private static final class Key extends JsonSerializer<Option> {
        @Override
        public void serialize(Option value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(value.id());
        }
    }

    @SuppressWarnings("rawtypes") // Jackson knows the class, not what is in it.
    private static final class Perhaps extends JsonSerializer<Optional> {
        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isPresent()) {
                json.writePOJO(value.get());
            } else {
                json.writeNull();
            }
        }
    }
}
