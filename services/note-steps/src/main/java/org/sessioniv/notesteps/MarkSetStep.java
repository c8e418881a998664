package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several mark steps as one: what undoing a mark needs where the range had been marked in part. Newer releases of
 * prosemirror-transform nest these steps; here they are always flat.
 */
record MarkSetStep(List<Step> steps) implements Step {
    public MarkSetStep {
        List<Step> flat = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof MarkSetStep nested) {
                flat.addAll(nested.steps);
            } else {
                flat.add(step);
            }
        }
        steps = List.copyOf(flat);
    }

    @Override
    public Node apply(Node document) {
        Node changed = document;
        for (Step step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }

    /** As in ProseMirror each step's inverse is made for the document before all of them. */
    @Override
    public Step inverted(Node before) {
        return new MarkSetStep(steps.stream().map(step -> step.inverted(before)).toList());
    }

    @Override
    public Optional<Step> mapped(Mappable mapping) {
        List<Step> left =
                steps.stream().flatMap(step -> step.mapped(mapping).stream()).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new MarkSetStep(left));
    }

    @Override
    public Touched touched() {
        int from = steps.stream().mapToInt(step -> step.touched().from()).min().orElse(0);
        int to = steps.stream().mapToInt(step -> step.touched().to()).max().orElse(0);
        return new Touched(from, to);
    }

    @Override
    public long width() {
        return steps.stream().mapToLong(Step::width).sum();
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("markSet");
        ArrayNode list = json.putArray("steps");
        steps.forEach(step -> list.add(step.toJson()));
        return json;
    }
}
