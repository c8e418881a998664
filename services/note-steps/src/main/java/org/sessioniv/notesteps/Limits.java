package org.sessioniv.notesteps;

/**
 * The bounds of a note, known to both sides because they stand in the schema's file: steps in one commit, bytes of a
 * commit as sent, nesting of nodes, and the size of a document in ProseMirror's positions.
 */
record Limits(int stepsPerCommit, int commitBytes, int depth, int documentSize) {
    public Limits {
        if (stepsPerCommit < 1 || commitBytes < 2 || depth < 1 || documentSize < 2) {
            throw new IllegalArgumentException("A limit that admits nothing");
        }
    }
}
