package org.sessioniv.rooms.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipAdapter;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sessioniv.rooms.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Vert.x whose event bus reaches the other nodes, and what Hazelcast says about who they are. That a cluster is there
 * does not mean that its nodes answer each other: ask {@link ClusteredPeerBus#probe}.
 */
public final class ClusterVertx {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterVertx.class);
    private static final int CONNECT_MS = 2_000;
    private static final int PING_MS = 5_000;
    private static final int TRIES = 3;
    private static final String AGREED = "session-iv.agreed";
    private static final Duration SOON = Duration.ofDays(30);

    private final Vertx vertx;
    private final NodeId self;
    private final String address;
    private final HazelcastInstance hazelcast;
    private final List<Consumer<NodeId>> listeners = new CopyOnWriteArrayList<>();

    private ClusterVertx(Vertx vertx, ClusterSettings settings, HazelcastInstance hazelcast) {
        this.vertx = vertx;
        this.self = settings.node();
        this.address = settings.bus().toString();
        this.hazelcast = hazelcast;
    }

    /**
     * Joins the others, or is the first of them; that takes some seconds. It reads files and tries both ports before it
     * returns, so it is nothing for an event loop. Fails with {@link ClusterRefused} when this node cannot be part of
     * that cluster; then nothing listens any more. Whatever else is to be set of the builder is set before.
     */
    public static Future<ClusterVertx> start(
            VertxBuilder builder, VertxOptions options, ClusterSettings settings, InstantSource clock) {
        try {
            Optional<NodeCertificates> certificates =
                    settings.tls().map(folder -> certificates(settings, new NodeFolder(folder), clock.instant()));
            String address = FreePort.check(settings.member());
            FreePort.check(settings.bus());
            VertxOptions own = new VertxOptions(options).setEventBusOptions(eventBus(settings.bus(), certificates));
            return join(builder.with(own), settings, address, certificates);
        } catch (ClusterRefused refused) {
            return Future.failedFuture(refused);
        }
    }

    /** In Kubernetes a node's address is not known when its certificate is made. */
    private static NodeCertificates certificates(ClusterSettings settings, NodeFolder folder, Instant now) {
        Set<String> hosts = settings.peers().serviceDns().isPresent()
                ? Set.of()
                : Set.of(settings.bus().host());
        NodeCertificates read = NodeCertificates.read(folder, now, hosts);
        if (read.ends().minus(SOON).isBefore(now)) {
            LOG.warn("the certificates of this node end at {}: make new ones before that", read.ends());
        }
        return read;
    }

    private static Future<ClusterVertx> join(
            VertxBuilder builder, ClusterSettings settings, String address, Optional<NodeCertificates> certificates) {
        Map<String, String> told =
                new HashMap<>(Map.of(MemberConfig.NODE, settings.node().value()));
        told.put(
                MemberConfig.AUTHORITY,
                certificates.map(NodeCertificates::fingerprint).orElse("none"));
        MemberLog.use();
        return join(builder, settings, () -> new SureToLeave(MemberConfig.of(settings, address, told)), TRIES)
                .recover(cause -> Future.failedFuture(refused(settings)))
                .compose(vertx -> vertx.greet(told));
    }

    /** What another node does at that moment, such as to leave, may be in the way of it. */
    private static Future<ClusterVertx> join(
            VertxBuilder builder, ClusterSettings settings, Supplier<SureToLeave> managers, int tries) {
        SureToLeave manager = managers.get();
        return builder.withClusterManager(manager)
                .buildClustered()
                .map(vertx -> new ClusterVertx(vertx, settings, manager.getHazelcastInstance()))
                .recover(cause -> {
                    LOG.error("the cluster could not be joined", cause);
                    return tries > 1 ? join(builder, settings, managers, tries - 1) : Future.failedFuture(cause);
                });
    }

    private static ClusterRefused refused(ClusterSettings settings) {
        return new ClusterRefused("node " + settings.node().value() + " could not start its part of the cluster at "
                + settings.member() + " and " + settings.bus() + ": see that both ports are free and that the other"
                + " nodes run the same release; the log says more");
    }

    /** Whoever is not there is noticed at once: a request that fails is asked again by those who asked it. */
    private static EventBusOptions eventBus(HostPort at, Optional<NodeCertificates> certificates) {
        EventBusOptions options = new EventBusOptions()
                .setHost(at.host())
                .setPort(at.port())
                .setClusterPublicHost(at.host())
                .setClusterPublicPort(at.port())
                .setReconnectAttempts(0)
                .setConnectTimeout(CONNECT_MS)
                .setClusterPingInterval(PING_MS)
                .setClusterPingReplyInterval(PING_MS);
        certificates.ifPresent(own -> options.setSsl(true)
                .setClientAuth(ClientAuth.REQUIRED)
                .setKeyCertOptions(own.own())
                .setTrustOptions(own.trusted())
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3")));
        return options;
    }

    /** The others say of which authority they are; of another one they could not be reached. */
    private Future<ClusterVertx> greet(Map<String, String> told) {
        Optional<String> stranger = hazelcast.getCluster().getMembers().stream()
                .filter(member ->
                        !Objects.equals(told.get(MemberConfig.AUTHORITY), member.getAttribute(MemberConfig.AUTHORITY)))
                .map(member -> nameOf(member).map(NodeId::value).orElse("at " + member.getAddress()))
                .findFirst();
        if (stranger.isPresent()) {
            ClusterRefused refused = new ClusterRefused("node " + stranger.get() + " has certificates of another"
                    + " authority than this node, or none: make those of all nodes with one and the same authority");
            return vertx.close().transform(closed -> Future.failedFuture(refused));
        }
        hazelcast.getCluster().addMembershipListener(new MembershipAdapter() {
            @Override
            public void memberRemoved(MembershipEvent event) {
                left(event.getMember());
            }
        });
        LOG.info(
                "node {} is in a cluster with {}",
                self.value(),
                others().stream().map(NodeId::value).toList());
        return Future.succeededFuture(this);
    }

    private void left(Member member) {
        nameOf(member).ifPresent(node -> {
            LOG.info("node {} has left the cluster", node.value());
            listeners.forEach(listener -> listener.accept(node));
        });
    }

    private static Optional<NodeId> nameOf(Member member) {
        return Optional.ofNullable(member.getAttribute(MemberConfig.NODE)).map(NodeId::new);
    }

    public Vertx vertx() {
        return vertx;
    }

    public NodeId self() {
        return self;
    }

    /** Where the others reach this node's event bus. */
    public String address() {
        return address;
    }

    /** Whom Hazelcast sees beside this node: a hint, and never the word on who may write. */
    public Set<NodeId> others() {
        Set<NodeId> others = new TreeSet<>(Comparator.comparing(NodeId::value));
        hazelcast.getCluster().getMembers().stream()
                .filter(member -> !member.localMember())
                .forEach(member -> nameOf(member).ifPresent(others::add));
        return others;
    }

    /**
     * Done when all nodes of this cluster say the same of that thing; fails with {@link ClusterRefused} in those words
     * when another has said otherwise. Good against a mistake at a start, and against nothing else.
     */
    public Future<Void> agree(String thing, String value, String otherwise) {
        return vertx.sharedData()
                .<String, String>getClusterWideMap(AGREED)
                .compose(map -> map.putIfAbsent(thing, value))
                .compose(before -> before == null || before.equals(value)
                        ? Future.succeededFuture()
                        : Future.failedFuture(new ClusterRefused(otherwise)));
    }

    /**
     * Calls the listener when Hazelcast sees a node go, by a stop, a crash or a cut: a hint again. It is called on a
     * thread of Hazelcast's.
     */
    public void onLeft(Consumer<NodeId> listener) {
        listeners.add(listener);
    }

    /** Leaves the cluster: the others see it before this is done. */
    public Future<Void> close() {
        return vertx.close();
    }
}
