package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The node and mark types of a kind of document, with its limits. Read from one JSON file, which the browser reads
 * too.
 */
final class Schema {
    private static final String SESSION_NOTE = "session-note.schema.json";

    private final NodeType topType;
    private final NodeType textType;
    private final Map<String, NodeType> nodeTypes;
    private final Map<String, MarkType> markTypes;
    private final Limits limits;

    Schema(NodeType topType, Map<String, NodeType> nodeTypes, Map<String, MarkType> markTypes, Limits limits) {
        this.topType = topType;
        this.nodeTypes = Map.copyOf(nodeTypes);
        this.markTypes = Map.copyOf(markTypes);
        this.limits = limits;
        this.textType = nodeType(NodeType.TEXT);
    }

    /** Reads a schema's JSON; throws {@link RefusedException} when it contradicts itself. */
    public static Schema read(JsonNode json) {
        return SchemaReader.read(json);
    }

    /** The schema of a session's note, from this library's own file. */
    public static Schema sessionNote() {
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream(SESSION_NOTE))) {
            return read(new ObjectMapper().readTree(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Limits limits() {
        return limits;
    }

    public NodeType nodeType(String name) {
        NodeType type = nodeTypes.get(name);
        if (type == null) {
            throw new RefusedException(RefusalCode.UNKNOWN_NODE, "No node type is called " + Text.shortened(name));
        }
        return type;
    }

    public MarkType markType(String name) {
        MarkType type = markTypes.get(name);
        if (type == null) {
            throw new RefusedException(RefusalCode.UNKNOWN_MARK, "No mark type is called " + Text.shortened(name));
        }
        return type;
    }

    NodeType topType() {
        return topType;
    }

    /** A document with one empty paragraph: what a new note starts from. */
    public Node emptyDocument() {
        NodeType paragraph = nodeType("paragraph");
        Node block = Node.of(paragraph, paragraph.attributes(null), Fragment.EMPTY, List.of());
        Node document = Node.of(topType, topType.attributes(null), Fragment.of(List.of(block)), List.of());
        document.check();
        return document;
    }

    /** Reads a whole document strictly and checks all of it, its rules and its limits. */
    public Node readDocument(JsonNode json) {
        Node document = Node.fromJson(this, json);
        if (document.type() != topType) {
            throw new RefusedException(RefusalCode.BAD_CONTENT, "A document starts with " + topType);
        }
        document.check();
        NodeCheck.checkRules(document);
        NodeCheck.checkSize(document, limits);
        return document;
    }

    Node text(String text, List<Mark> marks) {
        return Node.text(textType, text, marks);
    }
}
