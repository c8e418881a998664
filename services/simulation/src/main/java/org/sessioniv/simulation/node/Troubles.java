package org.sessioniv.simulation.node;

/** What goes wrong at one node at this moment; it outlasts the lives of the node. */
final class Troubles {
    int storeSlow;
    int storeAway;
    int answersLost;
    int appendsLate;
    int appendsDoubled;
    int linksCut;
    int linksDoubled;
    /** What the next append is to bring about. */
    AtAppend next = AtAppend.NOTHING;

    /** When a node dies that appends. */
    enum AtAppend {
        NOTHING,
        DIE_BEFORE,
        DIE_DURING,
        DIE_AFTER
    }

    /** What the next append is to bring about, once. */
    AtAppend takeNext() {
        AtAppend taken = next;
        next = AtAppend.NOTHING;
        return taken;
    }
}
