package org.sessioniv.notesteps;

/** Checks nodes against their schema: all of a document, or only what a change has touched. */
final class NodeCheck {
    private NodeCheck() {}

    static void check(Node node) {
        checkAlone(node);
        for (Node child : node.content().children()) {
            check(child);
        }
    }

    /** The node's own content, marks and attribute kinds, but not what is inside its children. */
    private static void checkAlone(Node node) {
        node.type().checkContent(node.content());
        if (!Mark.isSet(node.marks())) {
            throw new RefusedException(RefusalCode.BAD_MARKS, "Marks that cannot stand together on " + node.type());
        }
    }

    /** The attribute rules of the node and all below it. */
    static void checkRules(Node node) {
        checkOwnRules(node);
        for (Node child : node.content().children()) {
            checkRules(child);
        }
    }

    private static void checkOwnRules(Node node) {
        node.attributes().checkRules();
        for (Mark mark : node.marks()) {
            mark.attributes().checkRules();
        }
    }

    static void checkSize(Node document, Limits limits) {
        if (document.content().size() > limits.documentSize()) {
            throw new RefusedException(RefusalCode.TOO_LARGE, "The document would be too large");
        }
        checkDepth(document, 0, limits.depth());
    }

    private static void checkDepth(Node node, int depth, int most) {
        if (depth > most) {
            throw new RefusedException(RefusalCode.TOO_DEEP, "Nodes are nested too deep");
        }
        for (Node child : node.content().children()) {
            checkDepth(child, depth + 1, most);
        }
    }

    /**
     * All that {@link #check}, {@link #checkRules} and {@link #checkSize} ask, but only of the nodes that touch the
     * range. The node around the range needs no look at its own parents: seen from there nothing has changed.
     */
    static void checkTouched(Node document, int from, int to, Limits limits) {
        if (document.content().size() > limits.documentSize()) {
            throw new RefusedException(RefusalCode.TOO_LARGE, "The document would be too large");
        }
        Node around = document;
        int depth = 0;
        int start = 0;
        while (true) {
            Fragment content = around.content();
            int index = content.indexAt(from - start);
            if (index == content.childCount()) {
                break;
            }
            int childStart = start + content.startOf(index);
            Node child = content.child(index);
            boolean inside = !child.isLeaf() && from > childStart && to < childStart + child.size();
            if (!inside) {
                break;
            }
            around = child;
            start = childStart + 1;
            depth++;
        }
        checkTouched(around, new Range(from - start, to - start), depth, limits.depth());
    }

    private record Range(int from, int to) {}

    private static void checkTouched(Node node, Range range, int depth, int mostDepth) {
        if (depth > mostDepth) {
            throw new RefusedException(RefusalCode.TOO_DEEP, "Nodes are nested too deep");
        }
        checkAlone(node);
        checkOwnRules(node);
        int start = 0;
        for (Node child : node.content().children()) {
            int end = start + child.size();
            if (end >= range.from && start <= range.to) {
                checkTouched(child, new Range(range.from - start - 1, range.to - start - 1), depth + 1, mostDepth);
            }
            start = end;
        }
    }
}
