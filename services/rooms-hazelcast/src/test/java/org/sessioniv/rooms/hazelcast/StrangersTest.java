package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.hazelcast.Refusal.assertSays;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.nio.serialization.HazelcastSerializationException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageConsumer;
import java.io.IOException;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.rooms.NodeId;

/** Who reaches a port of a node and is none, and who would be one and cannot. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrangersTest {
    private static final String ADDRESS = "strangers-test";
    private static final int HUGE = 0x7ffffff0;
    private static final int JUNK = 4_096;
    private static final int CLIENT_TIMEOUT_MS = 1_000;

    @TempDir
    private static Path folder;

    private static Set<String> before = Set.of();
    private static Optional<TwoNodes> cluster = Optional.empty();

    @BeforeAll
    static void start() {
        before = Listening.now();
        cluster = Optional.of(new TwoNodes(folder.resolve("cluster")));
        TwoNodes.makeAuthority(folder.resolve("other"));
    }

    @AfterAll
    static void stop() {
        nodes().close();
    }

    private static TwoNodes nodes() {
        return cluster.orElseThrow();
    }

    private static NodeFolder own() {
        return new NodeFolder(nodes().nearSettings().tls().orElseThrow());
    }

    private static NodeFolder foreign() {
        Path made = folder.resolve("other/nodes/stranger");
        return new NodeFolder(made.toFile().exists() ? made : TwoNodes.makeNode(folder.resolve("other"), "stranger"));
    }

    @AfterEach
    void both_nodes_are_there_and_answer_each_other() {
        assertEquals(Set.of(TwoNodes.FAR), nodes().near().others());
        assertEquals(Set.of(TwoNodes.NEAR), nodes().far().others());
        MessageConsumer<String> there =
                nodes().far().vertx().eventBus().consumer("alive", message -> message.reply("yes"));
        await(there.completion());
        assertEquals(
                "yes",
                await(nodes().near().vertx().eventBus().request("alive", "?").map(reply -> (Object) reply.body())));
        await(there.unregister());
    }

    @Test
    void each_node_listens_at_its_two_ports_and_nowhere_else() {
        Set<String> now = new HashSet<>(Listening.now());
        now.removeAll(before);
        Set<HostPort> expected = Set.of(
                nodes().nearSettings().member(),
                nodes().nearSettings().bus(),
                nodes().farSettings().member(),
                nodes().farSettings().bus());
        for (HostPort port : expected) {
            assertTrue(now.removeAll(Listening.at(port)), port.toString());
        }
        assertEquals(Set.of(), now);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] junk() {
        byte[] junk = new byte[JUNK];
        new Random(17).nextBytes(junk);
        return junk;
    }

    private static byte[] huge(String before) {
        return Buffer.buffer(before).appendInt(HUGE).appendBytes(junk()).getBytes();
    }

    private static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("get", bytes("GET / HTTP/1.1\r\nHost: a\r\n\r\n")),
                Arguments.of("nothing", new byte[0]),
                Arguments.of("junk", junk()),
                Arguments.of("a huge frame", huge("")),
                Arguments.of("a huge frame of a member", huge("HZC")),
                Arguments.of("a huge frame of a client", huge("CP2")),
                Arguments.of("memcache", bytes("get a\r\n")));
    }

    @ParameterizedTest
    @MethodSource("words")
    void nothing_is_said_to_strangers_at_the_event_bus(String name, byte[] words) throws IOException {
        byte[] said = Stranger.says(nodes().farSettings().bus(), words);
        // An alert of TLS at most, which says that this was none.
        assertTrue(said.length == 0 || said[0] == 21 && said.length <= 7, name + ": " + said.length);
    }

    @ParameterizedTest
    @MethodSource("words")
    void nothing_is_said_to_strangers_at_hazelcast(String name, byte[] words) throws IOException {
        String said = new String(Stranger.says(nodes().farSettings().member(), words), StandardCharsets.ISO_8859_1);
        assertTrue(Set.of("", "HZX", "HZC").contains(said), name + ": " + said.length());
    }

    /** What a node hears of a message to {@link #ADDRESS} that somebody forges in this way. */
    private static List<String> heard(Forging forging) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Promise<Void> any = Promise.promise();
        MessageConsumer<String> consumer = nodes().far().vertx().eventBus().consumer(ADDRESS, message -> {
            heard.add(message.body());
            any.tryComplete();
        });
        await(consumer.completion());
        forging.at(nodes().farSettings().bus(), Stranger.forged(ADDRESS, "somebody"));
        if (forging.isHeard()) {
            await(any.future());
        }
        await(consumer.unregister());
        return heard;
    }

    private interface Forging {
        void at(HostPort bus, byte[] words) throws Exception;

        /** Otherwise it is over once the other side has ended it. */
        default boolean isHeard() {
            return false;
        }
    }

    @Test
    void a_forged_message_without_tls_is_not_heard() throws Exception {
        assertEquals(List.of(), heard(Stranger::says));
    }

    @Test
    void a_forged_message_without_a_certificate_is_not_heard() throws Exception {
        assertEquals(List.of(), heard((bus, words) -> Stranger.saysOverTls(bus, Optional.empty(), words)));
    }

    @Test
    void a_forged_message_with_a_certificate_of_another_authority_is_not_heard() throws Exception {
        assertEquals(List.of(), heard((bus, words) -> Stranger.saysOverTls(bus, Optional.of(foreign()), words)));
    }

    /** So the ones before were well-formed; a certificate of this authority is all that it takes. */
    @Test
    void whoever_has_a_certificate_of_the_authority_is_heard() throws Exception {
        Forging forging = new Forging() {
            @Override
            public void at(HostPort bus, byte[] words) throws Exception {
                Stranger.saysOverTls(bus, Optional.of(own()), words);
            }

            @Override
            public boolean isHeard() {
                return true;
            }
        };
        assertEquals(List.of("forged"), heard(forging));
    }

    @Test
    void a_client_of_hazelcast_that_knows_the_name_is_refused() {
        ClientConfig client =
                new ClientConfig().setClusterName(nodes().nearSettings().clusterName());
        client.getNetworkConfig()
                .setConnectionTimeout(CLIENT_TIMEOUT_MS)
                .addAddress(nodes().nearSettings().member().toString());
        client.getConnectionStrategyConfig()
                .getConnectionRetryConfig()
                .setClusterConnectTimeoutMillis(CLIENT_TIMEOUT_MS);
        assertThrows(IllegalStateException.class, () -> HazelcastClient.newHazelcastClient(client));
    }

    /** What a foreign member could put there. */
    private record Foreign() implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private static HazelcastInstance hazelcast(ClusterSettings settings) {
        return Hazelcast.getAllHazelcastInstances().stream()
                .filter(each -> each.getCluster().getLocalMember().getAddress().getPort()
                        == settings.member().port())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_object_of_a_foreign_class_is_not_read() {
        IMap<String, Object> there = hazelcast(nodes().farSettings()).getMap("foreign");
        there.put("known", List.of("a"));
        there.put("foreign", new Foreign());
        IMap<String, Object> here = hazelcast(nodes().nearSettings()).getMap("foreign");
        assertEquals(List.of("a"), here.get("known"));
        assertThrows(HazelcastSerializationException.class, () -> here.get("foreign"));
        there.destroy();
    }

    private static String refusal(HostPort member, Optional<HostPort> bus, Path tls) {
        Peers peers = nodes().nearSettings().peers();
        ClusterSettings settings = ClusterSettings.of(
                new NodeId("third"),
                member.toString(),
                Optional.of(bus.orElseGet(TwoNodes::freePort).toString()),
                peers,
                Optional.of(tls));
        return Refusal.of(ClusterVertx.start(Vertx.builder(), new VertxOptions(), settings, TwoNodes.CLOCK));
    }

    /** The next that leaves, as that node sees it. */
    private static Future<NodeId> gone(ClusterVertx node) {
        Promise<NodeId> left = Promise.promise();
        node.onLeft(left::tryComplete);
        return left.future();
    }

    /** It knows the cluster's name, as whoever listens to Hazelcast's port does. */
    @Test
    void a_node_of_another_authority_is_told_so_and_stops() throws IOException {
        Set<String> listening = Listening.now();
        Path tls = foreign().folder();
        Files.copy(
                own().folder().resolve("cluster-name"),
                tls.resolve("cluster-name"),
                StandardCopyOption.REPLACE_EXISTING);
        List<Future<NodeId>> gone = List.of(gone(nodes().near()), gone(nodes().far()));
        assertSays("certificates of another authority", refusal(TwoNodes.freePort(), Optional.empty(), tls));
        gone.forEach(seen -> assertEquals(new NodeId("third"), await(seen)));
        assertEquals(listening, Listening.now());
    }

    @Test
    void an_address_of_another_machine_is_refused() {
        Path tls = own().folder();
        assertSays(
                "192.0.2.1 is not an address of this machine",
                refusal(new HostPort("192.0.2.1", 5701), Optional.empty(), tls));
        assertSays(
                "the name nowhere.invalid leads to no address",
                refusal(new HostPort("nowhere.invalid", 5701), Optional.empty(), tls));
    }

    @Test
    void a_port_that_is_taken_is_refused() throws IOException {
        Path tls = own().folder();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            HostPort port = new HostPort("127.0.0.1", taken.getLocalPort());
            String sentence = "port " + port.port() + " of 127.0.0.1 cannot be listened at";
            assertSays(sentence, refusal(port, Optional.empty(), tls));
            assertSays(sentence, refusal(TwoNodes.freePort(), Optional.of(port), tls));
        }
    }

    @Test
    void a_certificate_for_another_address_is_refused() {
        assertSays(
                "and not for 127.0.0.2",
                refusal(TwoNodes.freePort(), Optional.of(new HostPort("127.0.0.2", 5702)), own().folder()));
    }
}
