package org.sessioniv.domain.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.notesteps.Node;
import org.sessioniv.notesteps.Step;

/** Commits to a note of paragraphs, drawn from a seed: typing, deleting, splitting, joining. */
public final class RandomEdits {
    private final SplittableRandom random;

    public RandomEdits(SplittableRandom random) {
        this.random = random;
    }

    /** A commit that is good for that note as it stands. */
    public CommitSteps.Commit next(Note base) {
        String ref = String.format("%032x", random.nextLong() >>> 1);
        Node document = base.document();
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            Step step = step(document);
            steps.add(step);
            document = step.apply(document);
        }
        return new CommitSteps.Commit(base.revision(), ref, steps);
    }

    private Step step(Node document) {
        List<Node> paragraphs = document.children();
        int which = random.nextInt(paragraphs.size());
        int start = 1;
        for (Node before : paragraphs.subList(0, which)) {
            start += before.size();
        }
        int end = start + paragraphs.get(which).contentSize();
        int at = start + random.nextInt(end - start + 1);
        int kind = random.nextInt(20);
        if (kind < 5 && at < end) {
            return replace(at, Math.min(end, at + 1 + random.nextInt(4)), "");
        }
        if (kind == 5) {
            return replace(
                    at,
                    at,
                    ",\"slice\":{\"content\":[{\"type\":\"paragraph\"},{\"type\":\"paragraph\"}],"
                            + "\"openStart\":1,\"openEnd\":1}");
        }
        if (kind == 6 && which + 1 < paragraphs.size()) {
            return replace(end, end + 2, "");
        }
        String text = "abcdefghij".substring(0, 1 + random.nextInt(3));
        return replace(at, at, ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}");
    }

    private static Step replace(int from, int to, String rest) {
        String json = "[{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + rest + "}]";
        return Note.STEPS.readSteps(json).get(0);
    }
}
