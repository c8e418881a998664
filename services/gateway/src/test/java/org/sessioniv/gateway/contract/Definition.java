package org.sessioniv.gateway.contract;

import java.util.List;

/** One named shape of the wire, with what the sources say about it. */
record Definition(Part part, String name, String says, Body body) {
    /** Where it belongs; parts are written in this order. */
    enum Part {
        IDS("Names of things. A plain string may be given for any; two kinds are never mixed up."),
        WORDS("Words"),
        HTTP("HTTP: bodies and answers"),
        DOCUMENTS("Documents of boards"),
        COMMANDS("Commands"),
        CLIENT("Frames that a client sends"),
        SERVER("Frames that the server sends");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        /** Whether a client says it, so that the server reads it strictly. */
        boolean isSaidByClients() {
            return this == COMMANDS || this == CLIENT;
        }
    }

    /** What the name stands for. */
    sealed interface Body {}

    /** Another name for a shape. */
    record Alias(Shape shape) implements Body {}

    /** An object. */
    record Fields(List<Shape.Field> fields) implements Body {}
}
