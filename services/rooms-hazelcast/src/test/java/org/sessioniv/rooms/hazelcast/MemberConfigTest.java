package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hazelcast.config.AdvancedNetworkConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.EndpointConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import com.hazelcast.instance.ProtocolType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessioniv.rooms.NodeId;

/** What is open in Hazelcast, and how soon it notices. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberConfigTest {
    private static final String NAME = "n".repeat(43);

    @TempDir
    private Path folder;

    @BeforeEach
    void name() throws IOException {
        Files.writeString(folder.resolve("cluster-name"), NAME);
    }

    private Config config(Peers peers) {
        ClusterSettings settings = ClusterSettings.of(
                new NodeId("n1"), "node-1:5701", Optional.of("node-1:6000"), peers, Optional.of(folder));
        return MemberConfig.of(settings, "10.0.0.1", Map.of("told", "this"));
    }

    private Config listed() {
        return config(Peers.members("10.0.0.1:5701,10.0.0.2:5703"));
    }

    @Test
    void one_endpoint_is_open_and_it_is_for_members() {
        AdvancedNetworkConfig network = listed().getAdvancedNetworkConfig();
        assertTrue(network.isEnabled());
        Map<?, EndpointConfig> endpoints = Map.copyOf(network.getEndpointConfigs());
        assertEquals(1, endpoints.size());
        EndpointConfig only = endpoints.values().iterator().next();
        assertEquals(ProtocolType.MEMBER, only.getProtocolType());
        ServerSocketEndpointConfig member = (ServerSocketEndpointConfig) only;
        assertEquals(5701, member.getPort());
        assertFalse(member.isPortAutoIncrement());
        assertTrue(member.getInterfaces().isEnabled());
        assertEquals(Set.of("10.0.0.1"), Set.copyOf(member.getInterfaces().getInterfaces()));
    }

    @Test
    void others_are_found_at_the_given_addresses_and_in_no_other_way() {
        JoinConfig join = listed().getAdvancedNetworkConfig().getJoin();
        assertTrue(join.getTcpIpConfig().isEnabled());
        assertEquals(
                List.of("10.0.0.1:5701", "10.0.0.2:5703"), join.getTcpIpConfig().getMembers());
        assertFalse(join.getKubernetesConfig().isEnabled());
        assertFalse(join.getMulticastConfig().isEnabled());
        assertFalse(join.getAutoDetectionConfig().isEnabled());
    }

    @Test
    void in_kubernetes_others_are_found_by_the_service_at_the_port_of_this_one() {
        JoinConfig join = config(Peers.kubernetes("session-iv.default.svc.cluster.local"))
                .getAdvancedNetworkConfig()
                .getJoin();
        assertFalse(join.getTcpIpConfig().isEnabled());
        assertTrue(join.getKubernetesConfig().isEnabled());
        assertEquals(
                Map.of(
                        "service-dns",
                        "session-iv.default.svc.cluster.local",
                        "service-dns-timeout",
                        "5",
                        "service-port",
                        "5701"),
                join.getKubernetesConfig().getProperties());
        assertFalse(join.getMulticastConfig().isEnabled());
        assertFalse(join.getAutoDetectionConfig().isEnabled());
    }

    @Test
    void nothing_runs_beside() {
        assertFalse(listed().getJetConfig().isEnabled());
        assertFalse(listed().getMetricsConfig().isEnabled());
        assertFalse(listed().getCPSubsystemConfig().getCPMemberCount() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "phone.home.enabled, false",
        "socket.bind.any, false",
        "shutdownhook.enabled, false",
        "graceful.shutdown.max.wait, 3",
        "operation.call.timeout.millis, 5000",
        "logging.details.enabled, false",
        "health.monitoring.level, OFF",
        "heartbeat.interval.seconds, 1",
        "max.no.heartbeat.seconds, 5",
        "partition.count, 13",
        "merge.first.run.delay.seconds, 2",
        "merge.next.run.delay.seconds, 2",
        "connection.monitor.interval, 50",
        "connection.monitor.max.faults, 1",
        "wait.seconds.before.join, 0"
    })
    void tells_nobody_and_notices_soon(String property, String value) {
        assertEquals(value, listed().getProperty("hazelcast." + property));
    }

    @Test
    void tells_the_others_what_it_is_to_tell_and_bears_the_clusters_name() {
        assertEquals(NAME, listed().getClusterName());
        assertEquals("member of node-1:5701", listed().getInstanceName());
        assertEquals(Map.of("told", "this"), listed().getMemberAttributeConfig().getAttributes());
    }

    @Test
    void what_the_event_bus_keeps_there_has_a_copy_on_another_node() {
        assertEquals(1, listed().getMultiMapConfig("__vertx.subs").getBackupCount());
        assertEquals(1, listed().getMapConfig("__vertx.nodeInfo").getBackupCount());
    }
}
