package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a slice in the place of a range. What stands left of the range is open down to its start, what stands right of
 * it down to its end, and the slice is open at both ends; open nodes that meet are joined, level by level, and each
 * joined node must have content that its type allows.
 */
final class Replacement {
    private final Position from;
    private final Position to;

    private Replacement(Position from, Position to) {
        this.from = from;
        this.to = to;
    }

    static Node replace(Node document, int from, int to, Slice slice) {
        if (to < from) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "A range ends before it starts");
        }
        Position left = Position.in(document, from);
        Position right = Position.in(document, to);
        if (slice.openStart() > left.depth()) {
            throw new RefusedException(RefusalCode.DOES_NOT_FIT, "The inserted content is deeper than the place");
        }
        int depth = left.depth() - slice.openStart();
        if (depth != right.depth() - slice.openEnd()) {
            throw new RefusedException(RefusalCode.DOES_NOT_FIT, "The open depths of the two ends do not agree");
        }
        return new Replacement(left, right).above(0, depth, slice);
    }

    /** The node at a depth above the slice's own level. */
    private Node above(int depth, int sliceDepth, Slice slice) {
        Node node = from.node(depth);
        boolean sharesChild = depth < sliceDepth && depth < from.sharedDepth(to);
        if (sharesChild) {
            int index = from.index(depth);
            return node.withContent(node.content().replaceChild(index, above(depth + 1, sliceDepth, slice)));
        }
        return closed(node, joined(depth, sliceDepth, slice));
    }

    /** The content of the left node at the depth, joined with that of the right one, with the slice between. */
    private Fragment joined(int depth, int sliceDepth, Slice slice) {
        if (depth == sliceDepth) {
            return filled(depth, slice, true, true);
        }
        List<Node> children = new ArrayList<>();
        addLeft(children, depth);
        Node left = from.node(depth + 1);
        requireJoinable(left, to.node(depth + 1));
        children.add(closed(left, joined(depth + 1, sliceDepth, slice)));
        addRight(children, depth);
        return Fragment.of(children);
    }

    /** The slice's content at or below its own level, with what stands left and right of it. */
    private Fragment filled(int depth, Slice slice, boolean withLeft, boolean withRight) {
        List<Node> children = new ArrayList<>();
        if (withLeft) {
            addLeft(children, depth);
        }
        Fragment content = slice.content();
        int last = content.childCount() - 1;
        boolean oneOpenChild = last == 0 && slice.openStart() > 0 && slice.openEnd() > 0;
        if (oneOpenChild) {
            Node left = from.node(depth + 1);
            requireJoinable(left, content.child(0));
            requireJoinable(left, to.node(depth + 1));
            Slice inner = new Slice(content.child(0).content(), slice.openStart() - 1, slice.openEnd() - 1);
            children.add(closed(left, filled(depth + 1, inner, true, true)));
        } else {
            for (int i = 0; i <= last; i++) {
                Node child = content.child(i);
                if (i == 0 && slice.openStart() > 0) {
                    Node left = from.node(depth + 1);
                    requireJoinable(left, child);
                    Slice inner = new Slice(child.content(), slice.openStart() - 1, 0);
                    children.add(closed(left, filled(depth + 1, inner, true, false)));
                } else if (i == last && slice.openEnd() > 0) {
                    requireJoinable(child, to.node(depth + 1));
                    Slice inner = new Slice(child.content(), 0, slice.openEnd() - 1);
                    children.add(closed(child, filled(depth + 1, inner, false, true)));
                } else {
                    children.add(child);
                }
            }
        }
        if (withRight) {
            addRight(children, depth);
        }
        return Fragment.of(children);
    }

    private void addLeft(List<Node> children, int depth) {
        Fragment content = from.node(depth).content();
        int end = from.position() - from.start(depth);
        int index = from.index(depth);
        children.addAll(content.children().subList(0, index));
        if (depth == from.depth()) {
            addText(children, content, index, 0, end - content.startOf(index));
        }
    }

    private void addRight(List<Node> children, int depth) {
        Fragment content = to.node(depth).content();
        int start = to.position() - to.start(depth);
        int index = to.index(depth);
        if (depth < to.depth()) {
            children.addAll(content.children().subList(index + 1, content.childCount()));
            return;
        }
        int offset = start - content.startOf(index);
        if (offset > 0) {
            addText(children, content, index, offset, Integer.MAX_VALUE);
            index++;
        }
        children.addAll(content.children().subList(index, content.childCount()));
    }

    private static void addText(List<Node> children, Fragment content, int index, int from, int to) {
        if (to > from) {
            children.add(content.child(index).cut(from, to));
        }
    }

    private static void requireJoinable(Node left, Node right) {
        if (!right.type().canBeJoinedWith(left.type())) {
            throw new RefusedException(
                    RefusalCode.DOES_NOT_FIT, "Cannot join " + right.type() + " onto " + left.type());
        }
    }

    private static Node closed(Node node, Fragment content) {
        node.type().checkContent(content);
        return node.withContent(content);
    }
}
