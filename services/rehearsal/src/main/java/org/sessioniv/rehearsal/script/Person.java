package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;

/** Who a scripted client is: its seat, the label on the seat, and its delegation, empty for staff. */
public record Person(String participant, String label, String delegation) {
    public static Person of(JsonNode me) {
        return new Person(
                me.path("participant").asText(""),
                me.path("label").asText(""),
                me.path("delegation").asText(""));
    }

    boolean isMember() {
        return !delegation.isEmpty();
    }
}
