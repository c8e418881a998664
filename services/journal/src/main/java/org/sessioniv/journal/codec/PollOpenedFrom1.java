package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Form 1 named one of two methods, from which followed what was put and how it was decided, and had the bounds of a
 * ballot and the number of places beside it; form 2 states each by itself.
 */
final class PollOpenedFrom1 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        if (!(stored.get("terms") instanceof ObjectNode terms)) {
            throw new IllegalArgumentException("a poll was opened without terms");
        }
        String method = terms.path("method").asText();
        int select = terms.remove("select").intValue();
        int min = terms.remove("min").intValue();
        int max = terms.remove("max").intValue();
        switch (method) {
            case "approval" -> {
                terms.put("subject", "topics");
                terms.putObject("method")
                        .put("type", "approval")
                        .put("min", min)
                        .put("max", max);
                terms.putObject("deciding")
                        .put("type", "selection")
                        .put("rule", "approval")
                        .put("seats", select);
            }
            case "yes-no-abstain" -> {
                terms.put("subject", "question");
                terms.putObject("method").put("type", "answer");
                terms.putObject("deciding").put("type", "simple-majority");
            }
            default -> throw new IllegalArgumentException("no poll had the method " + method);
        }
        return stored;
    }
}
