package org.sessioniv.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** A text as one frame, encoded once and written to any number of sockets. Immutable; nothing need be released. */
public final class TextFrame {
    /** Final frame of a text, unmasked as a server sends it; lengths in 7, 16 or 64 bits (RFC 6455, section 5.2). */
    private static final int FINAL_TEXT = 0x81;

    private static final int IN_16_BITS = 126;
    private static final int IN_64_BITS = 127;
    private static final int MOST_IN_16_BITS = 0xFFFF;
    private static final int LONGEST_HEAD = 10;

    private final ByteBuf bytes;
    private final int head;

    private TextFrame(ByteBuf bytes, int head) {
        this.bytes = bytes;
        this.head = head;
    }

    static TextFrame of(Buffer text) {
        return of(text.getBytes());
    }

    /** {@code said} is the text in UTF-8. */
    static TextFrame of(byte[] said) {
        ByteBuf bytes = Unpooled.buffer(LONGEST_HEAD + said.length);
        bytes.writeByte(FINAL_TEXT);
        if (said.length < IN_16_BITS) {
            bytes.writeByte(said.length);
        } else if (said.length <= MOST_IN_16_BITS) {
            bytes.writeByte(IN_16_BITS).writeShort(said.length);
        } else {
            bytes.writeByte(IN_64_BITS).writeLong(said.length);
        }
        int head = bytes.writerIndex();
        return new TextFrame(Unpooled.unreleasableBuffer(bytes.writeBytes(said)), head);
    }

    /** The bytes to write, with indices of their own. */
    ByteBuf bytes() {
        return bytes.duplicate();
    }

    @Override
    public String toString() {
        return bytes.toString(head, bytes.writerIndex() - head, StandardCharsets.UTF_8);
    }
}
