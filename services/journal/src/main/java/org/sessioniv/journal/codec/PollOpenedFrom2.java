package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Form 2 had the delegations that may vote and nothing else of the electorate; nobody was told then who had voted. */
final class PollOpenedFrom2 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        if (!(stored.get("terms") instanceof ObjectNode terms)) {
            throw new IllegalArgumentException("a poll was opened without terms");
        }
        JsonNode entitled = terms.remove("electorate");
        if (entitled == null || !entitled.isArray()) {
            throw new IllegalArgumentException("a poll was opened without an electorate");
        }
        terms.putObject("electorate").put("whoVoted", "organisers").set("entitled", entitled);
        return stored;
    }
}
