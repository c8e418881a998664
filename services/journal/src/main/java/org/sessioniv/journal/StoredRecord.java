package org.sessioniv.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A record as stored. Its version is 1 when it is new and grows by one with each save. A unique key is held by at most
 * one record of a kind. An expiry is kept to the millisecond.
 */
public record StoredRecord(
        RecordKey key, long version, Optional<String> uniqueKey, Optional<Instant> expiresAt, Body body) {
    public static final int MAX_BODY_BYTES = 4 << 20;
    public static final int MAX_UNIQUE_KEY_LENGTH = 200;

    public StoredRecord {
        if (version < 1) {
            throw new IllegalArgumentException("a record's versions start at 1, not " + version + ": " + key);
        }
        if (body.size() > MAX_BODY_BYTES) {
            throw new IllegalArgumentException(
                    "a record's body holds at most " + MAX_BODY_BYTES + " bytes, not " + body.size() + ": " + key);
        }
        uniqueKey.ifPresent(StoredRecord::checkUniqueKey);
        expiresAt = expiresAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A record that is not stored yet. */
    public static StoredRecord fresh(RecordKey key, Body body) {
        return new StoredRecord(key, 1, Optional.empty(), Optional.empty(), body);
    }

    public StoredRecord withUniqueKey(String value) {
        return new StoredRecord(key, version, Optional.of(value), expiresAt, body);
    }

    public StoredRecord withExpiry(Instant instant) {
        return new StoredRecord(key, version, uniqueKey, Optional.of(instant), body);
    }

    /** The same record with other content, one version later: what to save after loading. */
    public StoredRecord next(Body content) {
        return new StoredRecord(key, version + 1, uniqueKey, expiresAt, content);
    }

    /** Whether the record is as good as absent at this instant. */
    public boolean isExpired(Instant now) {
        return expiresAt.isPresent() && !expiresAt.get().isAfter(now);
    }

    /** Without the unique key, which may be an address of a person, and this text ends in logs. */
    @Override
    public String toString() {
        return "StoredRecord[" + key + ", version " + version + "]";
    }

    /** Lone surrogates are refused because stores would keep them as question marks, and two keys would become one. */
    private static void checkUniqueKey(String value) {
        boolean lone = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (value.isEmpty() || value.length() > MAX_UNIQUE_KEY_LENGTH || lone) {
            throw new IllegalArgumentException("not a unique key: it has " + value.length() + " characters"
                    + (lone ? " and half a surrogate pair" : ", allowed are 1 to " + MAX_UNIQUE_KEY_LENGTH));
        }
    }
}
