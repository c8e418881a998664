package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The way into this library: the documents and steps of one schema, from JSON and back, and the rebase of commits. Any
 * number of threads may share it. Reading throws {@link RefusedException} and nothing else.
 */
public final class NoteSteps {
    private static final NoteSteps SESSION = new NoteSteps(Schema.sessionNote());

    private final Schema schema;

    private NoteSteps(Schema schema) {
        this.schema = schema;
    }

    /** Of the schema of a session's note, which the pages read too. */
    public static NoteSteps ofSession() {
        return SESSION;
    }

    /** Of a schema in the form of that file. */
    public static NoteSteps of(JsonNode schema) {
        return new NoteSteps(Schema.read(schema));
    }

    /** The least document that the schema allows. */
    public Node emptyDocument() {
        return schema.emptyDocument();
    }

    /** A whole document, read strictly and checked. */
    public Node readDocument(JsonNode json) {
        return schema.readDocument(json);
    }

    /** One step, read strictly. */
    public Step readStep(JsonNode json) {
        return StepReader.read(schema, json);
    }

    /** The steps of one commit, within the schema's limits. */
    public List<Step> readSteps(String json) {
        return NoteJson.readSteps(schema, json);
    }

    /**
     * A commit brought up to date over what was accepted since its base: {@code document} is the present one, the maps
     * are those of the accepted steps, in order.
     */
    public Rebase.Result rebase(Node document, List<Step> commit, List<StepMap> acceptedSinceBase) {
        return Rebase.over(schema, document, commit, acceptedSinceBase);
    }

    /**
     * The same changes in as few steps as neighbours can be merged to. Positions between them are gone: only for a
     * stretch inside of which nobody can base a commit any more.
     */
    public static List<Step> merged(List<Step> steps) {
        return StepMerge.merged(steps);
    }

    /** JSON that is the same text after a journey through UTF-8, with half an emoji in it as well. */
    public static String write(JsonNode json) {
        return NoteJson.write(json);
    }
}
