package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Takes a mark off all inline content of a range. */
public record RemoveMarkStep(int from, int to, Mark mark) implements Step {

    @Override
    public Node apply(Node document) {
        return MarkedRange.change(document, from, to, (node, parent) -> mark.removeFrom(node.marks()));
    }

    @Override
    public Step inverted(Node before) {
        return MarkInverse.ofRemoving(before, this);
    }

    @Override
    public Optional<Step> mapped(Mappable mapping) {
        return MarkedRange.mapped(mapping, from, to).map(range -> new RemoveMarkStep(range.from(), range.to(), mark));
    }

    @Override
    public Optional<Step> merged(Step next) {
        return next instanceof RemoveMarkStep other && mark.equals(other.mark) && from <= other.to && to >= other.from
                ? Optional.of(new RemoveMarkStep(Math.min(from, other.from), Math.max(to, other.to), mark))
                : Optional.empty();
    }

    @Override
    public Touched touched() {
        return new Touched(from, to);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("removeMark");
        json.set("mark", mark.toJson());
        return json.put("from", from).put("to", to);
    }
}
