package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.SignInEnded;

/** What two nodes measure of each other. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class TwoServersTest {
    private static TwoServers servers;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void start() throws Exception {
        servers = new TwoServers();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private Map<String, Double> measured(int node) {
        Map<String, Double> found = new TreeMap<>();
        for (String name : List.of(
                "rooms_commands_handled_total",
                "rooms_owned",
                "bus_commands_forwarded_total",
                "bus_bytes_out_total",
                "bus_bytes_in_total",
                "append_seconds_count")) {
            found.put(name, servers.measured(node, name));
        }
        return found;
    }

    private static double more(Map<String, Double> before, Map<String, Double> after, String name) {
        return after.getOrDefault(name, Double.NaN) - before.getOrDefault(name, Double.NaN);
    }

    @Test
    void a_command_for_a_room_of_the_other_node_is_counted_at_both() throws Exception {
        RoomId meeting = SampleMeeting.read().meeting();
        int host = servers.server(0).rooms().client().hostOf(meeting).value().equals(TwoServers.name(0)) ? 0 : 1;
        Map<String, Double> hosting = measured(host);
        Map<String, Double> sending = measured(1 - host);
        Answer answer = Outcomes.await(servers.server(1 - host).rooms().enter(SampleMeeting.read()));
        assertInstanceOf(Answer.Refused.class, answer, "it is there already");
        // A room that has just moved may be asked twice.
        assertTrue(more(hosting, measured(host), "rooms_commands_handled_total") >= 1);
        assertEquals(0, more(sending, measured(1 - host), "rooms_commands_handled_total"));
        assertEquals(0, more(hosting, measured(host), "bus_commands_forwarded_total"));
        assertTrue(more(sending, measured(1 - host), "bus_commands_forwarded_total") >= 1);
        assertTrue(more(sending, measured(1 - host), "bus_bytes_out_total") > 0);
        assertTrue(more(hosting, measured(host), "bus_bytes_in_total") > 0);
        assertTrue(servers.measured(host, "rooms_owned") >= 1);
        assertTrue(servers.measured(host, "append_seconds_count") >= 1, "the sample meeting was entered");
    }

    /** What is said when one more node wants to be one of them. */
    private static String refusal(Consumer<ServeSettings> change, SteadyClock clock) throws Exception {
        Future<String> said = servers.start(2, change, clock)
                .compose(started -> started.stop().map("it started"))
                .otherwise(Outcomes::words);
        return Outcomes.await(said);
    }

    private static String refusal(Consumer<ServeSettings> change) throws Exception {
        return refusal(change, SteadyClock.ofMachine());
    }

    private void assertBothServe() throws Exception {
        TwoServers.await(() -> servers.status(0, "/health/ready") == 200 && servers.status(1, "/health/ready") == 200);
        TwoServers.await(() -> servers.measured(0, "nodes_living") == 2);
    }

    @ParameterizedTest
    @ValueSource(longs = {3_600, -3_600, 12, -12})
    void a_node_whose_clock_is_off_is_refused_in_words(long seconds) throws Exception {
        SteadyClock off = new SteadyClock(
                InstantSource.offset(InstantSource.system(), Duration.ofSeconds(seconds)), System::nanoTime);
        String said = refusal(settings -> {}, off);
        assertTrue(
                said.matches("this node's clock is \\d+ s (behind|ahead of) that of the store, more than 10 s.*"),
                said);
        assertEquals(seconds < 0, said.contains("behind"), said);
        assertTrue(said.contains("time server"), said);
        assertBothServe();
    }

    @Test
    void a_node_whose_clock_drifts_away_later_is_not_ready_and_is_ready_again_when_it_is_right() throws Exception {
        AtomicLong leap = new AtomicLong();
        SteadyClock drifting = new SteadyClock(
                () -> InstantSource.system().instant().plusNanos(leap.get()), () -> System.nanoTime() + leap.get());
        servers.add(Outcomes.await(servers.start(2, settings -> {}, drifting)));
        try {
            TwoServers.await(() -> servers.status(2, "/health/ready") == 200);
            assertEquals(0, servers.measured(2, "clock_ahead_seconds"), 2);
            leap.set(Duration.ofHours(1).toNanos());
            TwoServers.await(() -> servers.status(2, "/health/ready") == 503);
            assertEquals(3_600, servers.measured(2, "clock_ahead_seconds"), 10);
            assertEquals(200, servers.status(1, "/health/ready"));
            assertEquals(0, servers.measured(2, "fenced"), "who may write does not depend on it");
            TwoServers.await(() -> !isTold(0, 2));
            assertTrue(!told(2, 2).ready(), "nor do people look for it in vain");
        } finally {
            servers.stopLast();
        }
        List<Nodes.Node> left =
                Outcomes.await(servers.server(0).rooms().cluster().orElseThrow().nodes());
        assertEquals(2, left.size(), "a node that left is not missed: " + left);
        assertBothServe();
    }

    @Test
    void a_node_with_another_store_is_refused_in_words() throws Exception {
        String said = refusal(settings -> settings.store.store = servers.store() + "-2");
        assertTrue(said.startsWith("the other nodes of this cluster have another store than this one"), said);
        assertTrue(said.contains("--store"), said);
        assertBothServe();
    }

    @Test
    void a_node_of_a_used_name_is_refused_in_words() throws Exception {
        String said = refusal(settings -> settings.cluster.node = Optional.of(TwoServers.name(0)));
        assertTrue(said.startsWith("a node named node-1 runs already, at 127.0.0.1:"), said);
        assertTrue(said.contains("a name of its own"), said);
        assertBothServe();
    }

    @Test
    void a_node_that_the_others_cannot_reach_is_refused_in_words_and_keeps_no_room() throws Exception {
        String said = refusal(settings -> settings.cluster.members = Optional.of(servers.address(2)));
        assertTrue(said.startsWith("no answer over the event bus from node-1"), said);
        assertTrue(said.contains("--members"), said);
        assertBothServe();
    }

    private static Nodes.Node told(int by, int of) throws Exception {
        return Outcomes.await(servers.server(by)
                .rooms()
                .cluster()
                .orElseThrow()
                .nodes()
                .map(all -> all.stream()
                        .filter(node -> node.name().equals(TwoServers.name(of)))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("not among " + all))));
    }

    @Test
    void each_node_knows_how_the_other_fares_and_which_one_it_is() throws Exception {
        TwoServers.await(() -> isTold(0, 1) && isTold(1, 0));
        for (int by = 0; by < 2; by++) {
            assertTrue(told(by, by).here());
            assertEquals(
                    servers.measured(by, "rooms_owned"), told(by, by).load().rooms());
            assertEquals(servers.measured(by, "sockets"), told(by, by).load().sockets());
            assertTrue(!told(by, 1 - by).here());
            assertEquals(told(1 - by, 1 - by).since(), told(by, 1 - by).since());
            assertEquals(Main.VERSION, told(by, 1 - by).version());
        }
    }

    private static boolean isTold(int by, int of) {
        try {
            Nodes.Node seen = told(by, of);
            Nodes.Node own = told(of, of);
            return seen.ready() && seen.load().equals(own.load());
        } catch (Exception | AssertionError notYet) {
            return false;
        }
    }

    @Test
    void a_meeting_that_is_entered_beside_them_is_known_to_both() throws Exception {
        Path file = Files.writeString(
                folder.resolve("meeting.yaml"),
                SampleMeeting.text().replaceFirst("(?m)^meeting: .*$", "meeting: entered-beside"));
        assertEquals(0, Main.commandLine().execute("import", "--store", servers.store(), file.toString()));
        RoomId meeting = new RoomId("entered-beside");
        for (int node = 0; node < 2; node++) {
            Server server = servers.server(node);
            TwoServers.await(() -> server.rooms().directory().exists(meeting));
        }
    }

    @Test
    void what_is_announced_goes_over_the_bus_and_is_in_force_in_the_end() throws Exception {
        double before = servers.measured(0, "bus_announcements_sent_total");
        Outcomes.await(servers.server(0).rooms().bus().announce(new SignInEnded("0123abcd")));
        assertEquals(before + 1, servers.measured(0, "bus_announcements_sent_total"));
        assertEquals(0, servers.measured(0, "announcements_outstanding"));
        assertEquals(2, servers.measured(0, "nodes_living"));
        assertEquals(0, servers.measured(0, "fenced"));
    }

    /** The set-up link that the node tells its operator at a start. */
    private String link(int node) throws Exception {
        OrganiserFiles files = new OrganiserFiles(folder.resolve(TwoServers.name(node)));
        Addresses addresses = new Addresses(servers.server(node), false, files, Addresses.Shown.CODES);
        Outcomes.await(addresses.lines());
        addresses.keep();
        return files.link().orElseThrow();
    }

    @Test
    void the_set_up_link_of_either_node_is_good_at_both_until_there_is_an_organiser() throws Exception {
        String replaced = link(0);
        String other = link(1);
        String last = link(0);
        assertFalse(setUp(1, replaced), "the same node has made a newer one");
        assertTrue(setUp(0, other), "though another node has made a newer one");
        assertFalse(setUp(1, last), "there is a password");
        assertThrows(NoSuchElementException.class, () -> link(1), "none is made, and the file is gone");
    }

    private static boolean setUp(int node, String link) throws Exception {
        String token = link.substring(link.indexOf('#') + 1);
        return Outcomes.await(servers.server(node).identity().organiser().setUp(token, "correct horse battery"));
    }
}
