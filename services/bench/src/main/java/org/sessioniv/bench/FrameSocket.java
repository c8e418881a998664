package org.sessioniv.bench;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A WebSocket client that costs little, so that the server's work is what is seen: frames are read where they lie
 * (RFC 6455, section 5.2), and pings are answered. Whatever is not as it should be ends the process.
 */
public abstract class FrameSocket extends ByteToMessageDecoder {
    private static final ByteBuf END_OF_HEAD = ascii("\r\n\r\n");
    private static final int PING = 0x9;
    private static final int PONG = 0x8A;
    private static final int CLOSE = 0x8;
    private static final int MASKED = 0x80;
    private static final int TEXT = 0x81;

    private final int port;
    private boolean upgraded;

    /** A socket of the server at that loopback port. */
    protected FrameSocket(int port) {
        this.port = port;
    }

    /** The handshake is done. */
    protected abstract void opened(ChannelHandlerContext context);

    /** A text came; the bytes are good until this returns. */
    protected abstract void text(ChannelHandlerContext context, ByteBuf payload);

    protected static ByteBuf ascii(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    protected static boolean begins(ByteBuf payload, ByteBuf with) {
        int length = with.readableBytes();
        return payload.readableBytes() >= length
                && ByteBufUtil.equals(payload, payload.readerIndex(), with, with.readerIndex(), length);
    }

    /** Sends a text: masked, as a client must, with a mask that changes nothing. */
    protected static void say(ChannelHandlerContext context, String text) {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        ByteBuf frame = Unpooled.buffer(said.length + 8).writeByte(TEXT);
        if (said.length < 126) {
            frame.writeByte(MASKED | said.length);
        } else {
            frame.writeByte(MASKED | 126).writeShort(said.length);
        }
        context.writeAndFlush(frame.writeInt(0).writeBytes(said));
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        String request = "GET /socket HTTP/1.1\r\nHost: localhost:" + port + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\nOrigin: http://localhost:" + port + "\r\n\r\n";
        context.writeAndFlush(Unpooled.copiedBuffer(request, StandardCharsets.US_ASCII));
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        if (!upgraded) {
            upgrade(context, in);
            return;
        }
        int start = in.readerIndex();
        if (in.readableBytes() < 2) {
            return;
        }
        int length = in.getUnsignedByte(start + 1);
        int head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.readableBytes() < head) {
            return;
        }
        long size = head == 2 ? length : head == 4 ? in.getUnsignedShort(start + 2) : in.getLong(start + 2);
        if (in.readableBytes() < head + size) {
            return;
        }
        int kind = in.getUnsignedByte(start) & 0xF;
        ByteBuf payload = in.slice(start + head, (int) size);
        in.skipBytes(head + (int) size);
        take(context, kind, payload);
    }

    private void take(ChannelHandlerContext context, int kind, ByteBuf payload) {
        if (kind == PING) {
            context.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {(byte) PONG, (byte) MASKED, 0, 0, 0, 0}));
        } else if (kind == CLOSE) {
            throw new IllegalStateException("the server closed a socket");
        } else {
            text(context, payload);
        }
    }

    private void upgrade(ChannelHandlerContext context, ByteBuf in) {
        int end = ByteBufUtil.indexOf(END_OF_HEAD, in);
        if (end >= 0) {
            String head = in.readCharSequence(
                            end + END_OF_HEAD.readableBytes() - in.readerIndex(), StandardCharsets.US_ASCII)
                    .toString();
            if (!head.startsWith("HTTP/1.1 101")) {
                throw new IllegalStateException(
                        "not let in: " + head.lines().findFirst().orElse(""));
            }
            upgraded = true;
            opened(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        throw new IllegalStateException("the server closed a socket");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        System.err.println("a client failed: " + cause);
        Runtime.getRuntime().halt(1);
    }
}
