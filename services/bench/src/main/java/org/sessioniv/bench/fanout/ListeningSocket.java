package org.sessioniv.bench.fanout;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.CountDownLatch;
import org.sessioniv.bench.FrameSocket;
import org.sessioniv.bench.MeetingHost;

/**
 * A client that reads of each change the version, which must grow. With a ticket it says hello and watches the room;
 * without one it listens from the handshake on.
 */
final class ListeningSocket extends FrameSocket {
    private static final ByteBuf VERSION = ascii("\"version\":");
    private static final ByteBuf CHANGE = ascii("{\"type\":\"change\"");
    private static final ByteBuf SNAPSHOT = ascii("{\"type\":\"snapshot\"");
    private static final int VERSION_WITHIN = 160;

    private final String ticket;
    private final Arrivals arrivals;
    private final CountDownLatch ready;
    private long version;

    ListeningSocket(int port, String ticket, Arrivals arrivals, CountDownLatch ready) {
        super(port);
        this.ticket = ticket;
        this.arrivals = arrivals;
        this.ready = ready;
    }

    @Override
    protected void opened(ChannelHandlerContext context) {
        if (ticket.equals("-")) {
            ready.countDown();
        } else {
            say(context, "{\"type\":\"hello\",\"protocol\":1,\"ticket\":\"" + ticket + "\"}");
            say(context, "{\"type\":\"watch\",\"room\":\"" + MeetingHost.PLENARY.value() + "\"}");
        }
    }

    @Override
    protected void text(ChannelHandlerContext context, ByteBuf payload) {
        if (begins(payload, CHANGE)) {
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

    private static long versionOf(ByteBuf payload) {
        int within = Math.min(VERSION_WITHIN, payload.readableBytes());
        int at = ByteBufUtil.indexOf(VERSION, payload.slice(payload.readerIndex(), within));
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
}
