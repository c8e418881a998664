package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does in Java what a line of the corpus says that ProseMirror did, and notes each difference. */
final class CorpusReplay {
    /** Where Java is strict on purpose and says so before it touches a document. */
    private static final Set<RefusalCode> STRICTER = EnumSet.of(
            RefusalCode.BAD_JSON,
            RefusalCode.BAD_POSITION,
            RefusalCode.BAD_SLICE,
            RefusalCode.BAD_ATTRIBUTE,
            RefusalCode.BAD_CONTENT,
            RefusalCode.TOO_DEEP);

    private final List<String> differences = new ArrayList<>();
    private final Map<RefusalCode, Integer> stricter = new EnumMap<>(RefusalCode.class);
    private final List<Step> recent = new ArrayList<>();
    private Node document = Notes.SCHEMA.emptyDocument();
    private int line;
    /** After a step that Java could not follow, until the next document. */
    private boolean lost;

    private int steps;
    private int hostile;
    private int rebases;

    void replay(JsonNode json) {
        line++;
        String kind = json.get("kind").textValue();
        lost &= !kind.equals("document");
        if (lost) {
            return;
        }
        try {
            switch (kind) {
                case "document" -> start(json);
                case "step" -> step(json);
                case "hostile" -> hostile(json);
                case "rebase" -> rebase(json);
                default -> differences.add("Line " + line + " is of an unknown kind");
            }
        } catch (RefusedException refused) {
            lost = true;
            differences.add("Line " + line + ": Java refuses " + json + ": " + refused.refusal());
        }
    }

    private void start(JsonNode json) {
        document = Notes.SCHEMA.readDocument(json.get("doc"));
        same("document", json.get("doc"), document.toJson());
        recent.clear();
    }

    private void step(JsonNode json) {
        steps++;
        Step step = StepReader.read(Notes.SCHEMA, json.get("step"));
        same("step", json.get("step"), step.toJson());
        same("map", json.get("map"), step.map().toJson());
        Step inverse = step.inverted(document);
        same("inverse", json.get("inverse"), inverse.toJson());
        List<StepMap> maps = Notes.maps(recent.subList(Math.max(0, recent.size() - 4), recent.size()));
        Mapping over = Mapping.through(maps);
        Mapping back = inverted(maps);
        same("over", json.get("over"), jsonOf(step.mapped(over)));
        same("back", json.get("back"), jsonOf(step.mapped(back)));
        Optional<Step> last = recent.isEmpty() ? Optional.empty() : Optional.of(recent.get(recent.size() - 1));
        same("merged", json.get("merged"), jsonOf(last.flatMap(previous -> previous.merged(step))));
        for (int i = 0; i < json.get("places").size(); i++) {
            JsonNode place = json.get("places").get(i);
            same("place " + place, place, mapped(i % 2 == 0 ? over : back, place));
        }
        Node after = step.apply(document);
        sameDigest("after " + json.get("step"), json.get("digest"), after);
        checkAsTouched(step, after);
        // Where a footnote and the text in it are marked alike, ProseMirror's own inverse of a mark is inexact.
        sameDigest("undone", json.get("undone"), inverse.apply(after));
        document = after;
        recent.add(step);
    }

    private static Mapping inverted(List<StepMap> maps) {
        List<StepMap> back = new ArrayList<>();
        for (int i = maps.size() - 1; i >= 0; i--) {
            back.add(maps.get(i).inverted());
        }
        return Mapping.through(back);
    }

    private static JsonNode mapped(Mapping mapping, JsonNode place) {
        Side side = place.get(1).intValue() < 0 ? Side.BEFORE : Side.AFTER;
        MapResult result = mapping.mapResult(place.get(0).intValue(), side);
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        json.add(place.get(0)).add(place.get(1)).add(result.position());
        json.add(result.deleted() ? 1 : 0).add(result.deletedBefore() ? 1 : 0);
        return json.add(result.deletedAfter() ? 1 : 0).add(result.deletedAcross() ? 1 : 0);
    }

    /** Java may refuse more than ProseMirror, at the gate; it must never accept more, nor end elsewhere. */
    private void hostile(JsonNode json) {
        hostile++;
        boolean accepted = json.get("fate").textValue().equals("applied");
        Step step;
        try {
            step = StepReader.read(Notes.SCHEMA, json.get("step"));
        } catch (RefusedException refused) {
            RefusalCode code = refused.refusal().code();
            if (accepted) {
                stricter.merge(code, 1, Integer::sum);
                if (!STRICTER.contains(code)) {
                    differences.add("Line " + line + ": only Java refuses to read " + json + ": " + refused.refusal());
                }
            }
            return;
        }
        Node after;
        try {
            after = step.apply(document);
            checkAsTouched(step, after);
            after.check();
        } catch (RefusedException refused) {
            if (accepted) {
                differences.add("Line " + line + ": only Java refuses " + json + ": " + refused.refusal());
            }
            return;
        }
        if (!accepted) {
            differences.add("Line " + line + ": only Java accepts " + json);
        } else {
            sameDigest("after " + json, json.get("digest"), after);
        }
    }

    /** The short check after a step must say what a check of the whole document says. */
    private void checkAsTouched(Step step, Node after) {
        boolean whole = passes(after::check);
        boolean touched =
                passes(() -> NodeCheck.checkTouched(after, step, NodeCheck.Rules.SCHEMA_ONLY, Notes.SCHEMA.limits()));
        if (whole != touched) {
            differences.add("Line " + line + ": the check of touched nodes says " + touched + " for " + step.toJson());
        }
    }

    private static boolean passes(Runnable check) {
        try {
            check.run();
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private void rebase(JsonNode json) {
        rebases++;
        List<Step> others = NoteJson.readSteps(Notes.SCHEMA, json.get("others"));
        List<Step> commit = NoteJson.readSteps(Notes.SCHEMA, json.get("commit"));
        Node present = Notes.applied(document, others);
        Rebase.Result result = Rebase.over(Notes.SCHEMA, present, commit, Notes.maps(others));
        if (result instanceof Rebase.Accepted accepted) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            accepted.kept().forEach(kept::add);
            same("kept", json.get("kept"), kept);
            same("rebased", json.get("steps"), NoteJson.read(NoteJson.write(accepted.steps())));
            sameDigest("a rebase", json.get("digest"), accepted.document());
        } else {
            differences.add("Line " + line + ": refused a commit, " + result);
        }
    }

    private void same(String what, JsonNode expected, JsonNode actual) {
        if (!expected.equals(actual)) {
            differences.add(
                    "Line " + line + ", " + what + ":\n  ProseMirror " + expected + "\n  Java        " + actual);
        }
    }

    private void sameDigest(String what, JsonNode expected, Node actual) {
        if (expected.intValue() != Digest.of(actual)) {
            differences.add("Line " + line + ", document " + what + ": Java has " + actual);
        }
    }

    private static JsonNode jsonOf(Optional<Step> step) {
        return step.<JsonNode>map(Step::toJson).orElse(NullNode.instance);
    }

    List<String> differences() {
        return differences;
    }

    String summary() {
        return "%d steps, %d hostile, %d rebases; %d differences; refused only in Java, on purpose: %s"
                .formatted(steps, hostile, rebases, differences.size(), stricter);
    }

    int steps() {
        return steps;
    }

    int hostileSteps() {
        return hostile;
    }

    int rebases() {
        return rebases;
    }
}
