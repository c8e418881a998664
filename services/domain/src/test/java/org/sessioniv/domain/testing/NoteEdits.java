package org.sessioniv.domain.testing;

import java.util.List;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.notesteps.Step;

/** Commits to a note, made from ProseMirror's JSON. */
public final class NoteEdits {
    public static final String REF = "a".repeat(32);

    private NoteEdits() {}

    /** Text typed at the beginning of the note. */
    public static CommitSteps.Commit insert(long revision, String text) {
        return new CommitSteps.Commit(revision, REF, typed(1, text));
    }

    /** The steps of typing that text at that place. */
    public static List<Step> typed(int at, String text) {
        return steps("{\"stepType\":\"replace\",\"from\":" + at + ",\"to\":" + at
                + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}}");
    }

    /** The steps of deleting that range. */
    public static List<Step> deleted(int from, int to) {
        return steps("{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to + "}");
    }

    private static List<Step> steps(String json) {
        return Note.STEPS.readSteps("[" + json + "]");
    }
}
