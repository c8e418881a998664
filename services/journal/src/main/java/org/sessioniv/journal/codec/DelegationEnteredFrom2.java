package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Form 2 knew of no regions; in form 3 a delegation may have one, and one of form 2 has none. */
final class DelegationEnteredFrom2 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        return stored;
    }
}
