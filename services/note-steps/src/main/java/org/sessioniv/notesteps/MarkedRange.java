package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What adding and removing a mark over a range have in common. */
final class MarkedRange {
    private MarkedRange() {}

    /** Gives each inline node of the range the marks that the function finds for it and its parent's type. */
    static Node change(Node document, int from, int to, BiFunction<Node, NodeType, List<Mark>> marksOf) {
        if (to < from) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "A range ends before it starts");
        }
        Slice old = document.slice(from, to);
        Position start = Position.in(document, from);
        NodeType parent =
                start.node(start.sharedDepth(Position.in(document, to))).type();
        Fragment changed = changed(old.content(), parent, marksOf);
        return document.replace(from, to, new Slice(changed, old.openStart(), old.openEnd()));
    }

    private static Fragment changed(Fragment content, NodeType parent, BiFunction<Node, NodeType, List<Mark>> marksOf) {
        List<Node> children = new ArrayList<>(content.childCount());
        for (Node child : content.children()) {
            boolean hasContent = child.content().childCount() > 0;
            Node inner = hasContent ? child.withContent(changed(child.content(), child.type(), marksOf)) : child;
            children.add(inner.type().isInline() ? inner.withMarks(marksOf.apply(inner, parent)) : inner);
        }
        return Fragment.of(children);
    }

    static Optional<Step.Touched> mapped(Mappable mapping, int from, int to) {
        int start = mapping.map(from, Side.AFTER);
        int end = mapping.map(to, Side.BEFORE);
        return start < end ? Optional.of(new Step.Touched(start, end)) : Optional.empty();
    }
}
