package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.journal.codec.DomainJson;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.notesteps.NoteSteps;
import org.sessioniv.rooms.RoomReader;

/**
 * A journal that was written once opens for ever: the store of release 0.1 is whole, its rooms show the boards and
 * notes that were recorded, and its report says everything that it said then. Where a release changes what boards
 * show, {@code -Dgolden.write=true} records them anew: read the difference before it is committed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OldJournalTest {
    private static final Path BOARDS = Path.of("src/test/resources/journal-0.1/boards.json.gz");

    /**
     * The time of making, the zone of the machine, the number of the form; and speaking times, in which release 0.1
     * also counted points of order, other than on its boards. What is added here needs a reason.
     */
    private static final Pattern FREE = Pattern.compile("/asOf|/zone|/version|/speakingTimes/\\d+/spokenMs");

    /**
     * Milliseconds of the two speeches that ended in it, as their {@code floor.ended} have them; all else that was said
     * were points of order.
     */
    private static final Map<String, Integer> SPOKEN = Map.of("belarus", 895, "estonia", 1078);

    private final JsonMapper json = DomainJson.mapper();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void it_is_whole() throws IOException {
        Typed said = Typed.run("verify", "--data", OldJournal.copyTo(folder).toString());
        assertEquals(0, said.code(), said.out() + said.err());
        assertTrue(
                said.out().contains("room/kyiv-2017/wg-2: 507 entries, 555 events, head 734c0fd00228e5"), said.out());
        assertEquals(
                1,
                said.out()
                        .lines()
                        .filter(line -> line.contains("every link whole"))
                        .count(),
                said.out());
    }

    @Test
    void its_rooms_show_the_boards_and_notes_that_were_recorded() throws Exception {
        ObjectNode shown = json.createObjectNode();
        SqliteStore store = Outcomes.await(
                SqliteStore.open(OldJournal.copyTo(folder).resolve("session-iv.db"), InstantSource.system()));
        try {
            for (String room : List.of(OldJournal.MEETING, "kyiv-2017/plenary", "kyiv-2017/wg-1", "kyiv-2017/wg-2")) {
                shown.set(room, boards(Outcomes.await(new RoomReader(store).read(new RoomId(room)))));
            }
        } finally {
            Outcomes.await(store.close());
        }
        if (Boolean.getBoolean("golden.write")) {
            write(shown);
        }
        JsonNode recorded = recorded();
        JsonNode read = json.readTree(json.writeValueAsBytes(shown));
        List<String> differences = new ArrayList<>();
        compare("", recorded, read, differences);
        compare("", read, recorded, differences);
        assertEquals(List.of(), differences);
    }

    @Test
    void its_report_says_everything_that_it_said_then() throws IOException {
        Path data = OldJournal.copyTo(folder);
        Path file = folder.resolve("report.json");
        Typed said = Typed.run(
                "export", OldJournal.MEETING, "--format=json", "--out", file.toString(), "--data", data.toString());
        assertEquals(0, said.code(), said.err());
        JsonNode report = json.readTree(file.toFile());
        String head = report.path("journalHead").asText();
        assertTrue(head.matches("register 4 [0-9a-f]{64}"), "what stands for all four rooms: " + head);
        List<String> differences = new ArrayList<>();
        compare("", json.readTree(OldJournal.report()), report, differences);
        assertEquals(List.of(), differences);
        List<JsonNode> times = report.findValue("speakingTimes").findParents("spokenMs");
        assertEquals(12, times.size());
        for (JsonNode each : times) {
            String who = each.path("delegation").asText();
            assertEquals(SPOKEN.getOrDefault(who, 0), each.path("spokenMs").asInt(), who);
        }
    }

    private ObjectNode boards(RoomState room) {
        TreeMap<String, JsonNode> documents = new TreeMap<>();
        room.touched().keySet().forEach(key -> {
            List<Audience> audiences = key.owner().map(List::of).orElse(List.of(Audience.Group.values()));
            audiences.forEach(audience -> Board.project(room, key, audience)
                    .ifPresent(document -> documents.put(
                            key.text() + " for " + audience, WireJson.MAPPER.<JsonNode>valueToTree(document))));
        });
        ObjectNode told = json.createObjectNode();
        documents.forEach(told::set);
        told.put("version of the room", room.version().count());
        told.put("note", NoteSteps.write(room.note().document().toJson()));
        return told;
    }

    private JsonNode recorded() throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(BOARDS))) {
            return json.readTree(packed);
        }
    }

    private void write(ObjectNode shown) throws IOException {
        if (!Files.exists(BOARDS) || !recorded().toString().equals(shown.toString())) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(BOARDS))) {
                out.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(shown));
            }
        }
    }

    /** Everything of the first that the second does not say alike; what the second says beside it is its own affair. */
    private static void compare(String path, JsonNode then, JsonNode now, List<String> differences) {
        if (FREE.matcher(path).matches()) {
            return;
        }
        if (then.isObject()) {
            then.fields()
                    .forEachRemaining(field -> compare(
                            path + "/" + field.getKey(), field.getValue(), now.path(field.getKey()), differences));
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int i = 0; i < then.size(); i++) {
                compare(path + "/" + i, then.get(i), now.get(i), differences);
            }
        } else if (!then.equals(now)) {
            differences.add(path + ": " + then + " became " + now);
        }
    }
}
