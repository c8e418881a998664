package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Takes a mark off the node at a position. */
public record RemoveNodeMarkStep(int position, Mark mark) implements Step {

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
    public Optional<Step> mapped(Mappable mapping) {
        return SingleNode.mapped(mapping, position).map(moved -> new RemoveNodeMarkStep(moved, mark));
    }

    @Override
    public Touched touched() {
        return new Touched(position, position + 1);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("removeNodeMark").put("pos", position);
        json.set("mark", mark.toJson());
        return json;
    }
}
