package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.util.function.Function;
import org.sessioniv.rooms.hazelcast.BusCounters.Event;
import org.sessioniv.rooms.peer.OtherProtocol;
import org.sessioniv.rooms.peer.UnreadableMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One of the two addresses at which this node takes messages of others, on an event loop of its own. What cannot be
 * read is refused with one line of the log; whoever waits for an answer gets one, whatever breaks.
 */
final class Receiving extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final String address;
    private final Function<Buffer, Future<Buffer>> answer;
    private final BusCounters counters;

    private Receiving(String address, Function<Buffer, Future<Buffer>> answer, BusCounters counters) {
        this.address = address;
        this.answer = answer;
        this.counters = counters;
    }

    /** Done once the cluster knows of it; gives what ends it. */
    static Future<String> start(
            Vertx vertx, String address, Function<Buffer, Future<Buffer>> answer, BusCounters counters) {
        return vertx.deployVerticle(new Receiving(address, answer, counters));
    }

    @Override
    public Future<?> start() {
        return vertx.eventBus().consumer(address, this::take).completion();
    }

    private void take(Message<Object> message) {
        Future<Buffer> answered;
        try {
            Buffer bytes = PeerLink.bytesOf(message, counters);
            answered = Ping.isAsked(bytes) ? Future.succeededFuture(Ping.QUESTION) : answer.apply(bytes);
        } catch (OtherProtocol | UnreadableMessage | IllegalArgumentException refused) {
            refuse(message, String.valueOf(refused.getMessage()));
            return;
        } catch (RuntimeException unfit) {
            // Its words may repeat what came.
            refuse(message, "not a message: " + unfit.getClass().getSimpleName());
            return;
        }
        answered.onSuccess(reply -> reply(message, reply))
                .onFailure(cause -> message.fail(FAILED, String.valueOf(cause.getMessage())));
    }

    private void refuse(Message<Object> message, String words) {
        counters.count(Event.MESSAGES_REFUSED);
        LOG.warn("a message of another node was refused: {}", words);
        message.fail(REFUSED, words);
    }

    /** News that nobody waits for has no address for a reply. */
    private void reply(Message<Object> message, Buffer reply) {
        if (message.replyAddress() != null) {
            counters.add(Event.BYTES_OUT, reply.length());
            message.reply(reply);
        }
    }
}
