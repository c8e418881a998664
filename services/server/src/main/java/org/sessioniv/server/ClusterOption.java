package org.sessioniv.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.hazelcast.ClusterRefused;
import org.sessioniv.rooms.hazelcast.ClusterSettings;
import org.sessioniv.rooms.hazelcast.HostPort;
import org.sessioniv.rooms.hazelcast.Peers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Whether this server is one of several nodes, and how they find each other. */
final class ClusterOption {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    @Option(
            names = "--cluster",
            paramLabel = "true|false",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "${env:SESSION_IV_CLUSTER:-false}",
            converter = ServeSettings.YesOrNo.class,
            description = "Be one of several nodes over one MongoDB store (SESSION_IV_CLUSTER; default: false).")
    boolean cluster;

    @Option(
            names = "--node",
            paramLabel = "NAME",
            defaultValue = "${env:SESSION_IV_NODE}",
            converter = Name.class,
            description = "This node's name, which no other has (SESSION_IV_NODE).")
    Optional<String> node = Optional.empty();

    @Option(
            names = "--cluster-address",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SESSION_IV_CLUSTER_ADDRESS}",
            converter = Address.class,
            description = "Where this node listens for the others' Hazelcast; the event bus has the next port"
                    + " (SESSION_IV_CLUSTER_ADDRESS).")
    Optional<String> address = Optional.empty();

    @Option(
            names = "--bus-address",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:SESSION_IV_BUS_ADDRESS}",
            converter = Address.class,
            description = "Where this node listens for the others' event bus, if not at the next port"
                    + " (SESSION_IV_BUS_ADDRESS).")
    Optional<String> bus = Optional.empty();

    @Option(
            names = "--members",
            paramLabel = "HOST:PORT,...",
            defaultValue = "${env:SESSION_IV_MEMBERS}",
            converter = Addresses.class,
            description = "Cluster addresses of the nodes, or of some of them (SESSION_IV_MEMBERS).")
    Optional<String> members = Optional.empty();

    @Option(
            names = "--discovery",
            paramLabel = "kubernetes",
            defaultValue = "${env:SESSION_IV_DISCOVERY}",
            converter = Discovery.class,
            description = "Find the nodes by a headless service instead of --members (SESSION_IV_DISCOVERY).")
    Optional<String> discovery = Optional.empty();

    @Option(
            names = "--service",
            paramLabel = "NAME",
            defaultValue = "${env:SESSION_IV_SERVICE}",
            converter = Service.class,
            description = "Full name of the headless service (SESSION_IV_SERVICE).")
    Optional<String> service = Optional.empty();

    @Option(
            names = "--cluster-tls",
            paramLabel = "FOLDER",
            defaultValue = "${env:SESSION_IV_CLUSTER_TLS}",
            converter = StoreOption.Folder.class,
            description = "Folder that 'session-iv cluster-ca' made for this node; without it all nodes must be on this"
                    + " machine's loopback (SESSION_IV_CLUSTER_TLS).")
    Optional<Path> tls = Optional.empty();

    /** What the options say; a {@link ClusterRefused} in words when they do not go together. */
    ClusterSettings settings(StoreOption store) {
        if (store.embedded()) {
            throw new ClusterRefused("several nodes need one store that all of them reach, and the embedded one is a"
                    + " file of one process: give --store a mongodb:// address, or leave out --cluster");
        }
        String name = node.orElseThrow(
                () -> new ClusterRefused("expected a name for --node (SESSION_IV_NODE), another one for each node"));
        String at = address.orElseThrow(() -> new ClusterRefused(
                "expected HOST:PORT for --cluster-address (SESSION_IV_CLUSTER_ADDRESS), such as 127.0.0.1:5701"));
        return ClusterSettings.of(new NodeId(name), at, bus, peers(), tls);
    }

    private Peers peers() {
        if (discovery.isEmpty()) {
            return Peers.members(members.orElseThrow(() -> new ClusterRefused("expected addresses for --members"
                    + " (SESSION_IV_MEMBERS), or --discovery kubernetes with --service")));
        }
        if (members.isPresent()) {
            throw new ClusterRefused("a node finds the others either by --members or by --discovery kubernetes");
        }
        return Peers.kubernetes(service.orElseThrow(() ->
                new ClusterRefused("expected the name of the headless service for --service (SESSION_IV_SERVICE)")));
    }

    /** Takes what that accepts, and says otherwise what was expected. */
    private static String checked(String value, String expected, Consumer<String> reader) {
        try {
            reader.accept(value);
            return value;
        } catch (ClusterRefused refused) {
            throw new TypeConversionException("expected " + expected + ", found '" + value + "'");
        }
    }

    /** Accepts the name of a node. */
    static final class Name implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!NAME.matcher(value).matches()) {
                throw new TypeConversionException(
                        "expected a name of small letters, digits and dashes, at most 63, found '" + value + "'");
            }
            return value;
        }
    }

    /** Accepts one address. */
    static final class Address implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return checked(value, "HOST:PORT such as 127.0.0.1:5701", HostPort::parse);
        }
    }

    /** Accepts addresses between commas. */
    static final class Addresses implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return checked(value, "addresses between commas, such as 10.0.0.1:5701,10.0.0.2:5701", Peers::members);
        }
    }

    /** Accepts the one way of discovery. */
    static final class Discovery implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (!value.equals("kubernetes")) {
                throw new TypeConversionException("expected 'kubernetes', found '" + value + "'");
            }
            return value;
        }
    }

    /** Accepts the name of a service. */
    static final class Service implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return checked(value, "a service such as session-iv.NAMESPACE.svc.cluster.local", Peers::kubernetes);
        }
    }
}
