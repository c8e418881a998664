package org.sessioniv.journal;

import java.util.regex.Pattern;

/** Names one stream of the journal: one room, one writer. */
public record StreamId(String value) implements Comparable<StreamId> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9/-]{0,99}");

    public StreamId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a stream id: \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(StreamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
