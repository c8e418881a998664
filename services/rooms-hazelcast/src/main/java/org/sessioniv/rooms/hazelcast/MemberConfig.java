package org.sessioniv.rooms.hazelcast;

import com.hazelcast.config.Config;
import com.hazelcast.config.JavaSerializationFilterConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.config.ServerSocketEndpointConfig;
import java.util.Map;

/**
 * Hazelcast as this program needs it: one endpoint, for members, at one address and port; nothing that is found by
 * itself, sent home, or spoken to clients. Its timers are short, so that a node that hangs is gone after seconds.
 */
final class MemberConfig {
    /** The name of a node, for the others. */
    static final String NODE = "session-iv.node";

    /** The fingerprint of the authority of its certificates. */
    static final String AUTHORITY = "session-iv.authority";

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("hazelcast.phone.home.enabled", "false"),
            Map.entry("hazelcast.socket.bind.any", "false"),
            Map.entry("hazelcast.shutdownhook.enabled", "false"),
            Map.entry("hazelcast.graceful.shutdown.max.wait", "3"),
            // What was lost with a connection is given up after twice this time.
            Map.entry("hazelcast.operation.call.timeout.millis", "5000"),
            Map.entry("hazelcast.logging.details.enabled", "false"),
            Map.entry("hazelcast.health.monitoring.level", "OFF"),
            Map.entry("hazelcast.heartbeat.interval.seconds", "1"),
            Map.entry("hazelcast.max.no.heartbeat.seconds", "5"),
            // A few entries lie there. Whoever joins or leaves makes all nodes hand over parts of them, one by one.
            Map.entry("hazelcast.partition.count", "13"),
            // Parts that lost each other look for each other so often; until then they cannot reach each other's rooms.
            Map.entry("hazelcast.merge.first.run.delay.seconds", "2"),
            Map.entry("hazelcast.merge.next.run.delay.seconds", "2"),
            Map.entry("hazelcast.connection.monitor.interval", "50"),
            Map.entry("hazelcast.connection.monitor.max.faults", "1"),
            Map.entry("hazelcast.wait.seconds.before.join", "0"));

    private static final String[] SERIALIZED = {"io.vertx.", "com.hazelcast.", "java.", "["};

    private MemberConfig() {}

    /** For a member that listens at that numeric address, with what the others are told of it. */
    static Config of(ClusterSettings settings, String address, Map<String, String> told) {
        // It is in the names of threads, where a random one would say nothing.
        Config config = new Config("member of " + settings.member()).setClusterName(settings.clusterName());
        PROPERTIES.forEach(config::setProperty);
        config.getJetConfig().setEnabled(false);
        config.getMetricsConfig().setEnabled(false);
        told.forEach(config.getMemberAttributeConfig()::setAttribute);
        listen(config, settings, address);
        join(config.getAdvancedNetworkConfig().getJoin(), settings);
        keep(config);
        return config;
    }

    private static void listen(Config config, ClusterSettings settings, String address) {
        ServerSocketEndpointConfig endpoint = new ServerSocketEndpointConfig();
        endpoint.setPort(settings.member().port()).setPortAutoIncrement(false);
        endpoint.getInterfaces().setEnabled(true).addInterface(address);
        config.getAdvancedNetworkConfig().setEnabled(true).setMemberEndpointConfig(endpoint);
    }

    private static void join(JoinConfig join, ClusterSettings settings) {
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(settings.peers().serviceDns().isEmpty());
        settings.peers().members().forEach(member -> join.getTcpIpConfig().addMember(member.toString()));
        settings.peers()
                .serviceDns()
                .ifPresent(name -> join.getKubernetesConfig()
                        .setEnabled(true)
                        .setProperty("service-dns", name)
                        .setProperty("service-dns-timeout", "5")
                        .setProperty(
                                "service-port",
                                Integer.toString(settings.member().port())));
    }

    /** What Vert.x keeps there: who listens to which address, and where the event bus of each node is. */
    private static void keep(Config config) {
        config.addMultiMapConfig(new MultiMapConfig("__vertx.subs")
                .setBackupCount(1)
                .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
        config.addMapConfig(new MapConfig("__vertx.haInfo").setBackupCount(1));
        config.addMapConfig(new MapConfig("__vertx.nodeInfo").setBackupCount(1));
        JavaSerializationFilterConfig filter = new JavaSerializationFilterConfig().setDefaultsDisabled(true);
        filter.getWhitelist().addPrefixes(SERIALIZED);
        config.getSerializationConfig().setJavaSerializationFilterConfig(filter);
    }
}
