package org.sessioniv.rooms.peer;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The buffers of one message, which lie beside its header and are numbers in it. Equal ones are written once, and those
 * that were written once are one object again when they are read.
 */
final class Attachments {
    private final List<Buffer> all;
    private final Map<Buffer, Integer> numbers = new HashMap<>();
    private final BitSet read = new BitSet();

    /** None yet, to be written. */
    Attachments() {
        this(new ArrayList<>());
    }

    /** Those of a message that is read. */
    Attachments(List<Buffer> all) {
        this.all = all;
    }

    List<Buffer> all() {
        return all;
    }

    int numberOf(Buffer buffer) {
        return numbers.computeIfAbsent(buffer, fresh -> {
            all.add(fresh);
            return all.size() - 1;
        });
    }

    Buffer at(int number) {
        read.set(Objects.checkIndex(number, all.size()));
        return all.get(number);
    }

    /** Whether the header speaks of each of them. */
    boolean areAllRead() {
        return read.cardinality() == all.size();
    }
}
