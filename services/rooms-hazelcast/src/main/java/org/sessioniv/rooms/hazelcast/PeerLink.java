package org.sessioniv.rooms.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.hazelcast.BusCounters.Event;

/** The way to one other node, with the bounds of what is under way on it. Thread-safe. */
final class PeerLink {
    private final Vertx vertx;
    private final NodeId node;
    private final BusLimits limits;
    private final BusCounters counters;
    private final AsksUnderWay asks;
    private final NewsWindow window;

    PeerLink(Vertx vertx, NodeId node, BusLimits limits, BusCounters counters) {
        this.vertx = vertx;
        this.node = node;
        this.limits = limits;
        this.counters = counters;
        this.asks = new AsksUnderWay(limits.asks());
        this.window = new NewsWindow(limits.news(), limits.newsBytes());
    }

    /** Where a node takes what its hosts are asked. */
    static String asked(NodeId node) {
        return "node." + node.value() + ".asked";
    }

    /** Where a node takes what its gateways are told, shown and announced. */
    static String told(NodeId node) {
        return "node." + node.value() + ".told";
    }

    /** The bytes of a message; throws {@link IllegalArgumentException} when it is something else. */
    static Buffer bytesOf(Message<Object> message, BusCounters counters) {
        if (message.body() instanceof Buffer bytes) {
            counters.add(Event.BYTES_IN, bytes.length());
            return bytes;
        }
        throw new IllegalArgumentException("not a message: it is not made of bytes");
    }

    /** The reply to it, within the time for asking. */
    Future<Buffer> ask(Buffer question) {
        if (!asks.enter()) {
            counters.count(Event.ASKS_REFUSED_TOO_MANY);
            return Future.failedFuture("node " + node.value() + " is being asked too much at once");
        }
        counters.count(Event.ASKS_SENT);
        return asks.ask(
                        vertx.getOrCreateContext(),
                        () -> request(asked(node), question, limits.askTimeout().toMillis()))
                .onFailure(cause -> {
                    if (!isAnswer(cause)) {
                        counters.count(Event.ASKS_FAILED);
                    }
                });
    }

    /** Whether the node itself said that it could not do it. */
    private static boolean isAnswer(Throwable cause) {
        return cause instanceof ReplyException reply && reply.failureType() == ReplyFailure.RECIPIENT_FAILURE;
    }

    /** Done when it is in force at all gateways of the node. */
    Future<Void> announce(Buffer said) {
        counters.count(Event.ANNOUNCEMENTS_SENT);
        return request(told(node), said, limits.announceTimeout().toMillis()).mapEmpty();
    }

    /** One message, which may be lost. */
    void takeLeave() {
        vertx.eventBus().send(told(node), Leave.TAKEN);
    }

    /** Sent, or dropped and counted. */
    void tell(Buffer news) {
        switch (window.offer(news.length())) {
            case SEND -> {
                count(Event.NEWS_SENT, news);
                vertx.eventBus().send(told(node), news);
            }
            case SEND_MARKED -> {
                count(Event.NEWS_SENT, news);
                mark(news);
            }
            case DROP -> counters.count(Event.NEWS_DROPPED);
            case DROP_AND_MARK -> {
                counters.count(Event.NEWS_DROPPED);
                mark(Ping.QUESTION);
            }
        }
    }

    private void count(Event event, Buffer bytes) {
        counters.count(event);
        counters.add(Event.BYTES_OUT, bytes.length());
    }

    private void mark(Buffer marked) {
        vertx.eventBus()
                .request(told(node), marked, within(limits.askTimeout().toMillis()))
                .onSuccess(reply -> acknowledged())
                .onFailure(this::unmarked);
    }

    private void acknowledged() {
        if (window.acknowledged()) {
            mark(Ping.QUESTION);
        }
    }

    private void unmarked(Throwable cause) {
        if (isAnswer(cause)) {
            acknowledged();
        } else if (cause instanceof ReplyException reply && reply.failureType() == ReplyFailure.TIMEOUT) {
            window.unanswered();
            mark(Ping.QUESTION);
        } else {
            window.lost();
        }
    }

    /** Done when both addresses of the node have answered, in the protocol of this one. */
    Future<Void> ping() {
        long within = limits.askTimeout().toMillis();
        return Future.all(ping(asked(node), within), ping(told(node), within)).mapEmpty();
    }

    private Future<Void> ping(String address, long withinMs) {
        return request(address, Ping.QUESTION, withinMs).compose(Ping::check);
    }

    private Future<Buffer> request(String address, Buffer bytes, long withinMs) {
        counters.add(Event.BYTES_OUT, bytes.length());
        return vertx.eventBus().request(address, bytes, within(withinMs)).map(reply -> bytesOf(reply, counters));
    }

    private static DeliveryOptions within(long ms) {
        return new DeliveryOptions().setSendTimeout(ms);
    }

    /** The node is gone, as Hazelcast says. */
    void left() {
        asks.giveUp("node " + node.value() + " has left the cluster");
    }
}
