package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Form 1 did not say in which language a proposal is; form 2 may. */
final class TopicProposedFrom1 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        stored.putNull("language");
        return stored;
    }
}
