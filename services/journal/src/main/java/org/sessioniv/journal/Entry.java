package org.sessioniv.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One batch of a room's events, committed together. {@code version} counts the events of the stream before this entry:
 * 0 for the first, then the version of the last plus its events, so that there is neither gap nor overlap. The instant
 * is kept to the millisecond.
 */
public record Entry(
        StreamId stream,
        long version,
        int events,
        long epoch,
        BatchId batch,
        EntryHash previous,
        Instant at,
        Body body) {

    public static final int MAX_BODY_BYTES = 1 << 20;

    private static final byte[] FORM = "session-iv/entry/1\n".getBytes(StandardCharsets.US_ASCII);

    public Entry {
        if (version < 0 || epoch < 0 || events < 1) {
            throw new IllegalArgumentException(
                    "not an entry: version " + version + ", " + events + " events, epoch " + epoch + " in " + stream);
        }
        if (body.size() > MAX_BODY_BYTES) {
            throw new IllegalArgumentException("an entry's body holds at most " + MAX_BODY_BYTES + " bytes, not "
                    + body.size() + ": version " + version + " in " + stream);
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * SHA-256 over, in this order: the ASCII line {@code session-iv/entry/1\n}; the stream's id as UTF-8 behind its
     * length in four bytes; version (8 bytes), events (4), epoch (8); the batch id (16); the previous hash (32); the
     * instant in epoch milliseconds (8); the body behind its length in four bytes. Numbers are big-endian. Every field
     * has a fixed length or names it, so two different entries never have the same form.
     */
    public EntryHash hash() {
        byte[] name = stream.value().getBytes(StandardCharsets.UTF_8);
        byte[] content = body.bytes();
        ByteBuffer head = ByteBuffer.allocate(FORM.length + 4 + name.length + 28 + BatchId.BYTES + EntryHash.BYTES + 4)
                .put(FORM)
                .putInt(name.length)
                .put(name)
                .putLong(version)
                .putInt(events)
                .putLong(epoch)
                .put(batch.bytes())
                .put(previous.bytes())
                .putLong(at.toEpochMilli())
                .putInt(content.length);
        return EntryHash.over(head.array(), content);
    }

    /** This entry, if it is the one of which the store keeps that hash beside it; else a {@link BrokenChain}. */
    public Entry ifNoted(EntryHash stored) {
        EntryHash own = hash();
        if (own.equals(stored)) {
            return this;
        }
        String words = "its content gives " + own.hex() + ", but the store keeps " + stored.hex() + " beside it";
        throw new BrokenChain(stream, new BrokenLink(version, BrokenLink.Fault.WRONG_HASH, words));
    }

    /** The version of the entry that may follow this one. */
    public long nextVersion() {
        return version + events;
    }

    /** What the stream's head is once this entry is its last. */
    public Head head() {
        return new Head(nextVersion(), hash(), epoch);
    }
}
