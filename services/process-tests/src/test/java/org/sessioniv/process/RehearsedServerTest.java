package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.UnusedPort;

/** The command that the README names, on a server that was just started, and what the journal says afterwards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsedServerTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String SEED = "20171017";

    @TempDir
    Path folder;

    @Test
    void a_rehearsal_moves_every_part_of_the_meeting_and_finds_nothing_lost_late_or_different() throws Exception {
        Path data = folder.resolve("data");
        Program rehearsal;
        Program again;
        try (ServerProcess server = ServerProcess.start(data, UnusedPort.choose())) {
            rehearsal = rehearse(server, data, "20", "0.2", "--every-part");
            again = rehearse(server, data, "3", "0.02");
            server.stop();
        }

        assertEquals(0, rehearsal.exitCode(), rehearsal::toString);
        assertEquals(0, again.exitCode(), () -> "the kept password: " + again);
        JsonNode summary = JSON.readTree(rehearsal.out());
        assertSummaryIsClean(summary);
        Map<String, Long> events = new StoredMeeting(data).eventsByTag();
        for (String moved : List.of(
                "topic.proposed",
                "poll.opened",
                "poll.voted",
                "poll.ballot-put",
                "poll.published",
                "group.formed",
                "group.wished",
                "group.joined",
                "floor.requested",
                "floor.granted",
                "note.committed")) {
            assertTrue(events.getOrDefault(moved, 0L) > 0, () -> moved + " is not among " + events);
        }
        long acked = summary.path("acked").longValue()
                + JSON.readTree(again.out()).path("acked").longValue();
        assertEquals(
                acked, new StoredMeeting(data).commandsOfPeople().size(), "each ack is one command of the journal");
    }

    private Program rehearse(ServerProcess server, Path data, String participants, String minutes, String... more)
            throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("rehearse", "--url", server.url().toString()));
        arguments.addAll(List.of("--participants", participants, "--minutes", minutes, "--seed", SEED));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(List.of(more));
        return Program.run(folder, arguments.toArray(String[]::new));
    }

    private static void assertSummaryIsClean(JsonNode summary) {
        TreeSet<String> fields = new TreeSet<>();
        summary.fieldNames().forEachRemaining(fields::add);
        assertEquals(
                new TreeSet<>(
                        List.of("sent", "acked", "refused", "ackMs", "changes", "lost", "outOfOrder", "boardsDiffer")),
                fields);
        for (String fault : List.of("lost", "outOfOrder", "boardsDiffer")) {
            assertEquals(0, summary.path(fault).intValue(), () -> fault + " in " + summary);
        }
        long refused = 0;
        for (JsonNode count : summary.path("refused")) {
            refused += count.longValue();
        }
        assertEquals(summary.path("sent").longValue(), summary.path("acked").longValue() + refused, summary::toString);
        assertTrue(summary.path("acked").longValue() > 20, "an act of each participant: " + summary);
        assertTrue(summary.path("changes").longValue() > summary.path("acked").longValue(), summary::toString);
        JsonNode ackMs = summary.path("ackMs");
        assertTrue(ackMs.path("p50").doubleValue() > 0, summary::toString);
        assertTrue(ackMs.path("p99").doubleValue() >= ackMs.path("p50").doubleValue(), summary::toString);
    }
}
