package org.sessioniv.notesteps;

import java.util.List;

/** Puts a mark on the node at a position. */
record AddNodeMarkStep(int position, Mark mark) implements NodeMarkStep {

    @Override
    public Node apply(Node document) {
        Node node = SingleNode.nodeAt(document, position);
        return SingleNode.replace(document, position, node.withMarks(mark.addTo(node.marks())));
    }

    /** Adding may have pushed out one other mark, which then has to come back. */
    @Override
    public Step inverted(Node before) {
        Node node = before.nodeAt(position);
        if (node != null) {
            List<Mark> after = mark.addTo(node.marks());
            if (after.size() == node.marks().size()) {
                for (Mark old : node.marks()) {
                    if (!after.contains(old)) {
                        return new AddNodeMarkStep(position, old);
                    }
                }
                return new AddNodeMarkStep(position, mark);
            }
        }
        return new RemoveNodeMarkStep(position, mark);
    }

    @Override
    public AddNodeMarkStep at(int place) {
        return new AddNodeMarkStep(place, mark);
    }

    @Override
    public String tag() {
        return "addNodeMark";
    }
}
