package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Five writers in JavaScript, who follow the README's rules for clients over slow and breaking connections, and this
 * library as their authority. More: {@code -Dconvergence.runs=2000 -Dconvergence.edits=200 -Dconvergence.seed=7}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConvergenceTest {
    private static final int RUNS = Integer.getInteger("convergence.runs", 40);
    private static final int EDITS = Integer.getInteger("convergence.edits", 60);
    private static final int SEED = Integer.getInteger("convergence.seed", 1);

    private int runs;
    private long made;
    private long handedBack;
    private long repairs;
    private long refused;

    @Test
    void all_end_with_one_document_and_no_step_is_lost() throws IOException, InterruptedException {
        Corpus.converse("converge.mjs", this::play, SEED, RUNS, EDITS);
        assertEquals(RUNS, runs);
        System.out.printf(
                "Convergence of %d runs from seed %d: %d steps, %d handed back, %d repairs, %d commits refused%n",
                runs, SEED, made, handedBack, repairs, refused);
    }

    private void play(BufferedReader fromWriters, PrintStream toWriters) throws IOException {
        Authority authority = new Authority(Notes.SCHEMA.emptyDocument().toJson());
        for (String line = fromWriters.readLine(); line != null; line = fromWriters.readLine()) {
            JsonNode json = NoteJson.read(line);
            JsonNode answer = JsonNodeFactory.instance.objectNode();
            switch (json.get("kind").textValue()) {
                case "open" -> authority = new Authority(json.get("doc"));
                case "commit" -> answer = authority.answer(json);
                default -> requireAgreement(authority, json);
            }
            toWriters.write((NoteJson.write(answer) + "\n").getBytes(StandardCharsets.UTF_8));
            toWriters.flush();
        }
    }

    private void requireAgreement(Authority authority, JsonNode end) {
        String which = "seed " + end.get("seed") + ": " + end;
        authority.document().check();
        int expected = Digest.of(authority.document());
        end.get("digests").forEach(digest -> assertEquals(expected, digest.intValue(), which));
        end.get("versions").forEach(version -> assertEquals(authority.version(), version.intValue(), which));
        assertEquals(0, end.get("unsettled").intValue(), which);
        assertEquals(authority.steps(), end.get("confirmed").intValue(), which);
        int settled = end.get("confirmed").intValue() + end.get("handedBack").intValue();
        assertEquals(end.get("made").intValue(), settled, which);
        runs++;
        made += end.get("made").intValue();
        handedBack += end.get("handedBack").intValue();
        repairs += end.get("repairs").intValue();
        refused += end.get("refused").intValue();
    }
}
