package org.sessioniv.gateway.transcript;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.wire.WireJson;

/**
 * Writes down what is said in one room, step by step, and which frames each viewer gets, until the viewer's board,
 * grown from changes, equals the one that a fresh viewer of the same seat gets. A step begins when all have come so
 * far, so the frames are the same at every run. Presence and beats are left out.
 */
final class Transcript {
    private static final ObjectWriter PRETTY = WireJson.MAPPER.writerWithDefaultPrettyPrinter();

    private final LiveGateway gateway;
    private final RoomId room;
    private final Map<String, Viewed> viewers = new LinkedHashMap<>();
    private final ObjectNode text = JsonNodeFactory.instance.objectNode();
    private final ArrayNode steps = JsonNodeFactory.instance.arrayNode();
    private int said;

    Transcript(LiveGateway gateway, RoomId room, String about) {
        this.gateway = gateway;
        this.room = room;
        text.put("about", about);
        text.put("room", room.value());
        text.putObject("viewers");
        text.set("steps", steps);
    }

    /** From now on this device watches the room, under that name. */
    Transcript viewer(String name, Browser device) {
        Viewed viewed = new Viewed(device.tab(), device.tab(), room);
        viewers.put(name, viewed);
        ((ObjectNode) text.path("viewers")).putObject(name).set("first", viewed.first());
        return this;
    }

    /** Says a command and answers with what came back, a {@code done} or a {@code refused}. */
    JsonNode say(String by, String command) {
        said++;
        String id = String.format("f%031x", said);
        JsonNode answer = viewed(by).submit(id, command);
        record(by, json(command), answer);
        return answer;
    }

    /** Says a command that is accepted. */
    Transcript done(String by, String command) {
        expect("done", say(by, command), command);
        return this;
    }

    /** Says a command that is refused with that code. */
    Transcript refused(String code, String by, String command) {
        JsonNode answer = say(by, command);
        expect("refused", answer, command);
        if (!answer.path("code").asText().equals(code)) {
            throw new AssertionError("expected " + code + ": " + answer);
        }
        return this;
    }

    private static void expect(String type, JsonNode answer, String command) {
        if (!answer.path("type").asText().equals(type)) {
            throw new AssertionError("expected " + type + " to " + command + ": " + answer);
        }
    }

    /** Something that only the program does. */
    Transcript program(RoomCommand command) {
        gateway.submit(room, Standing.SYSTEM.who(), command);
        record("program", JsonNodeFactory.instance.nullNode(), JsonNodeFactory.instance.nullNode());
        return this;
    }

    private void record(String by, JsonNode says, JsonNode answer) {
        ObjectNode step = steps.addObject();
        step.put("by", by);
        step.set("says", says);
        step.set("answer", answer);
        ObjectNode frames = step.putObject("frames");
        viewers.forEach((name, viewed) -> frames.set(name, viewed.catchUp()));
    }

    /** What that viewer sees now under a key. */
    JsonNode document(String viewer, String key) {
        return viewed(viewer).documents().path(key);
    }

    /** The keys that stand on that viewer's board. */
    Iterator<String> keys(String viewer) {
        return viewed(viewer).documents().fieldNames();
    }

    private Viewed viewed(String name) {
        Viewed viewed = viewers.get(name);
        if (viewed == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return viewed;
    }

    /** The whole transcript, with the board that each viewer would get afresh at its end. */
    String text() {
        viewers.forEach((name, viewed) -> ((ObjectNode) text.path("viewers").path(name)).set("last", viewed.last()));
        try {
            return PRETTY.writeValueAsString(text) + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Marks of a lineage change with every byte that the room has stored, so a transcript leaves them out. */
    static String unmarked(String transcript) {
        return transcript.replaceAll("(\"lineage\" : \"\\d+)-[0-9a-f]{16}\"", "$1-0000000000000000\"");
    }

    private static JsonNode json(String text) {
        try {
            return WireJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
