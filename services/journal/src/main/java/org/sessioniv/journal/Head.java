package org.sessioniv.journal;

/**
 * The end of a stream: how many events it holds, the hash of its last entry, and the highest epoch that wrote to it.
 */
public record Head(long version, EntryHash hash, long epoch) {
    /** The head of a stream that has no entry yet. */
    public static final Head NONE = new Head(0, EntryHash.START, 0);

    /** Whether the entry may come next: it fits without gap, names this hash, and its writer was not deposed. */
    public boolean accepts(Entry entry) {
        return entry.version() == version && entry.previous().equals(hash) && entry.epoch() >= epoch;
    }
}
