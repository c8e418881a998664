package org.sessioniv.notesteps;

/**
 * The neighbour that a position stays with when something is inserted exactly there: the content before it, or the
 * content after it.
 */
enum Side {
    BEFORE,
    AFTER
}
