package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * ProseMirror's own JavaScript makes random and hostile edits; Java must do the same with each. Larger runs:
 * {@code -Dcorpus.steps=200000 -Dcorpus.hostile=50000 -Dcorpus.rebases=20000 -Dcorpus.seed=7}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorpusTest {
    private static final int STEPS = Integer.getInteger("corpus.steps", 20_000);
    private static final int HOSTILE = Integer.getInteger("corpus.hostile", 5_000);
    private static final int REBASES = Integer.getInteger("corpus.rebases", 2_000);
    private static final int SEED = Integer.getInteger("corpus.seed", 1);

    @Test
    void java_and_javascript_do_the_same_with_every_step() throws IOException, InterruptedException {
        Path file = Path.of("target", "corpus-" + SEED + ".jsonl").toAbsolutePath();
        Path log = Path.of("target", "corpus-" + SEED + ".log");
        Corpus.run(log, "generate.mjs", file.toString(), number(SEED), number(STEPS), number(HOSTILE), number(REBASES));
        CorpusReplay replay = new CorpusReplay();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                replay.replay(NoteJson.read(line));
            }
        }
        String summary = "Corpus of seed " + SEED + ": " + replay.summary();
        System.out.println(summary);
        Path differences = Path.of("target", "corpus-" + SEED + ".differences");
        Files.write(differences, replay.differences());
        assertEquals(List.of(), replay.differences().stream().limit(3).toList(), summary + ", all in " + differences);
        assertTrue(replay.steps() >= STEPS && replay.hostileSteps() >= HOSTILE * 0.99, summary);
        assertTrue(replay.rebases() >= REBASES * 0.5, summary);
    }

    private static String number(int value) {
        return Integer.toString(value);
    }
}
