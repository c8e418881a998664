package org.sessioniv.rooms.peer;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as it lies in its bytes: the number of the protocol in one byte; the header behind its length in four; then
 * each attachment behind its length, up to the end. Lengths are big-endian. No length is believed before it is compared
 * with what is there.
 */
record PeerFrame(Buffer header, List<Buffer> attachments) {
    private static final int PROTOCOL_BYTES = 1;
    private static final int LENGTH_BYTES = 4;

    Buffer bytes() {
        long size = PROTOCOL_BYTES + LENGTH_BYTES + header.length();
        for (Buffer attachment : attachments) {
            size += LENGTH_BYTES + attachment.length();
        }
        if (header.length() > PeerCodec.MAX_HEADER_BYTES
                || attachments.size() > PeerCodec.MAX_ATTACHMENTS
                || size > PeerCodec.MAX_BYTES) {
            throw new MessageTooLarge("a message of " + size + " bytes, " + header.length()
                    + " of them its header, with " + attachments.size() + " attachments");
        }
        Buffer bytes = Buffer.buffer((int) size).appendByte((byte) PeerCodec.PROTOCOL);
        bytes.appendInt(header.length()).appendBuffer(header);
        attachments.forEach(attachment -> bytes.appendInt(attachment.length()).appendBuffer(attachment));
        return bytes;
    }

    static PeerFrame read(Buffer bytes) {
        if (bytes.length() == 0) {
            throw new UnreadableMessage("it is empty");
        }
        int protocol = bytes.getUnsignedByte(0);
        if (protocol != PeerCodec.PROTOCOL) {
            throw new OtherProtocol(protocol);
        }
        if (bytes.length() > PeerCodec.MAX_BYTES) {
            throw new UnreadableMessage("it is longer than " + PeerCodec.MAX_BYTES + " bytes");
        }
        Buffer header = part(bytes, PROTOCOL_BYTES, PeerCodec.MAX_HEADER_BYTES);
        List<Buffer> attachments = new ArrayList<>();
        int at = PROTOCOL_BYTES + LENGTH_BYTES + header.length();
        while (at < bytes.length()) {
            if (attachments.size() == PeerCodec.MAX_ATTACHMENTS) {
                throw new UnreadableMessage("it has more than " + PeerCodec.MAX_ATTACHMENTS + " attachments");
            }
            Buffer attachment = part(bytes, at, PeerCodec.MAX_BYTES);
            attachments.add(attachment);
            at += LENGTH_BYTES + attachment.length();
        }
        return new PeerFrame(header, attachments);
    }

    /** The part whose length stands at that place. */
    private static Buffer part(Buffer bytes, int at, int most) {
        int left = bytes.length() - at - LENGTH_BYTES;
        if (left < 0) {
            throw new UnreadableMessage("it is cut off in a length");
        }
        int length = bytes.getInt(at);
        if (length < 0 || length > most || length > left) {
            throw new UnreadableMessage("a length of " + length + " where " + left + " bytes are left");
        }
        return bytes.getBuffer(at + LENGTH_BYTES, at + LENGTH_BYTES + length);
    }
}
