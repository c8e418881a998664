package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node. Adjacent texts with the same marks never stand side by side in a fragment: they are one
 * text.
 */
final class Fragment {
    public static final Fragment EMPTY = new Fragment(new Node[0], 0);

    /** Never changed after construction; an array because a step on a long note copies it. */
    private final Node[] children;

    private final int size;

    private Fragment(Node[] children, int size) {
        this.children = children;
        this.size = size;
    }

    /** A fragment of the nodes, with neighbouring texts of the same marks joined. */
    public static Fragment of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return EMPTY;
        }
        List<Node> joined = new ArrayList<>(nodes.size());
        int size = 0;
        for (Node node : nodes) {
            size += node.size();
            int last = joined.size() - 1;
            if (last >= 0 && node.isText() && joined.get(last).hasSameMarkup(node)) {
                joined.set(last, node.withText(joined.get(last).text() + node.text()));
            } else {
                joined.add(node);
            }
        }
        return new Fragment(joined.toArray(new Node[0]), size);
    }

    /** The width in positions of all children together. */
    public int size() {
        return size;
    }

    public int childCount() {
        return children.length;
    }

    public Node child(int index) {
        return children[index];
    }

    /** The children in order, as a list that cannot be changed. */
    public List<Node> children() {
        return Collections.unmodifiableList(Arrays.asList(children));
    }

    Fragment append(Fragment other) {
        if (other.children.length == 0) {
            return this;
        }
        if (children.length == 0) {
            return other;
        }
        List<Node> all = new ArrayList<>(children());
        all.addAll(other.children());
        return of(all);
    }

    /** The same children but one; the new one must not be text beside text. */
    Fragment replaceChild(int index, Node child) {
        Node[] changed = children.clone();
        changed[index] = child;
        return new Fragment(changed, size + child.size() - children[index].size());
    }

    /** What lies between two positions; nodes at the edges keep only the part that lies inside. */
    Fragment cut(int from, int to) {
        if (from <= 0 && to >= size) {
            return this;
        }
        List<Node> kept = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < children.length && start < to; i++) {
            Node child = children[i];
            int end = start + child.size();
            if (end > from) {
                kept.add(start >= from && end <= to ? child : child.cut(from - start, to - start));
            }
            start = end;
        }
        return of(kept);
    }

    /** The index of the child that holds the position, or that starts there. */
    int indexAt(int position) {
        int start = 0;
        for (int i = 0; i < children.length; i++) {
            int end = start + children[i].size();
            if (position < end) {
                return i;
            }
            start = end;
        }
        return children.length;
    }

    int startOf(int index) {
        int start = 0;
        for (int i = 0; i < index; i++) {
            start += children[i].size();
        }
        return start;
    }

    ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode(children.length);
        for (Node child : children) {
            json.add(child.toJson());
        }
        return json;
    }

    static Fragment fromJson(Schema schema, @Nullable JsonNode json, int depth) {
        if (json == null || json.isNull()) {
            return EMPTY;
        }
        if (!json.isArray()) {
            throw new RefusedException(RefusalCode.BAD_JSON, "Content must be an array");
        }
        List<Node> nodes = new ArrayList<>(json.size());
        for (JsonNode child : json) {
            nodes.add(NodeReader.read(schema, child, depth + 1));
        }
        return of(nodes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fragment that && size == that.size && Arrays.equals(children, that.children));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(children);
    }

    @Override
    public String toString() {
        return Arrays.toString(children);
    }
}
