package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;

/** A position with the nodes around it, from the document at depth 0 down to the node that directly holds it. */
final class Position {
    private final int position;
    private final List<Node> nodes = new ArrayList<>();
    /** For each depth the index of the child in which the position lies, or before which it lies. */
    private final List<Integer> indexes = new ArrayList<>();
    /** For each depth the position at which the node's content starts. */
    private final List<Integer> starts = new ArrayList<>();

    private Position(int position) {
        this.position = position;
    }

    static Position in(Node document, int position) {
        if (position < 0 || position > document.content().size()) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "Position " + position + " is out of range");
        }
        Position resolved = new Position(position);
        Node node = document;
        int start = 0;
        while (true) {
            Fragment content = node.content();
            int index = content.indexAt(position - start);
            resolved.nodes.add(node);
            resolved.indexes.add(index);
            resolved.starts.add(start);
            int childStart = start + content.startOf(index);
            if (position == childStart || content.child(index).isText()) {
                return resolved;
            }
            node = content.child(index);
            start = childStart + 1;
        }
    }

    int position() {
        return position;
    }

    int depth() {
        return nodes.size() - 1;
    }

    Node node(int depth) {
        return nodes.get(depth);
    }

    Node parent() {
        return nodes.get(depth());
    }

    int index(int depth) {
        return indexes.get(depth);
    }

    int start(int depth) {
        return starts.get(depth);
    }

    private int end(int depth) {
        return start(depth) + node(depth).content().size();
    }

    /** The depth of the deepest node that holds both positions. */
    int sharedDepth(Position other) {
        for (int depth = depth(); depth > 0; depth--) {
            if (start(depth) <= other.position && end(depth) >= other.position) {
                return depth;
            }
        }
        return 0;
    }
}
