package org.sessioniv.gateway.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A socket and the channel under it. Frames go to the channel as they are: no public call of the socket writes a text
 * that is encoded already, and each of its own would encode once more for every reader. All of it on the event loop.
 */
final class Line {
    private final ServerWebSocket socket;
    private final Channel channel;

    Line(ServerWebSocket socket, HttpConnection connection) {
        this.socket = socket;
        this.channel = ((ConnectionBase) connection).channelHandlerContext().channel();
    }

    ServerWebSocket socket() {
        return socket;
    }

    /** Takes no more than these bytes for a peer that does not read, and calls back when half of them are gone. */
    void limit(int queueBytes, Runnable drained) {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(queueBytes / 2, queueBytes));
        channel.pipeline().addFirst(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelWritabilityChanged(ChannelHandlerContext context) {
                context.fireChannelWritabilityChanged();
                if (flows()) {
                    drained.run();
                }
            }
        });
    }

    /** False from the first sign of the end, which is some time before the socket is closed. */
    boolean isOpen() {
        return channel.isActive() && !socket.isClosed();
    }

    /** Whether the peer has not read what was written. */
    boolean isFull() {
        return channel.isActive() && !channel.isWritable();
    }

    /** Whether a frame that is written now is on its way. */
    boolean flows() {
        return isOpen() && channel.isWritable();
    }

    /** A failure to write closes the socket, and its close handler does what is to be done. */
    void write(TextFrame frame) {
        if (isOpen()) {
            channel.writeAndFlush(frame.bytes(), channel.voidPromise());
        }
    }

    /**
     * A farewell would wait behind all that the peer does not read: the connection is closed, unsent or not. No
     * public call does that: closing waits until what was written before is sent.
     */
    void cut() {
        channel.pipeline().firstContext().close();
    }
}
