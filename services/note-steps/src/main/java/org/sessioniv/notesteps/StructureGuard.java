package org.sessioniv.notesteps;

/** What lies in a range that a structural step wants to replace. */
final class StructureGuard {
    private StructureGuard() {}

    /** Refuses a range that holds anything but closing tokens followed by opening tokens. */
    static void requireOnlyTokens(Node document, int from, int to) {
        if (holdsContent(document, from, to)) {
            throw new RefusedException(RefusalCode.DOES_NOT_FIT, "A structural step would overwrite content");
        }
    }

    private static boolean holdsContent(Node document, int from, int to) {
        Position start = Position.in(document, from);
        int left = to - from;
        int depth = start.depth();
        int index = start.index(depth);
        boolean insideText =
                start.position() > start.start(depth) + start.parent().content().startOf(index);
        if (insideText) {
            // ProseMirror looks on from behind the text, and both sides have to agree on what fits.
            index++;
        }
        while (left > 0 && depth > 0 && index == start.node(depth).content().childCount()) {
            depth--;
            index = start.index(depth) + 1;
            left--;
        }
        if (left <= 0) {
            return false;
        }
        Fragment content = start.node(depth).content();
        while (left > 0) {
            if (index >= content.childCount() || content.child(index).isLeaf()) {
                return true;
            }
            content = content.child(index).content();
            index = 0;
            left--;
        }
        return false;
    }
}
