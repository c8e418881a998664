package org.sessioniv.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a stream's entries came to when its head was this one. Derived, never the truth: it spares reading the entries
 * before the head, and only as long as that head is in the stream's chain.
 */
public record Snapshot(StreamId stream, Head head, Body body) {
    /** MongoDB keeps at most 16 MiB in one document. */
    public static final int MAX_BODY_BYTES = 12 << 20;

    private static final byte[] FORM = "session-iv/snapshot/1\n".getBytes(StandardCharsets.US_ASCII);

    public Snapshot {
        if (body.size() > MAX_BODY_BYTES) {
            throw new IllegalArgumentException("a snapshot's body holds at most " + MAX_BODY_BYTES + " bytes, not "
                    + body.size() + ": version " + head.version() + " of " + stream);
        }
    }

    /** A snapshot whose body is the content behind a seal: the hash over stream, head and content. */
    public static Snapshot sealing(StreamId stream, Head head, byte[] content) {
        return new Snapshot(
                stream,
                head,
                Body.of(ByteBuffer.allocate(EntryHash.BYTES + content.length)
                        .put(seal(stream, head, content).bytes())
                        .put(content)
                        .array()));
    }

    /** What stands behind the seal; nothing when the seal is not that of this stream, head and content. */
    public Optional<byte[]> content() {
        byte[] bytes = body.bytes();
        if (bytes.length < EntryHash.BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, EntryHash.BYTES, bytes.length);
        EntryHash seal = EntryHash.of(Arrays.copyOf(bytes, EntryHash.BYTES));
        return seal.equals(seal(stream, head, content)) ? Optional.of(content) : Optional.empty();
    }

    private static EntryHash seal(StreamId stream, Head head, byte[] content) {
        byte[] name = stream.value().getBytes(StandardCharsets.UTF_8);
        return EntryHash.over(
                ByteBuffer.allocate(FORM.length + 4 + name.length + 16 + EntryHash.BYTES)
                        .put(FORM)
                        .putInt(name.length)
                        .put(name)
                        .putLong(head.version())
                        .putLong(head.epoch())
                        .put(head.hash().bytes())
                        .array(),
                content);
    }
}
