package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Form 1 had in one row what was counted, what it decided and what settled it; form 2 has turnout and decision. */
final class PollPublishedFrom1 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        if (!(stored.get("outcome") instanceof ObjectNode before)) {
            throw new IllegalArgumentException("a poll was published without an outcome");
        }
        ObjectNode outcome = stored.putObject("outcome");
        ObjectNode turnout = outcome.putObject("turnout");
        turnout.set("entitled", before.required("entitled"));
        turnout.set("cast", before.required("cast"));
        turnout.set("abstained", before.required("abstained"));
        turnout.set("quorumNeeded", before.get("quorumNeeded"));
        outcome.set("counts", before.required("counts"));
        decide(outcome.putObject("decision"), before);
        return stored;
    }

    private static void decide(ObjectNode decision, JsonNode before) {
        String by = before.path("decidedBy").asText();
        switch (by) {
            case "count", "tie-unresolved" -> {
                decision.put("type", "selected");
                decision.set("elected", before.required("elected"));
                decision.set("tied", before.required("tied"));
            }
            case "majority" -> decision.put("type", "answered").set("adopted", before.required("adopted"));
            case "quorum-missed", "no-ballots" ->
                decision.put("type", "undecided").put("reason", by);
            default -> throw new IllegalArgumentException("no poll was decided by " + by);
        }
    }
}
