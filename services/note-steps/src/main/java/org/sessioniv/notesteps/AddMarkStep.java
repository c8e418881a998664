package org.sessioniv.notesteps;

import java.util.List;

/** Puts a mark on all inline content of a range whose parent allows it. */
record AddMarkStep(int from, int to, Mark mark) implements RangeMarkStep {

    @Override
    public Node apply(Node document) {
        return MarkedRange.change(document, from, to, this::marksOf);
    }

    private List<Mark> marksOf(Node node, NodeType parent) {
        return node.type().isAtom() && parent.allowsMark(mark.type()) ? mark.addTo(node.marks()) : node.marks();
    }

    @Override
    public Step inverted(Node before) {
        return MarkInverse.ofAdding(before, this);
    }

    @Override
    public AddMarkStep over(int start, int end) {
        return new AddMarkStep(start, end, mark);
    }

    @Override
    public String tag() {
        return "addMark";
    }
}
