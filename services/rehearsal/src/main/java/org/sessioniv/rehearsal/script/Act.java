package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sessioniv.rehearsal.wire.Wire;

/** A command that a script wants to send, and the room that it is for. */
public record Act(String room, ObjectNode command) {
    public static Act of(String room, String type) {
        return new Act(room, Wire.typed(type));
    }

    /** The same act with one more field. */
    public Act with(String field, String value) {
        command.put(field, value);
        return this;
    }

    public Act with(String field, long value) {
        command.put(field, value);
        return this;
    }

    public String type() {
        return command.path("type").textValue();
    }
}
