package org.sessioniv.bench.fanout;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sessioniv.bench.Child;
import org.sessioniv.bench.Transport;

/**
 * The process of all clients of one subject. Orders: {@code connect TICKET…}, {@code frames}. It says {@code all
 * VERSION NANOS} each time that the last socket has come to a version. It ends with its standard input.
 */
public final class AudienceProcess {
    private static final long SECONDS = 240;

    private AudienceProcess() {}

    /** Arguments: the port, and how many sockets there will be. */
    public static void main(String[] arguments) {
        Child.live(() -> attend(arguments));
    }

    private static void attend(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Arrivals arrivals = new Arrivals(Integer.parseInt(arguments[1]));
        MultiThreadIoEventLoopGroup loops =
                new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), Transport.ioHandlers());
        Bootstrap bootstrap = new Bootstrap().group(loops).channel(Transport.channel());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int connected = 0;
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            String[] order = line.split(" ");
            if (order[0].equals("connect")) {
                connect(bootstrap, port, connected, order, arrivals);
                connected += order.length - 1;
                System.out.println("connected " + connected);
            } else {
                System.out.println("frames " + arrivals.frames());
            }
        }
    }

    private static void connect(Bootstrap bootstrap, int port, int number, String[] order, Arrivals arrivals)
            throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(order.length - 1);
        for (int i = 1; i < order.length; i++) {
            String ticket = order[i];
            bootstrap
                    .clone()
                    .handler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new ListeningSocket(port, ticket, arrivals, ready));
                        }
                    })
                    // Several addresses, since one may not hold as many connections as the server lets in.
                    .connect(
                            new InetSocketAddress("127.0.0.1", port),
                            new InetSocketAddress("127.0.0." + (1 + (number + i) % 4), 0));
        }
        if (!ready.await(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " sockets were not let in");
        }
    }
}
