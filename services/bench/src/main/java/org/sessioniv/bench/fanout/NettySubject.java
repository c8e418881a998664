package org.sessioniv.bench.fanout;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sessioniv.bench.Transport;

/**
 * The ceiling: Netty alone, one list of channels for each event loop, one frame encoded once in direct memory and
 * written to all of them. Nothing is gathered, nobody is slow, there are no rooms and no seats.
 */
final class NettySubject implements Subject {
    private final Map<EventLoop, List<Channel>> sockets = new ConcurrentHashMap<>();
    private final Channel server;
    private long version;

    NettySubject() throws InterruptedException {
        MultiThreadIoEventLoopGroup loops =
                new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), Transport.ioHandlers());
        server = new ServerBootstrap()
                .group(loops)
                .channel(Transport.serverChannel())
                .option(ChannelOption.SO_BACKLOG, 4_096)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new HttpServerCodec())
                                .addLast(new HttpObjectAggregator(65_536))
                                .addLast(new WebSocketServerProtocolHandler("/socket"))
                                .addLast(new Door());
                    }
                })
                .bind(new InetSocketAddress("127.0.0.1", 0))
                .sync()
                .channel();
    }

    /** Enters a channel in its event loop's list once it speaks WebSocket. */
    private final class Door extends ChannelInboundHandlerAdapter {
        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
                Channel channel = context.channel();
                sockets.computeIfAbsent(channel.eventLoop(), any -> new ArrayList<>())
                        .add(channel);
            }
        }
    }

    @Override
    public int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    @Override
    public List<String> tickets(int count) {
        return Collections.nCopies(count, "-");
    }

    @Override
    public long tell(int changes) {
        version++;
        byte[] text = Changes.frame("bench/plenary", version, changes).getBytes(StandardCharsets.UTF_8);
        ByteBuf frame = Unpooled.directBuffer(text.length + 4);
        frame.writeByte(0x81).writeByte(126).writeShort(text.length).writeBytes(text);
        sockets.forEach((loop, channels) -> {
            frame.retain();
            loop.execute(() -> {
                for (Channel channel : channels) {
                    channel.writeAndFlush(frame.retainedDuplicate(), channel.voidPromise());
                }
                frame.release();
            });
        });
        frame.release();
        return version;
    }

    @Override
    public long commit() {
        return 0;
    }
}
