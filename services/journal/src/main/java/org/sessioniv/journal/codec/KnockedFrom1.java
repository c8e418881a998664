package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Form 1 did not know who had knocked under the same name before; form 2 may name the guest and seats called so. */
final class KnockedFrom1 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        stored.putArray("like");
        return stored;
    }
}
