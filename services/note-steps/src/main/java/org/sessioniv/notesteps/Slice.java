package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A piece cut out of a document. At either end some levels of nodes may be open: their closing or opening token is
 * not part of the piece.
 */
record Slice(Fragment content, int openStart, int openEnd) {
    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    public Slice {
        if (openStart < 0
                || openEnd < 0
                || openStart > depthAtStart(content)
                || openEnd > depthAtEnd(content)
                || content.size() - openStart - openEnd < 0) {
            throw new RefusedException(RefusalCode.BAD_SLICE, "A slice is open deeper than its content");
        }
    }

    /** The width that the slice adds where it is inserted. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    static Slice between(Node node, int from, int to) {
        if (from == to) {
            return EMPTY;
        }
        Position start = Position.in(node, from);
        Position end = Position.in(node, to);
        int depth = start.sharedDepth(end);
        int offset = start.start(depth);
        Fragment content = start.node(depth).content().cut(from - offset, to - offset);
        return new Slice(content, start.depth() - depth, end.depth() - depth);
    }

    /** This slice with the fragment put in at a position inside of it, or null where it may not stand. */
    @Nullable
    Slice insertAt(int position, Fragment inserted) {
        Fragment changed = insert(content, position + openStart, inserted, null, openStart, openEnd);
        return changed == null ? null : new Slice(changed, openStart, openEnd);
    }

    private static @Nullable Fragment insert(
            Fragment into, int position, Fragment inserted, @Nullable Node closedParent, int openStart, int openEnd) {
        int index = into.indexAt(position);
        int offset = position - into.startOf(index);
        if (offset == 0 || into.child(index).isText()) {
            Fragment changed = into.cut(0, position).append(inserted).append(into.cut(position, into.size()));
            boolean fits = closedParent == null || closedParent.type().content().accepts(changed.children());
            return fits ? changed : null;
        }
        Node child = into.child(index);
        int startOpen = index == 0 ? Math.max(0, openStart - 1) : 0;
        int endOpen = index == into.childCount() - 1 ? Math.max(0, openEnd - 1) : 0;
        boolean isOpen = (index == 0 && openStart > 0) || (index == into.childCount() - 1 && openEnd > 0);
        Fragment changed = insert(child.content(), offset - 1, inserted, isOpen ? null : child, startOpen, endOpen);
        return changed == null ? null : into.replaceChild(index, child.withContent(changed));
    }

    /** This slice without a flat range of it; the ends of the range must lie in the same node. */
    Slice removeBetween(int from, int to) {
        return new Slice(remove(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment remove(Fragment content, int from, int to) {
        int index = content.indexAt(from);
        int start = content.startOf(index);
        boolean inside = from > start && !content.child(index).isText();
        if (!inside) {
            if (content.indexAt(to) < content.childCount()
                    && to > content.startOf(content.indexAt(to))
                    && !content.child(content.indexAt(to)).isText()) {
                throw new RefusedException(RefusalCode.BAD_POSITION, "The gap is not a flat range");
            }
            return content.cut(0, from).append(content.cut(to, content.size()));
        }
        if (content.indexAt(to) != index) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "The gap is not a flat range");
        }
        Node child = content.child(index);
        Fragment inner = remove(child.content(), from - start - 1, to - start - 1);
        return content.replaceChild(index, child.withContent(inner));
    }

    private static int depthAtStart(Fragment content) {
        int depth = 0;
        Fragment at = content;
        while (at.childCount() > 0 && !at.child(0).isLeaf()) {
            at = at.child(0).content();
            depth++;
        }
        return depth;
    }

    private static int depthAtEnd(Fragment content) {
        int depth = 0;
        Fragment at = content;
        while (at.childCount() > 0 && !at.child(at.childCount() - 1).isLeaf()) {
            at = at.child(at.childCount() - 1).content();
            depth++;
        }
        return depth;
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("content", content.toJson());
        if (openStart > 0) {
            json.put("openStart", openStart);
        }
        if (openEnd > 0) {
            json.put("openEnd", openEnd);
        }
        return json;
    }

    static Slice fromJson(Schema schema, @Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return EMPTY;
        }
        if (!json.isObject()) {
            throw new RefusedException(RefusalCode.BAD_SLICE, "A slice is an object");
        }
        int openStart = open(json.get("openStart"));
        int openEnd = open(json.get("openEnd"));
        return new Slice(Fragment.fromJson(schema, json.get("content"), 0), openStart, openEnd);
    }

    private static int open(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return 0;
        }
        if (!json.isInt()) {
            throw new RefusedException(RefusalCode.BAD_SLICE, "The open depth of a slice is a whole number");
        }
        return json.intValue();
    }
}
