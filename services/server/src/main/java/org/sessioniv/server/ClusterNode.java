package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.VertxTimers;
import org.sessioniv.rooms.hazelcast.BusCounters;
import org.sessioniv.rooms.hazelcast.BusLimits;
import org.sessioniv.rooms.hazelcast.ClusterVertx;
import org.sessioniv.rooms.hazelcast.ClusteredPeerBus;
import org.sessioniv.rooms.nodes.Announcements;
import org.sessioniv.rooms.nodes.AnnouncingThroughStore;
import org.sessioniv.rooms.nodes.Membership;
import org.sessioniv.rooms.nodes.NodeCard;
import org.sessioniv.rooms.nodes.NodeView;
import org.sessioniv.rooms.nodes.Pace;
import org.sessioniv.rooms.peer.PeerCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This server as one of several: its beats, what is announced, and its way to the others. One event loop of its own.
 * It has joined when it is deployed, and may serve once it has been told to {@linkplain #begin() begin}.
 */
final class ClusterNode extends VerticleBase implements Serving {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterNode.class);
    private static final long PROBE_MS = 500;
    private static final long NEW_MEETINGS_MS = 5_000;
    private static final long SAID_EVERY = 20;

    private final ClusterVertx cluster;
    private final Records records;
    private final InstantSource clock;
    private final PeerBus local;
    private final MeetingFollower follower;
    private final Supplier<String> tokens;
    private final BusCounters counters = new BusCounters();
    private final Promise<Void> reached = Promise.promise();
    private Optional<Parts> parts = Optional.empty();
    private volatile Optional<NodeReports> reports = Optional.empty();
    private volatile Optional<Throwable> unreached = Optional.empty();

    private record Parts(
            Membership membership, NodeView view, ClusteredPeerBus between, Announcements announcements, PeerBus bus) {}

    ClusterNode(
            ClusterVertx cluster,
            Records records,
            InstantSource clock,
            PeerBus local,
            MeetingFollower follower,
            Supplier<String> tokens) {
        this.cluster = cluster;
        this.records = records;
        this.clock = clock;
        this.local = local;
        this.follower = follower;
        this.tokens = tokens;
    }

    /** The name is this node's own before anybody can send anything to it. */
    @Override
    public Future<?> start() {
        NodeCard card = new NodeCard(cluster.self(), tokens.get(), PeerCodec.PROTOCOL, cluster.address());
        Membership membership = new Membership(records, card, new VertxTimers(vertx, context), clock, Pace.USUAL);
        NodeView view = new NodeView(membership);
        cluster.onLeft(node -> context.runOnContext(hint -> membership.suspect(node)));
        return membership
                .join()
                .compose(joined -> ClusteredPeerBus.start(cluster, local, view::living, BusLimits.DEFAULT, counters))
                .onSuccess(between -> {
                    between.onLeave(view::doubt);
                    Announcements announcements =
                            new Announcements(membership, records, new PeerCodec(), between, here(), tokens);
                    view.servesBy(announcements);
                    PeerBus bus = new AnnouncingThroughStore(between, announcements);
                    parts = Optional.of(new Parts(membership, view, between, announcements, bus));
                })
                .recover(cause -> membership.leave().transform(left -> Future.failedFuture(cause)));
    }

    /** What is announced goes to this node's gateways; what was missed is in the store, and read from there. */
    private Announcements.Local here() {
        return new Announcements.Local() {
            @Override
            public Future<Void> take(Announcement said) {
                return local.announce(said);
            }

            @Override
            public Future<Void> afresh() {
                return follower.followAll();
            }
        };
    }

    private Parts parts() {
        return parts.orElseThrow(() -> new IllegalStateException("this node has not joined"));
    }

    NodeView view() {
        return parts().view();
    }

    /** The bus of this node, to all nodes. */
    PeerBus bus() {
        return parts().bus();
    }

    /** Rooms and gateways listen: from now on this node may serve. Done when it does. */
    Future<Void> begin() {
        Promise<Void> serves = Promise.promise();
        context.runOnContext(now -> {
            probe(0);
            vertx.setPeriodic(NEW_MEETINGS_MS, any -> lookForMeetings());
            parts().announcements().start().onComplete(serves);
        });
        return serves.future();
    }

    /** `import` beside running nodes can tell nobody what it entered. */
    private void lookForMeetings() {
        follower.followNew().onFailure(unread -> LOG.debug("meetings were not looked for: {}", unread.toString()));
    }

    /** Asks until all nodes that live have answered once: then rooms may run here too. */
    private void probe(long asked) {
        parts().between().probe().onSuccess(all -> open()).onFailure(silent -> {
            unreached = Optional.of(silent);
            if (asked % SAID_EVERY == 0) {
                LOG.warn("{}", silent.getMessage());
            }
            vertx.setTimer(PROBE_MS, again -> probe(asked + 1));
        });
    }

    private void open() {
        context.runOnContext(now -> parts().membership().open());
        reached.tryComplete();
    }

    /** Done once every node has answered. One that others cannot reach is no use: it fails in words after so long. */
    Future<Void> reached(Duration within) {
        return reached.future()
                .timeout(within.toMillis(), TimeUnit.MILLISECONDS)
                .recover(late -> Future.failedFuture(unreached.orElse(late)));
    }

    /** Whether it serves, and every other node has answered it. */
    boolean isReady() {
        return reached.future().succeeded() && now();
    }

    @Override
    public boolean now() {
        return view().serves();
    }

    @Override
    public boolean ends() {
        return view().isLeaving();
    }

    @Override
    public void onChange(Runnable listener) {
        view().onChange(listener);
    }

    /** From now on it says of itself how it fares, for people; {@code clockIsRight} is one thing that it takes. */
    void report(BooleanSupplier clockIsRight, Supplier<Nodes.Load> load) {
        NodeReports own = new NodeReports(
                records,
                clock,
                cluster.self().value(),
                () -> isReady() && clockIsRight.getAsBoolean(),
                name -> view().lives(new NodeId(name)),
                load);
        reports = Optional.of(own);
        vertx.setPeriodic(NodeReports.EVERY.toMillis(), any -> own.say().onFailure(away -> {}));
    }

    /** How all nodes fare. */
    Future<List<Nodes.Node>> nodes() {
        return reports.map(NodeReports::all).orElseGet(() -> Future.succeededFuture(List.of()));
    }

    void measuredBy(Metrics metrics) {
        metrics.counters("bus", BusCounters.Event.values(), BusCounters.Event::help, counters::of);
        metrics.gauge("fenced", "1 while this node may serve nobody, for it is out of touch", () -> now() ? 0 : 1);
        metrics.gauge(
                "nodes_living",
                "Nodes that live, as this one sees it",
                () -> view().living().size());
        metrics.gauge(
                "announcements_outstanding",
                "What this node announced that is not in force everywhere yet",
                () -> parts().announcements().outstanding());
    }

    /** Hands the rooms over and leaves; before anything else of this server stops. */
    Future<Void> leave() {
        Promise<Void> left = Promise.promise();
        context.runOnContext(now -> {
            parts().view().leave();
            parts().announcements().stop();
            parts().membership()
                    .leave()
                    .onSuccess(gone -> parts().between().takeLeave())
                    .eventually(() -> reports.<Future<?>>map(NodeReports::end).orElseGet(Future::succeededFuture))
                    .onComplete(left);
        });
        return left.future();
    }
}
