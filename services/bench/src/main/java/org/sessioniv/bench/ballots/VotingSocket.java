package org.sessioniv.bench.ballots;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import java.nio.charset.StandardCharsets;
import org.sessioniv.bench.FrameSocket;
import org.sessioniv.bench.MeetingHost;

/** One delegation's client, which votes again each time that it is told that a ballot stands, while voting goes on. */
final class VotingSocket extends FrameSocket {
    private static final ByteBuf DONE = ascii("{\"type\":\"done\"");
    private static final ByteBuf WELCOME = ascii("{\"type\":\"welcome\"");
    private static final ByteBuf REFUSED = ascii("{\"type\":\"refused\"");

    private final String ticket;
    private final String poll;
    private final Voting voting;

    VotingSocket(int port, String ticket, String poll, Voting voting) {
        super(port);
        this.ticket = ticket;
        this.poll = poll;
        this.voting = voting;
    }

    @Override
    protected void opened(ChannelHandlerContext context) {
        say(context, "{\"type\":\"hello\",\"protocol\":1,\"ticket\":\"" + ticket + "\"}");
    }

    @Override
    protected void text(ChannelHandlerContext context, ByteBuf payload) {
        if (begins(payload, DONE)) {
            if (voting.acked()) {
                vote(context);
            }
        } else if (begins(payload, WELCOME)) {
            voting.enter(() -> context.executor().execute(() -> vote(context)));
        } else if (begins(payload, REFUSED)) {
            throw new IllegalStateException(payload.toString(StandardCharsets.UTF_8));
        }
    }

    private void vote(ChannelHandlerContext context) {
        say(
                context,
                "{\"type\":\"submit\",\"room\":\"" + MeetingHost.PLENARY.value() + "\",\"id\":\"" + voting.freshId()
                        + "\",\"command\":{\"type\":\"poll.cast\",\"poll\":\"" + poll
                        + "\",\"ballot\":{\"type\":\"answer\",\"answer\":\"yes\"}}}");
    }
}
