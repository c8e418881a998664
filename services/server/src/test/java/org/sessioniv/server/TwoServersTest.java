package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.domain.room.RoomId;
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
        assertEquals(1, more(hosting, measured(host), "rooms_commands_handled_total"));
        assertEquals(0, more(sending, measured(1 - host), "rooms_commands_handled_total"));
        assertEquals(0, more(hosting, measured(host), "bus_commands_forwarded_total"));
        assertEquals(1, more(sending, measured(1 - host), "bus_commands_forwarded_total"));
        assertTrue(more(sending, measured(1 - host), "bus_bytes_out_total") > 0);
        assertTrue(more(hosting, measured(host), "bus_bytes_in_total") > 0);
        assertTrue(servers.measured(host, "rooms_owned") >= 1);
        assertTrue(servers.measured(host, "append_seconds_count") >= 1, "the sample meeting was entered");
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
}
