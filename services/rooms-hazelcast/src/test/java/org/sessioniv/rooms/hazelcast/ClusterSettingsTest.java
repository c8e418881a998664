package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.hazelcast.Refusal.assertSays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.rooms.NodeId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterSettingsTest {
    private static final NodeId NODE = new NodeId("n1");
    private static final Peers LOOPBACK = Peers.members("127.0.0.1:5701,localhost:5703");
    private static final String NAME = "a".repeat(32);

    @TempDir
    private Path folder;

    private static ClusterSettings of(String address, Optional<String> bus, Peers peers, Optional<Path> tls) {
        return ClusterSettings.of(NODE, address, bus, peers, tls);
    }

    private Optional<Path> named(String name) throws IOException {
        Files.writeString(folder.resolve("cluster-name"), name);
        return Optional.of(folder);
    }

    @Test
    void the_event_bus_has_the_next_port_or_the_one_that_is_given() {
        ClusterSettings next = of("127.0.0.1:5701", Optional.empty(), LOOPBACK, Optional.empty());
        assertEquals(new HostPort("127.0.0.1", 5702), next.bus());
        ClusterSettings given = of("127.0.0.1:5701", Optional.of("127.0.0.1:6000"), LOOPBACK, Optional.empty());
        assertEquals(new HostPort("127.0.0.1", 6000), given.bus());
    }

    @Test
    void the_last_port_has_none_behind_it() {
        assertSays(
                "port 65536 does not exist",
                Refusal.of(() -> of("127.0.0.1:65535", Optional.empty(), LOOPBACK, Optional.empty())));
    }

    @Test
    void both_cannot_have_one_port() {
        assertSays(
                "give the event bus a port of its own",
                Refusal.of(() -> of("127.0.0.1:5701", Optional.of("127.0.0.1:5701"), LOOPBACK, Optional.empty())));
    }

    @Test
    void without_certificates_this_nodes_addresses_are_on_loopback() {
        assertSays(
                "10.0.0.1:5701 can be reached from outside",
                Refusal.of(() -> of("10.0.0.1:5701", Optional.of("127.0.0.1:1"), LOOPBACK, Optional.empty())));
        assertSays(
                "10.0.0.1:5702 can be reached from outside",
                Refusal.of(() -> of("127.0.0.1:5701", Optional.of("10.0.0.1:5702"), LOOPBACK, Optional.empty())));
    }

    @Test
    void without_certificates_every_members_address_is_on_loopback() {
        Peers one = Peers.members("127.0.0.1:5701,node-2:5701");
        assertSays(
                "node-2:5701 can be reached from outside",
                Refusal.of(() -> of("127.0.0.1:5701", Optional.empty(), one, Optional.empty())));
    }

    @Test
    void without_certificates_there_is_no_kubernetes() {
        Peers kubernetes = Peers.kubernetes("session-iv.default.svc.cluster.local");
        assertSays(
                "certificates of their own",
                Refusal.of(() -> of("127.0.0.1:5701", Optional.empty(), kubernetes, Optional.empty())));
    }

    @Test
    void with_certificates_the_name_of_the_cluster_lies_beside_them() throws IOException {
        Peers anywhere = Peers.members("10.0.0.1:5701,node-2:5701");
        ClusterSettings settings = of("10.0.0.1:5701", Optional.empty(), anywhere, named(NAME + "\n"));
        assertEquals(NAME, settings.clusterName());
    }

    @Test
    void the_name_of_the_cluster_is_in_no_log() throws IOException {
        ClusterSettings settings = of("10.0.0.1:5701", Optional.empty(), LOOPBACK, named(NAME));
        assertEquals("node n1 at 10.0.0.1:5701 and 10.0.0.1:5702", settings.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaaaa"})
    void a_name_that_could_be_guessed_or_is_broken_is_refused(String name) throws IOException {
        Optional<Path> tls = named(name);
        assertSays("copy it unchanged", Refusal.of(() -> of("10.0.0.1:5701", Optional.empty(), LOOPBACK, tls)));
    }

    @Test
    void a_folder_without_a_name_or_with_a_huge_one_is_refused() throws IOException {
        Optional<Path> empty = Optional.of(folder);
        assertSays(
                "cluster-name cannot be read",
                Refusal.of(() -> of("10.0.0.1:5701", Optional.empty(), LOOPBACK, empty)));
        Optional<Path> huge = named("a".repeat((1 << 16) + 1));
        assertSays(
                "cluster-name cannot be read", Refusal.of(() -> of("10.0.0.1:5701", Optional.empty(), LOOPBACK, huge)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1:5701,", ",127.0.0.1:5701", "127.0.0.1", "127.0.0.1:5701;127.0.0.1:5703"})
    void every_members_address_can_be_read(String list) {
        assertSays("is not HOST:PORT", Refusal.of(() -> Peers.members(list)));
    }

    @Test
    void others_are_found_in_one_way() {
        assertSays("one of the two", Refusal.of(() -> new Peers(List.of(), Optional.empty())));
        assertSays(
                "one of the two",
                Refusal.of(() -> new Peers(List.of(new HostPort("127.0.0.1", 1)), Optional.of("name"))));
    }

    @Test
    void a_hundred_members_are_enough() {
        assertEquals(
                100,
                new Peers(Collections.nCopies(100, new HostPort("a", 1)), Optional.empty())
                        .members()
                        .size());
        assertSays(
                "names 101 nodes",
                Refusal.of(() -> new Peers(Collections.nCopies(101, new HostPort("a", 1)), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.1", "a b", "name:5701"})
    void a_service_has_a_name(String name) {
        assertSays("is not the name of a service", Refusal.of(() -> Peers.kubernetes(name)));
    }
}
