package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What undoes a mark step: only where the step changed something, and bringing back what an added mark pushed out.
 */
final class MarkInverse {
    private MarkInverse() {}

    static Step ofAdding(Node before, AddMarkStep step) {
        List<Step> back = new ArrayList<>();
        visit(before, 0, step.touched(), (node, parent, range) -> {
            if (!node.type().isAtom() || !parent.allowsMark(step.mark().type())) {
                return;
            }
            List<Mark> after = step.mark().addTo(node.marks());
            if (after.equals(node.marks())) {
                return;
            }
            add(back, new RemoveMarkStep(range.from(), range.to(), step.mark()));
            for (Mark old : node.marks()) {
                if (!after.contains(old)) {
                    add(back, new AddMarkStep(range.from(), range.to(), old));
                }
            }
        });
        return back.size() == 1 ? back.get(0) : new MarkSetStep(back);
    }

    static Step ofRemoving(Node before, RemoveMarkStep step) {
        List<Step> back = new ArrayList<>();
        visit(before, 0, step.touched(), (node, parent, range) -> {
            if (node.marks().contains(step.mark())) {
                add(back, new AddMarkStep(range.from(), range.to(), step.mark()));
            }
        });
        return back.size() == 1 ? back.get(0) : new MarkSetStep(back);
    }

    /** A step that goes on where the last one ended continues it; the text inside a footnote does not. */
    private static void add(List<Step> steps, Step step) {
        if (!steps.isEmpty()) {
            Step last = steps.get(steps.size() - 1);
            Optional<Step> merged = last.touched().to() == step.touched().from() ? last.merged(step) : Optional.empty();
            if (merged.isPresent()) {
                steps.set(steps.size() - 1, merged.get());
                return;
            }
        }
        steps.add(step);
    }

    private interface Visitor {
        void inline(Node node, NodeType parent, Step.Touched range);
    }

    private static void visit(Node node, int start, Step.Touched range, Visitor visitor) {
        int at = start;
        for (Node child : node.content().children()) {
            int end = at + child.size();
            if (end > range.from() && at < range.to()) {
                if (child.type().isInline()) {
                    Step.Touched inside = new Step.Touched(Math.max(at, range.from()), Math.min(end, range.to()));
                    visitor.inline(child, node.type(), inside);
                }
                visit(child, at + 1, range, visitor);
            }
            at = end;
        }
    }
}
