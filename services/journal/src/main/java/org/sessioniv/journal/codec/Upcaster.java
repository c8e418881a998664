package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Turns what was stored in one form into the next form, tree to tree. Pure: the same tree gives the same tree for ever,
 * without clock, chance or today's classes, for those go on changing and old journals do not.
 */
@FunctionalInterface
public interface Upcaster {
    /** The tree of the next form; it may be the given one, changed. */
    ObjectNode raise(ObjectNode stored);
}
