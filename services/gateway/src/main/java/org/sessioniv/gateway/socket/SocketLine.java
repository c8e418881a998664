package org.sessioniv.gateway.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A socket and the channel under it. Frames go to the channel as they are: no public call of the socket writes a text
 * that is encoded already, and each of its own would encode once more for every reader. All of it on the event loop.
 */
final class SocketLine implements Line {
    private final ServerWebSocket socket;
    private final Channel channel;

    SocketLine(ServerWebSocket socket, HttpConnection connection) {
        this.socket = socket;
        this.channel = ((ConnectionBase) connection).channelHandlerContext().channel();
    }

    @Override
    public void limit(int queueBytes, Runnable drained) {
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

    @Override
    public boolean isOpen() {
        return channel.isActive() && !socket.isClosed();
    }

    @Override
    public boolean isFull() {
        return channel.isActive() && !channel.isWritable();
    }

    @Override
    public boolean flows() {
        return isOpen() && channel.isWritable();
    }

    @Override
    public void write(TextFrame frame) {
        if (isOpen()) {
            channel.writeAndFlush(frame.bytes(), channel.voidPromise());
        }
    }

    @Override
    public void ping() {
        if (!socket.isClosed()) {
            socket.writePing(Buffer.buffer()).onFailure(gone -> {});
        }
    }

    @Override
    public void pause() {
        socket.pause();
    }

    @Override
    public void resume() {
        socket.resume();
    }

    @Override
    public void close(short code) {
        if (!socket.isClosed()) {
            socket.close(code).onFailure(gone -> {});
        }
    }

    /** No public call of the socket does that: closing waits until what was written before is sent. */
    @Override
    public void cut() {
        channel.pipeline().firstContext().close();
    }
}
