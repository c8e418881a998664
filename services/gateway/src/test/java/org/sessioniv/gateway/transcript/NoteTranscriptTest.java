package org.sessioniv.gateway.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.contract.Golden;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.RoomsFixture;

/** The transcript of a note: commits in time and late ones, what was refused, and what each author was told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteTranscriptTest {
    private static final Path FILE = Path.of("../../webroot/test/transcripts/note.json");
    private static final String ROOM = RoomsFixture.PLENARY.value();
    private final LiveGateway gateway = LiveGateway.open();
    private final Map<String, Tab> authors = new LinkedHashMap<>();
    private final ObjectNode text = JsonNodeFactory.instance.objectNode();
    private int said;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_note() throws JsonProcessingException {
        text.put("about", "Two authors and a reader: commits in time, late ones, and refused ones.");
        text.put("room", ROOM);
        ObjectNode viewers = text.putObject("viewers");
        ArrayNode steps = text.putArray("steps");
        author("moderator", RoomsFixture.MODERATOR, viewers);
        author("georgia-1", RoomsFixture.GEORGIA_1, viewers);
        author("ukraine-1", RoomsFixture.UKRAINE_1, viewers);
        commit(steps, "georgia-1", 0, insert(1, "Joint patrols"));
        commit(steps, "ukraine-1", 0, insert(1, "Висновки ქართული 😀 "));
        commit(steps, "georgia-1", 1, replace(1, 6, "Shared"));
        commit(steps, "moderator", 3, "{\"stepType\":\"addMark\",\"mark\":{\"type\":\"strong\"},\"from\":1,\"to\":9}");
        commit(steps, "ukraine-1", 3, replace(1, 9, ""));
        commit(steps, "georgia-1", 3, insert(4, "x"), insert(2, "y"));
        refused(steps, "revision-unknown", "georgia-1", 99, insert(1, "later"));
        refused(steps, "steps-refused", "georgia-1", 6, "{\"stepType\":\"replace\",\"from\":1,\"to\":9999}");
        authors.forEach((name, tab) -> {
            tab.send("{\"type\":\"note-join\",\"room\":\"" + ROOM + "\"}");
            ((ObjectNode) viewers.path(name)).set("last", tab.next("note-state"));
        });
        JsonNode last = viewers.path("moderator").path("last");
        assertEquals(last, viewers.path("georgia-1").path("last"));
        assertEquals(6, last.path("revision").asInt());
        Golden.check(
                FILE,
                Transcript.unmarked(
                        WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(text) + "\n"));
    }

    private void author(String name, org.sessioniv.domain.roster.ParticipantId seat, ObjectNode viewers) {
        Tab tab = gateway.seat(seat).tab();
        tab.send("{\"type\":\"note-join\",\"room\":\"" + ROOM + "\"}");
        viewers.putObject(name).set("first", tab.next("note-state"));
        authors.put(name, tab);
    }

    private void commit(ArrayNode steps, String by, int revision, String... changes) throws JsonProcessingException {
        ObjectNode frames = say(steps, by, revision, changes).putObject("frames");
        authors.forEach((name, tab) -> frames.putArray(name).add(tab.next("note-commit")));
    }

    private void refused(ArrayNode steps, String code, String by, int revision, String change)
            throws JsonProcessingException {
        ObjectNode step = say(steps, by, revision, change);
        JsonNode answer = author(by).next("refused");
        assertEquals(code, answer.path("code").asText(), answer::toString);
        step.set("answer", answer);
        ObjectNode frames = step.putObject("frames");
        authors.keySet().forEach(frames::putArray);
    }

    private ObjectNode say(ArrayNode steps, String by, int revision, String... changes) throws JsonProcessingException {
        String command = "{\"type\":\"note.commit\",\"revision\":" + revision + ",\"steps\":["
                + String.join(",", changes) + "]}";
        ObjectNode step = steps.addObject();
        step.put("by", by);
        step.set("says", WireJson.MAPPER.readTree(command));
        author(by).submit(RoomsFixture.PLENARY, String.format("f%031x", ++said), command);
        return step;
    }

    private Tab author(String name) {
        Tab tab = authors.get(name);
        if (tab == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return tab;
    }

    private static String insert(int at, String words) {
        return replace(at, at, words);
    }

    private static String replace(int from, int to, String words) {
        String slice =
                words.isEmpty() ? "" : ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + words + "\"}]}";
        return "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + slice + "}";
    }
}
