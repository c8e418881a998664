package org.sessioniv.journal;

import java.util.regex.Pattern;

/** Names one record: what kind of thing it is, and which one. Ids are random or structural, never personal. */
public record RecordKey(String kind, String id) {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,120}");

    public RecordKey {
        checkKind(kind);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the id of a record of kind " + kind);
        }
    }

    static void checkKind(String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("not a kind of record: \"" + kind + "\"");
        }
    }
}
