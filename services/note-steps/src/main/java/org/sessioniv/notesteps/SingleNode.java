package org.sessioniv.notesteps;

import java.util.List;
import java.util.Optional;

/** What the steps about one node have in common: finding it, and putting a changed one in its place. */
final class SingleNode {
    private SingleNode() {}

    static Node nodeAt(Node document, int position) {
        Node node = document.nodeAt(position);
        if (node == null) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "There is no node at " + position);
        }
        if (node.isText()) {
            throw new RefusedException(RefusalCode.DOES_NOT_FIT, "There is text at " + position);
        }
        return node;
    }

    /** Replaces the node at the position: all of a leaf, only the opening token of a node with content. */
    static Node replace(Node document, int position, Node changed) {
        Slice slice = new Slice(Fragment.of(List.of(changed.withContent(Fragment.EMPTY))), 0, changed.isLeaf() ? 0 : 1);
        return document.replace(position, position + 1, slice);
    }

    static Optional<Integer> mapped(Mappable mapping, int position) {
        MapResult result = mapping.mapResult(position, Side.AFTER);
        return result.deletedAfter() ? Optional.empty() : Optional.of(result.position());
    }
}
