package org.sessioniv.notesteps;

import java.util.stream.Collectors;

/** A number for a whole document, computed as {@code corpus/digest.mjs} computes it. */
final class Digest {
    private Digest() {}

    static int of(Node node) {
        StringBuilder text = new StringBuilder();
        print(node, text);
        return text.toString().hashCode();
    }

    private static void print(Node node, StringBuilder out) {
        String marks = node.marks().stream()
                .map(mark -> mark.type().name() + print(mark.attributes()))
                .collect(Collectors.joining(","));
        if (node.isText()) {
            out.append('"').append(node.text()).append("\"[").append(marks).append(']');
            return;
        }
        out.append(node.type().name()).append(print(node.attributes()));
        out.append('[').append(marks).append("](");
        node.content().children().forEach(child -> print(child, out));
        out.append(')');
    }

    private static String print(Attributes attributes) {
        return attributes.toJson().properties().stream()
                .map(entry -> entry.getKey() + "="
                        + (entry.getValue().isDouble()
                                ? "other"
                                : entry.getValue().asText()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
