package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ballots as they are said on the wire: each method has a kind of its own. A method that is not here is a fault. */
public final class Ballots {
    private Ballots() {}

    /** How many options a ballot of that poll may choose at most. */
    static int most(JsonNode poll, int options) {
        JsonNode method = poll.path("method");
        return switch (typeOf(method)) {
            case "approval", "ranking" ->
                Math.max(1, Math.min(options, method.path("max").asInt(options)));
            case "dots" -> Math.max(1, Math.min(options, method.path("points").asInt(options)));
            case "score" ->
                Math.max(
                        1,
                        Math.min(
                                options,
                                method.path("highest").asInt()
                                        - method.path("lowest").asInt()));
            case "yes-no-abstain" -> options;
            case "single-choice", "answer" -> 1;
            default -> throw unknown(method);
        };
    }

    /** Whether a ballot of that poll picks options that may be liked more and less. */
    static boolean picks(JsonNode poll) {
        return !typeOf(poll.path("method")).equals("answer");
    }

    /** Puts a ballot that chooses these options of that poll, the best first, into the command. */
    static void put(ObjectNode command, JsonNode poll, List<String> chosen) {
        JsonNode method = poll.path("method");
        String type = typeOf(method);
        // No answer is a ballot with none: to choose nothing is to say what another poll is asked.
        if (type.equals("answer") && chosen.isEmpty()) {
            command.putObject("ballot").put("type", "approval").putArray("options");
            return;
        }
        ObjectNode ballot = command.putObject("ballot").put("type", type);
        switch (type) {
            case "single-choice" -> chosen.stream().findFirst().ifPresent(option -> ballot.put("option", option));
            case "yes-no-abstain" -> {
                ObjectNode answers = ballot.putObject("answers");
                chosen.forEach(option -> answers.put(option, "yes"));
            }
            case "approval" -> chosen.forEach(ballot.putArray("options")::add);
            case "score" -> {
                ObjectNode scores = ballot.putObject("scores");
                chosen.forEach(
                        option -> scores.put(option, method.path("highest").asInt() - scores.size()));
            }
            case "dots" -> {
                ObjectNode dots = ballot.putObject("dots");
                chosen.forEach(option -> dots.put(option, 1));
            }
            case "ranking" -> {
                ArrayNode tiers = ballot.putArray("tiers");
                chosen.forEach(option -> tiers.addArray().add(option));
            }
            case "answer" -> ballot.put("answer", chosen.get(0));
            default -> throw unknown(method);
        }
    }

    /** What the ballot in that command or document chose; nothing where there is none. */
    public static Set<String> chosen(JsonNode holder) {
        JsonNode ballot = holder.path("ballot");
        return switch (typeOf(ballot)) {
            case "single-choice" ->
                ballot.hasNonNull("option") ? Set.of(ballot.path("option").asText()) : Set.of();
            case "yes-no-abstain" -> named(ballot.path("answers"));
            case "approval" -> texts(ballot.path("options"));
            case "score" -> named(ballot.path("scores"));
            case "dots" -> named(ballot.path("dots"));
            case "ranking" ->
                Scene.elements(ballot.path("tiers")).stream()
                        .flatMap(tier -> texts(tier).stream())
                        .collect(Collectors.toUnmodifiableSet());
            case "answer" -> Set.of(ballot.path("answer").asText());
            case "" -> Set.of();
            default -> throw unknown(ballot);
        };
    }

    private static Set<String> texts(JsonNode array) {
        return Scene.elements(array).stream().map(JsonNode::asText).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> named(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String typeOf(JsonNode union) {
        return union.path("type").asText();
    }

    private static IllegalArgumentException unknown(JsonNode union) {
        return new IllegalArgumentException("the rehearsal does not know how to vote by " + union);
    }
}
