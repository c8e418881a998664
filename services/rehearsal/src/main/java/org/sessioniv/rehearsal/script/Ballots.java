package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Ballots as they are said on the wire: each method has a kind of its own. A method that is not here is a fault. */
public final class Ballots {
    private Ballots() {}

    /** How many options a ballot of that poll may choose at most. */
    static int most(JsonNode poll, int options) {
        JsonNode method = poll.path("method");
        return switch (typeOf(method)) {
            case "approval" -> Math.max(1, Math.min(options, method.path("max").asInt(options)));
            case "answer" -> 1;
            default -> throw unknown(method);
        };
    }

    /** Whether a ballot of that poll picks options that may be liked more and less. */
    static boolean picks(JsonNode poll) {
        return typeOf(poll.path("method")).equals("approval");
    }

    /** Puts a ballot that chooses these options of that poll into the command. */
    static void put(ObjectNode command, JsonNode poll, List<String> chosen) {
        String type = typeOf(poll.path("method"));
        switch (type) {
            case "approval" -> approve(command, chosen);
            case "answer" -> {
                // No answer is a ballot with none: to choose nothing is to say what another poll is asked.
                if (chosen.isEmpty()) {
                    approve(command, chosen);
                } else {
                    command.putObject("ballot").put("type", type).put("answer", chosen.get(0));
                }
            }
            default -> throw unknown(poll.path("method"));
        }
    }

    private static void approve(ObjectNode command, List<String> chosen) {
        chosen.forEach(command.putObject("ballot").put("type", "approval").putArray("options")::add);
    }

    /** What the ballot in that command or document chose; nothing where there is none. */
    public static Set<String> chosen(JsonNode holder) {
        JsonNode ballot = holder.path("ballot");
        return switch (typeOf(ballot)) {
            case "approval" ->
                Scene.elements(ballot.path("options")).stream()
                        .map(JsonNode::asText)
                        .collect(Collectors.toUnmodifiableSet());
            case "answer" -> Set.of(ballot.path("answer").asText());
            case "" -> Set.of();
            default -> throw unknown(ballot);
        };
    }

    private static String typeOf(JsonNode union) {
        return union.path("type").asText();
    }

    private static IllegalArgumentException unknown(JsonNode union) {
        return new IllegalArgumentException("the rehearsal does not know how to vote by " + union);
    }
}
