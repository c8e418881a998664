package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One node of a document, and with all that is below it the document itself. A text's width is its UTF-16 length, a
 * leaf's is one, and any other node's is its content and two.
 */
public final class Node {
    private final NodeType type;
    private final Attributes attributes;
    private final Fragment content;
    private final List<Mark> marks;
    /** Empty for all but texts, and never empty for a text. */
    private final String text;

    private Node(NodeType type, Attributes attributes, Fragment content, List<Mark> marks, String text) {
        this.type = type;
        this.attributes = attributes;
        this.content = content;
        this.marks = marks;
        this.text = text;
    }

    static Node of(NodeType type, Attributes attributes, Fragment content, List<Mark> marks) {
        return new Node(type, attributes, content, Mark.inOrder(marks), "");
    }

    static Node text(NodeType textType, String text, List<Mark> marks) {
        if (text.isEmpty()) {
            throw new RefusedException(RefusalCode.BAD_CONTENT, "A text is never empty");
        }
        return new Node(textType, Attributes.NONE, Fragment.EMPTY, Mark.inOrder(marks), text);
    }

    /** Reads one node strictly, without checking that its content is what its type allows. */
    static Node fromJson(Schema schema, JsonNode json) {
        return NodeReader.read(schema, json, 0);
    }

    NodeType type() {
        return type;
    }

    Attributes attributes() {
        return attributes;
    }

    Fragment content() {
        return content;
    }

    /** The nodes in it, in order. */
    public List<Node> children() {
        return content.children();
    }

    /** How many positions its content takes. */
    public int contentSize() {
        return content.size();
    }

    List<Mark> marks() {
        return marks;
    }

    /** The characters of a text, empty for any other node. */
    public String text() {
        return text;
    }

    public boolean isText() {
        return !text.isEmpty();
    }

    public boolean isLeaf() {
        return type.isLeaf();
    }

    /** The width in positions. */
    public int size() {
        return isText() ? text.length() : type.isLeaf() ? 1 : content.size() + 2;
    }

    /** All text below this node, one after another. */
    public String textContent() {
        StringBuilder all = new StringBuilder();
        collectText(all);
        return all.toString();
    }

    private void collectText(StringBuilder all) {
        all.append(text);
        for (Node child : content.children()) {
            child.collectText(all);
        }
    }

    /** Throws {@link RefusedException} unless this node and all below it are what the schema allows. */
    public void check() {
        NodeCheck.check(this);
    }

    /** What lies between two positions of this node's content. */
    Slice slice(int from, int to) {
        return Slice.between(this, from, to);
    }

    /** This node with the range replaced; throws {@link RefusedException} when the slice does not fit there. */
    Node replace(int from, int to, Slice slice) {
        return Replacement.replace(this, from, to, slice);
    }

    boolean hasSameMarkup(Node other) {
        return type == other.type && attributes.equals(other.attributes) && marks.equals(other.marks);
    }

    Node withContent(Fragment changed) {
        return new Node(type, attributes, changed, marks, text);
    }

    Node withMarks(List<Mark> changed) {
        return changed.equals(marks) ? this : new Node(type, attributes, content, changed, text);
    }

    Node withText(String changed) {
        return new Node(type, attributes, content, marks, changed);
    }

    Node withAttributes(Attributes changed) {
        return new Node(type, changed, content, marks, text);
    }

    /** The part between two positions counted from before this node; they may lie outside of it. */
    Node cut(int from, int to) {
        return isText()
                ? withText(text.substring(Math.max(0, from), Math.min(text.length(), to)))
                : withContent(content.cut(Math.max(0, from - 1), Math.min(content.size(), to - 1)));
    }

    /** The node that starts at the position, or null where none does. */
    @Nullable
    Node nodeAt(int position) {
        Node node = this;
        int at = position;
        while (true) {
            int index = node.content.indexAt(at);
            if (index == node.content.childCount()) {
                return null;
            }
            int offset = at - node.content.startOf(index);
            node = node.content.child(index);
            if (offset == 0 || node.isText()) {
                return node;
            }
            at = offset - 1;
        }
    }

    /** ProseMirror's own JSON form of the node. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", type.name());
        if (!attributes.isEmpty()) {
            json.set("attrs", attributes.toJson());
        }
        if (content.size() > 0) {
            json.set("content", content.toJson());
        }
        if (!marks.isEmpty()) {
            ArrayNode list = json.putArray("marks");
            marks.forEach(mark -> list.add(mark.toJson()));
        }
        if (isText()) {
            json.put("text", text);
        }
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Node that
                        && hasSameMarkup(that)
                        && text.equals(that.text)
                        && content.equals(that.content));
    }

    @Override
    public int hashCode() {
        return type.name().hashCode() + 31 * text.hashCode() + 961 * content.hashCode();
    }

    @Override
    public String toString() {
        return isText() ? '"' + text + '"' : type.name() + (content.childCount() == 0 ? "" : content.toString());
    }
}
