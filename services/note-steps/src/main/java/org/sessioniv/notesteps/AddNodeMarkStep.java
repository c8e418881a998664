package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Puts a mark on the node at a position. */
public record AddNodeMarkStep(int position, Mark mark) implements Step {

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
    public Optional<Step> mapped(Mappable mapping) {
        return SingleNode.mapped(mapping, position).map(moved -> new AddNodeMarkStep(moved, mark));
    }

    @Override
    public Touched touched() {
        return new Touched(position, position + 1);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("addNodeMark").put("pos", position);
        json.set("mark", mark.toJson());
        return json;
    }
}
