package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Puts a mark on all inline content of a range whose parent allows it. */
public record AddMarkStep(int from, int to, Mark mark) implements Step {

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
    public Optional<Step> mapped(Mappable mapping) {
        return MarkedRange.mapped(mapping, from, to).map(range -> new AddMarkStep(range.from(), range.to(), mark));
    }

    @Override
    public Optional<Step> merged(Step next) {
        return next instanceof AddMarkStep other && mark.equals(other.mark) && from <= other.to && to >= other.from
                ? Optional.of(new AddMarkStep(Math.min(from, other.from), Math.max(to, other.to), mark))
                : Optional.empty();
    }

    @Override
    public Touched touched() {
        return new Touched(from, to);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("addMark");
        json.set("mark", mark.toJson());
        return json.put("from", from).put("to", to);
    }
}
