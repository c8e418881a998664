package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The room's half of the protocol around one document: versions, known references, the maps of what was accepted. */
final class Authority {
    private final List<List<StepMap>> mapsByVersion = new ArrayList<>();
    private final Map<String, ObjectNode> answers = new HashMap<>();
    private Node document;
    private int steps;

    Authority(JsonNode document) {
        this.document = Notes.SCHEMA.readDocument(document);
    }

    ObjectNode answer(JsonNode commit) {
        return answers.computeIfAbsent(commit.get("ref").textValue(), ref -> decide(ref, commit));
    }

    private ObjectNode decide(String ref, JsonNode commit) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("ref", ref);
        int base = commit.get("v").intValue();
        List<StepMap> since = new ArrayList<>();
        mapsByVersion.subList(base, mapsByVersion.size()).forEach(since::addAll);
        List<Step> sent;
        try {
            sent = NoteJson.readSteps(Notes.SCHEMA, commit.get("steps"));
        } catch (RefusedException refused) {
            return answer.put("refused", refused.refusal().code().code());
        }
        Rebase.Result result = Rebase.over(Notes.SCHEMA, document, sent, since);
        if (result instanceof Rebase.Refused refused) {
            return answer.put("refused", refused.code().code());
        }
        Rebase.Accepted accepted = (Rebase.Accepted) result;
        document = accepted.document();
        mapsByVersion.add(accepted.maps());
        steps += accepted.steps().size();
        ArrayNode list = answer.put("v", mapsByVersion.size()).putArray("steps");
        accepted.steps().forEach(step -> list.add(step.toJson()));
        ArrayNode kept = answer.putArray("kept");
        accepted.kept().forEach(kept::add);
        return answer;
    }

    Node document() {
        return document;
    }

    int version() {
        return mapsByVersion.size();
    }

    int steps() {
        return steps;
    }
}
