package org.sessioniv.domain.room;

/** How many events a room's stream holds: 0 before the first, then one more with each, without gaps. */
public record Version(long count) implements Comparable<Version> {
    public static final Version ZERO = new Version(0);

    public Version {
        if (count < 0) {
            throw new IllegalArgumentException("a version is not negative: " + count);
        }
    }

    public Version plus(long events) {
        return new Version(count + events);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(count, other.count);
    }
}
