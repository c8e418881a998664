package org.sessioniv.notesteps;

/** Takes a mark off the node at a position. */
record RemoveNodeMarkStep(int position, Mark mark) implements NodeMarkStep {

    @Override
    public Node apply(Node document) {
        Node node = SingleNode.nodeAt(document, position);
        return SingleNode.replace(document, position, node.withMarks(mark.removeFrom(node.marks())));
    }

    @Override
    public Step inverted(Node before) {
        Node node = before.nodeAt(position);
        return node == null || !node.marks().contains(mark) ? this : new AddNodeMarkStep(position, mark);
    }

    @Override
    public RemoveNodeMarkStep at(int place) {
        return new RemoveNodeMarkStep(place, mark);
    }

    @Override
    public String tag() {
        return "removeNodeMark";
    }
}
