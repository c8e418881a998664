package org.sessioniv.bench.ballots;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.sessioniv.bench.Child;
import org.sessioniv.bench.Transport;

/**
 * The process of all voters. Orders: {@code open N} with N ballots on their way for each voter; {@code close}, which is
 * answered with {@code acked N}, all acks so far. It ends with its standard input.
 */
public final class VotersProcess {
    private VotersProcess() {}

    /** Arguments: the port, the poll, and a ticket for each voter. */
    public static void main(String[] arguments) {
        Child.live(() -> vote(arguments));
    }

    private static void vote(String[] arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Voting voting = new Voting(arguments.length - 2);
        Bootstrap bootstrap = new Bootstrap()
                .group(new MultiThreadIoEventLoopGroup(1, Transport.ioHandlers()))
                .channel(Transport.channel());
        for (int i = 2; i < arguments.length; i++) {
            String ticket = arguments[i];
            bootstrap
                    .clone()
                    .handler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new VotingSocket(port, ticket, arguments[1], voting));
                        }
                    })
                    .connect(new InetSocketAddress("127.0.0.1", port));
        }
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = orders.readLine(); line != null; line = orders.readLine()) {
            if (line.startsWith("open ")) {
                voting.open(Integer.parseInt(line.substring("open ".length())));
                System.out.println("voting");
            } else {
                System.out.println("acked " + voting.close());
            }
        }
    }
}
