package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The authority over several notes on standard input and output, so that the browser's own code can be tested against
 * the real rebase. Each line is a JSON object with the number of a {@code note} and an {@code op}: {@code open} starts
 * the note anew, {@code commit} offers steps, {@code join} catches up from a revision. Each is answered, in order, by
 * one line: an array of frames as on the wire.
 */
public final class AuthorityLines {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Schema SCHEMA = Schema.sessionNote();
    private static final int BUFFER = 1 << 16;

    /** How far back a commit may be based and a late author may catch up. */
    private final int window;

    private final List<ObjectNode> journal = new ArrayList<>();
    private final List<List<StepMap>> maps = new ArrayList<>();
    private final Map<String, ObjectNode> known = new HashMap<>();
    private Node document = SCHEMA.emptyDocument();

    private AuthorityLines(int window) {
        this.window = window;
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), BUFFER);
        BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), BUFFER);
        Map<Integer, AuthorityLines> notes = new HashMap<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode request = NoteJson.read(line);
            int note = request.path("note").intValue();
            if (request.path("op").asText().equals("open")) {
                notes.put(note, new AuthorityLines(request.path("window").asInt(Integer.MAX_VALUE)));
            }
            ArrayNode answer = JSON.arrayNode();
            notes.get(note).answer(request, line).forEach(answer::add);
            out.write(NoteJson.write(answer));
            out.write('\n');
            if (!in.ready()) {
                out.flush();
            }
        }
    }

    private List<ObjectNode> answer(JsonNode request, String line) {
        return switch (request.path("op").asText()) {
            case "open" -> List.of(state());
            case "commit" -> List.of(commit(request, line));
            case "join" -> join(request.path("revision"));
            default -> throw new IllegalArgumentException("An op that is none: " + request.path("op"));
        };
    }

    private List<ObjectNode> join(JsonNode have) {
        return have.isInt() && reaches(have.intValue())
                ? journal.subList(have.intValue(), journal.size())
                : List.of(state());
    }

    private boolean reaches(int revision) {
        return revision >= journal.size() - window && revision >= 0 && revision <= journal.size();
    }

    private ObjectNode commit(JsonNode request, String line) {
        String ref = request.path("ref").asText();
        if (known.containsKey(ref)) {
            return known.get(ref);
        }
        int revision = request.path("revision").asInt(-1);
        if (!reaches(revision)) {
            return refused(ref, "revision-unknown", "No such revision.");
        }
        try {
            if (Text.utf8Length(line) > SCHEMA.limits().commitBytes()) {
                return refused(ref, "steps-refused", "A commit of too many bytes");
            }
            List<Step> steps = NoteJson.readSteps(SCHEMA, request.path("steps"));
            List<StepMap> since = maps.subList(revision, maps.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            Rebase.Result result = Rebase.over(SCHEMA, document, steps, since);
            if (result instanceof Rebase.Refused refusal) {
                return refused(ref, "steps-refused", refusal.code().code() + ": " + refusal.detail());
            }
            return accept(request, (Rebase.Accepted) result);
        } catch (RefusedException refusal) {
            return refused(ref, "steps-refused", refusal.refusal().detail());
        }
    }

    private ObjectNode accept(JsonNode request, Rebase.Accepted accepted) {
        document = accepted.document();
        maps.add(accepted.maps());
        ObjectNode frame = frame("note-commit", maps.size());
        frame.set("ref", request.path("ref"));
        frame.set("by", request.path("by"));
        ArrayNode steps = frame.putArray("steps");
        accepted.steps().forEach(step -> steps.add(step.toJson()));
        ArrayNode kept = frame.putArray("kept");
        accepted.kept().forEach(kept::add);
        journal.add(frame);
        known.put(request.path("ref").asText(), frame);
        return frame;
    }

    private ObjectNode state() {
        ObjectNode frame = frame("note-state", journal.size());
        frame.set("document", document.toJson());
        return frame;
    }

    private static ObjectNode refused(String ref, String code, String detail) {
        ObjectNode frame = JSON.objectNode().put("type", "refused").put("id", ref);
        return frame.put("room", "r").put("code", code).put("detail", detail);
    }

    private static ObjectNode frame(String type, int revision) {
        return JSON.objectNode().put("type", type).put("room", "r").put("revision", revision);
    }
}
