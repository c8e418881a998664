package org.sessioniv.notesteps;

/** Takes a mark off all inline content of a range. */
record RemoveMarkStep(int from, int to, Mark mark) implements RangeMarkStep {

    @Override
    public Node apply(Node document) {
        return MarkedRange.change(document, from, to, (node, parent) -> mark.removeFrom(node.marks()));
    }

    @Override
    public Step inverted(Node before) {
        return MarkInverse.ofRemoving(before, this);
    }

    @Override
    public RemoveMarkStep over(int start, int end) {
        return new RemoveMarkStep(start, end, mark);
    }

    @Override
    public String tag() {
        return "removeMark";
    }
}
