package org.sessioniv.rooms.hazelcast;

import static org.sessioniv.rooms.RoomsFixture.await;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageConsumer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.RoomMessage;

/** One more node of the cluster, which takes what it is asked, answers nothing but pings, and goes without a word. */
final class ThirdNode implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final long SECONDS = 120;

    private final NodeId node = new NodeId("third-" + COUNT.incrementAndGet());
    private final ClusterVertx vertx;
    private final HostPort member = TwoNodes.freePort();
    private final CountDownLatch isAsked = new CountDownLatch(1);

    ThirdNode(TwoNodes nodes) {
        Path authority = nodes.nearSettings().tls().orElseThrow().resolve("../..");
        vertx = TwoNodes.start(TwoNodes.settings(
                node, member, nodes.nearSettings().peers(), TwoNodes.makeNode(authority, node.value())));
        await(consumer(PeerLink.asked(node)).completion());
        await(consumer(PeerLink.told(node)).completion());
    }

    private MessageConsumer<Buffer> consumer(String address) {
        return vertx.vertx().eventBus().consumer(address, message -> {
            if (Ping.isAsked(message.body())) {
                message.reply(Ping.QUESTION);
            } else {
                isAsked.countDown();
            }
        });
    }

    /** Once the message has come; the reply never does. */
    <R> Future<R> isAsked(ClusteredPeerBus by, RoomMessage<R> message) throws InterruptedException {
        Future<R> asked = by.ask(node, message);
        while (asked.isComplete()) {
            // The other node has not heard of this one's address yet.
            asked = by.ask(node, message);
        }
        if (!isAsked.await(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it was not asked");
        }
        return asked;
    }

    HostPort member() {
        return member;
    }

    void crash() {
        hazelcast().ifPresent(own -> own.getLifecycleService().terminate());
    }

    private Optional<HazelcastInstance> hazelcast() {
        return Hazelcast.getAllHazelcastInstances().stream()
                .filter(each -> each.getCluster().getLocalMember().getAddress().getPort() == member.port())
                .findFirst();
    }

    /** What is left of it. */
    @Override
    public void close() {
        await(vertx.close().otherwiseEmpty());
    }
}
