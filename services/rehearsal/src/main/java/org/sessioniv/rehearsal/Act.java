package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A command that a script wants to send, and the room that it is for. */
record Act(String room, ObjectNode command) {
    static Act of(String room, String type) {
        return new Act(room, Wire.typed(type));
    }

    /** The same act with one more field. */
    Act with(String field, String value) {
        command.put(field, value);
        return this;
    }

    Act with(String field, long value) {
        command.put(field, value);
        return this;
    }

    String type() {
        return command.path("type").textValue();
    }
}
