package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Form 1 knew a delegation by one name only; form 2 may know its country and names in other languages. */
final class DelegationEnteredFrom1 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        if (stored.get("delegation") instanceof ObjectNode delegation) {
            delegation.putObject("names").putArray("own");
        }
        return stored;
    }
}
