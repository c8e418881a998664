package org.sessioniv.bench.fanout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.sessioniv.bench.MeetingHost;

/**
 * A client that costs little, so that the server's work is what is seen: it reads of each frame the type and the
 * version. With a ticket it says hello and watches the room; without one it listens from the handshake on.
 */
final class ListeningSocket extends ByteToMessageDecoder {
    private static final ByteBuf END_OF_HEAD = ascii("\r\n\r\n");
    private static final ByteBuf VERSION = ascii("\"version\":");
    private static final ByteBuf CHANGE = ascii("{\"type\":\"change\"");
    private static final ByteBuf SNAPSHOT = ascii("{\"type\":\"snapshot\"");
    private static final int PING = 0x9;
    private static final int PONG = 0x8A;
    private static final int CLOSE = 0x8;
    private static final int MASKED = 0x80;

    private final int port;
    private final String ticket;
    private final Arrivals arrivals;
    private final CountDownLatch ready;
    private boolean upgraded;
    private long version;

    ListeningSocket(int port, String ticket, Arrivals arrivals, CountDownLatch ready) {
        this.port = port;
        this.ticket = ticket;
        this.arrivals = arrivals;
        this.ready = ready;
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
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
        int first = in.getUnsignedByte(start);
        int length = in.getUnsignedByte(start + 1);
        int head = length < 126 ? 2 : length == 126 ? 4 : 10;
        if (in.readableBytes() < head) {
            return;
        }
        long size = head == 2 ? length : head == 4 ? in.getUnsignedShort(start + 2) : in.getLong(start + 2);
        if (in.readableBytes() < head + size) {
            return;
        }
        ByteBuf payload = in.slice(start + head, (int) size);
        in.skipBytes(head + (int) size);
        take(context, first & 0xF, payload);
    }

    private void upgrade(ChannelHandlerContext context, ByteBuf in) {
        int end = ByteBufUtil.indexOf(END_OF_HEAD, in);
        if (end < 0) {
            return;
        }
        String head = in.readCharSequence(
                        end + END_OF_HEAD.readableBytes() - in.readerIndex(), StandardCharsets.US_ASCII)
                .toString();
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException(
                    "not let in: " + head.lines().findFirst().orElse(""));
        }
        upgraded = true;
        if (ticket.equals("-")) {
            ready.countDown();
        } else {
            say(context, "{\"type\":\"hello\",\"protocol\":1,\"ticket\":\"" + ticket + "\"}");
            say(context, "{\"type\":\"watch\",\"room\":\"" + MeetingHost.PLENARY.value() + "\"}");
        }
    }

    private void take(ChannelHandlerContext context, int kind, ByteBuf payload) {
        if (kind == PING) {
            context.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {(byte) PONG, (byte) MASKED, 0, 0, 0, 0}));
        } else if (kind == CLOSE) {
            throw new IllegalStateException("the server closed a socket");
        } else if (begins(payload, CHANGE)) {
            long next = versionOf(payload);
            if (next <= version) {
                throw new IllegalStateException("version " + next + " after " + version);
            }
            arrivals.moved(version, next);
            version = next;
        } else if (begins(payload, SNAPSHOT)) {
            version = versionOf(payload);
            ready.countDown();
        }
    }

    private static boolean begins(ByteBuf payload, ByteBuf with) {
        int length = with.readableBytes();
        return payload.readableBytes() >= length
                && ByteBufUtil.equals(payload, payload.readerIndex(), with, with.readerIndex(), length);
    }

    private static long versionOf(ByteBuf payload) {
        int at = ByteBufUtil.indexOf(
                VERSION, payload.slice(payload.readerIndex(), Math.min(160, payload.readableBytes())));
        if (at < 0) {
            throw new IllegalStateException("a frame without a version");
        }
        long number = 0;
        at += payload.readerIndex() + VERSION.readableBytes();
        for (byte digit = payload.getByte(at); digit >= '0' && digit <= '9'; digit = payload.getByte(++at)) {
            number = 10 * number + digit - '0';
        }
        return number;
    }

    /** Masked, as a client must, with a mask that changes nothing. */
    private static void say(ChannelHandlerContext context, String text) {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        ByteBuf frame = Unpooled.buffer(said.length + 8).writeByte(0x81);
        if (said.length < 126) {
            frame.writeByte(MASKED | said.length);
        } else {
            frame.writeByte(MASKED | 126).writeShort(said.length);
        }
        context.writeAndFlush(frame.writeInt(0).writeBytes(said));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        System.err.println("a client failed: " + cause);
        System.exit(1);
    }
}
