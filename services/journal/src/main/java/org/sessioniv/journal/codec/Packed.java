package org.sessioniv.journal.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes made small, as gzip, whose checksum finds damage. */
final class Packed {
    /** What a body may grow to when it is unpacked. */
    private static final int MAX_BYTES = 256 << 20;

    private Packed() {}

    /** Quickly: for what is written often. */
    static byte[] pack(byte[] bytes) {
        return pack(bytes, Deflater.BEST_SPEED);
    }

    static byte[] pack(byte[] bytes, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream out = new Levelled(packed, level)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }

    static byte[] unpack(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            if (in.read() >= 0) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** The platform's gzip with a level of its own. */
    private static final class Levelled extends GZIPOutputStream {
        Levelled(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 1 << 16);
            def.setLevel(level);
        }
    }
}
