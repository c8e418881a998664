package org.sessioniv.journal;

import java.util.Optional;

/** The first place where a stream is not what was appended: at which version, and what is wrong there, in words. */
public record BrokenLink(long version, Fault fault, String words) {
    /** What can be wrong with a link. */
    public enum Fault {
        /** An entry is of another stream. */
        WRONG_STREAM,
        /** Events are missing before the entry, or at the end of the stream. */
        GAP,
        /** The entry holds events that the one before holds already. */
        OVERLAP,
        /** The entry before, or this one, was changed after it was written. */
        WRONG_PREVIOUS,
        /** The hash that the store keeps beside the entry is not that of its content. */
        WRONG_HASH,
        /** A writer of an earlier epoch wrote after a later one. */
        EPOCH_FELL,
        /** The last entry is not the one of which the store noted the hash. */
        WRONG_HEAD,
        /** Entries of which the register noted the head are gone, or others stand in their place. */
        NOT_AS_NOTED
    }

    /** What is wrong with the entry as the one behind that head; nothing when the chain holds. */
    public static Optional<BrokenLink> between(StreamId stream, Head before, Entry entry) {
        if (!entry.stream().equals(stream)) {
            return at(entry, Fault.WRONG_STREAM, "it belongs to the stream " + entry.stream());
        }
        if (entry.version() > before.version()) {
            return at(entry, Fault.GAP, "the entry before ends at version " + before.version());
        }
        if (entry.version() < before.version()) {
            return at(entry, Fault.OVERLAP, "the entry before holds events up to version " + before.version());
        }
        if (!entry.previous().equals(before.hash())) {
            return at(
                    entry,
                    Fault.WRONG_PREVIOUS,
                    "it names " + entry.previous().hex() + " as its predecessor, whose content gives "
                            + before.hash().hex());
        }
        if (entry.epoch() < before.epoch()) {
            return at(entry, Fault.EPOCH_FELL, "epoch " + entry.epoch() + " follows epoch " + before.epoch());
        }
        return Optional.empty();
    }

    private static Optional<BrokenLink> at(Entry entry, Fault fault, String words) {
        return Optional.of(new BrokenLink(entry.version(), fault, words));
    }
}
