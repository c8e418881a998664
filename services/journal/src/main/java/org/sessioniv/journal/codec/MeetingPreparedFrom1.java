package org.sessioniv.journal.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Meetings were entered without a zone once; their times are told in UTC, whichever machine reads the journal. */
final class MeetingPreparedFrom1 implements Upcaster {
    @Override
    public ObjectNode raise(ObjectNode stored) {
        JsonNode programme = stored.path("programme");
        if (!(programme instanceof ObjectNode frame)) {
            throw new IllegalArgumentException("a meeting was prepared without a programme");
        }
        frame.put("zone", "UTC");
        return stored;
    }
}
