package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.VertxMetricsFactory;
import io.vertx.core.spi.VertxTracerFactory;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.core.transport.Transport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.NodeId;

/** A node that something keeps from joining at that moment. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JoiningAgainTest {
    @TempDir
    private Path folder;

    private Future<ClusterVertx> start(VertxBuilder builder) {
        HostPort member = TwoNodes.freePort();
        TwoNodes.makeAuthority(folder);
        Path node = TwoNodes.makeNode(folder, "alone");
        ClusterSettings settings =
                TwoNodes.settings(new NodeId("alone"), member, new Peers(List.of(member), Optional.empty()), node);
        return ClusterVertx.start(builder, new VertxOptions(), settings, TwoNodes.CLOCK);
    }

    @Test
    void it_joins_at_the_third_time() {
        Hindered builder = new Hindered(2);
        ClusterVertx node = await(start(builder));
        assertEquals(3, builder.tries);
        await(node.close());
    }

    @Test
    void after_three_times_it_says_that_it_could_not() {
        Hindered builder = new Hindered(3);
        Refusal.assertSays("could not start its part of the cluster", Refusal.of(start(builder)));
        assertEquals(3, builder.tries);
    }

    /** Fails so often. */
    private static final class Hindered implements VertxBuilder {
        private final VertxBuilder whole = Vertx.builder();
        private final int failures;
        private int tries;

        Hindered(int failures) {
            this.failures = failures;
        }

        @Override
        public VertxBuilder with(VertxOptions options) {
            whole.with(options);
            return this;
        }

        @Override
        public VertxBuilder withMetrics(VertxMetricsFactory factory) {
            whole.withMetrics(factory);
            return this;
        }

        @Override
        public VertxBuilder withTracer(VertxTracerFactory factory) {
            whole.withTracer(factory);
            return this;
        }

        @Override
        public VertxBuilder withTransport(Transport transport) {
            whole.withTransport(transport);
            return this;
        }

        @Override
        public VertxBuilder withClusterManager(ClusterManager manager) {
            whole.withClusterManager(manager);
            return this;
        }

        @Override
        public Vertx build() {
            return whole.build();
        }

        @Override
        public Future<Vertx> buildClustered() {
            tries++;
            return tries <= failures ? Future.failedFuture("planted") : whole.buildClustered();
        }
    }
}
