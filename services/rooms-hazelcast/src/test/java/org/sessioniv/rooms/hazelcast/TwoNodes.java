package org.sessioniv.rooms.hazelcast;

import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.UnusedPort;

/** Two nodes of one cluster in this process, on loopback, over mutual TLS. Forming it takes some seconds. */
final class TwoNodes implements AutoCloseable {
    static final NodeId NEAR = new NodeId("near");
    static final NodeId FAR = new NodeId("test");

    /** TLS looks at the machine's clock, so the certificates must too. */
    static final InstantSource CLOCK = InstantSource.system();

    /** So many event loops that whatever a test holds up holds up nothing else. */
    private static final int LOOPS = 256;

    private final ClusterSettings nearSettings;
    private final ClusterSettings farSettings;
    private final ClusterVertx near;
    private final ClusterVertx far;

    TwoNodes(Path folder) {
        HostPort nearMember = freePort();
        HostPort farMember = freePort();
        Peers peers = new Peers(List.of(nearMember, farMember), Optional.empty());
        makeAuthority(folder);
        nearSettings = settings(NEAR, nearMember, peers, makeNode(folder, "near"));
        farSettings = settings(FAR, farMember, peers, makeNode(folder, "far"));
        near = start(nearSettings);
        far = start(farSettings);
    }

    static ClusterVertx start(ClusterSettings settings) {
        return await(
                ClusterVertx.start(Vertx.builder(), new VertxOptions().setEventLoopPoolSize(LOOPS), settings, CLOCK));
    }

    static ClusterSettings settings(NodeId node, HostPort member, Peers peers, Path tls) {
        return ClusterSettings.of(
                node, member.toString(), Optional.of(freePort().toString()), peers, Optional.of(tls));
    }

    static void makeAuthority(Path folder) {
        new ClusterCertificates(CLOCK).makeAuthority(folder);
    }

    static Path makeNode(Path folder, String name) {
        return new ClusterCertificates(CLOCK).makeNode(folder, name, List.of("127.0.0.1", "localhost"));
    }

    static HostPort freePort() {
        return new HostPort("127.0.0.1", UnusedPort.choose());
    }

    ClusterSettings nearSettings() {
        return nearSettings;
    }

    ClusterSettings farSettings() {
        return farSettings;
    }

    ClusterVertx near() {
        return near;
    }

    ClusterVertx far() {
        return far;
    }

    @Override
    public void close() {
        await(near.close());
        await(far.close());
    }
}
