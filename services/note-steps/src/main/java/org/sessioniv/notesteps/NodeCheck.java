package org.sessioniv.notesteps;

/** Checks nodes against their schema: all of a document, or only what a change has touched. */
final class NodeCheck {
    /** Whether attributes must obey their rules too, or only what ProseMirror itself checks. */
    enum Rules {
        ALL,
        SCHEMA_ONLY
    }

    private final Rules rules;
    private final int mostDepth;

    private NodeCheck(Rules rules, int mostDepth) {
        this.rules = rules;
        this.mostDepth = mostDepth;
    }

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
     * step. The node around the step's range needs no look at its own parents: seen from there nothing has changed.
     */
    static void checkTouched(Node document, Step step, Rules rules, Limits limits) {
        if (document.content().size() > limits.documentSize()) {
            throw new RefusedException(RefusalCode.TOO_LARGE, "The document would be too large");
        }
        Step.Touched touched = step.touched();
        int from = touched.from();
        int to = Math.min(
                step.map().map(touched.to(), Side.AFTER), document.content().size());
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
        new NodeCheck(rules, limits.depth()).touched(around, from - start, to - start, depth);
    }

    private void touched(Node node, int from, int to, int depth) {
        if (depth > mostDepth) {
            throw new RefusedException(RefusalCode.TOO_DEEP, "Nodes are nested too deep");
        }
        checkAlone(node);
        if (rules == Rules.ALL) {
            checkOwnRules(node);
        }
        int start = 0;
        for (Node child : node.content().children()) {
            int end = start + child.size();
            if (end >= from && start <= to) {
                touched(child, from - start - 1, to - start - 1, depth + 1);
            }
            start = end;
        }
    }
}
