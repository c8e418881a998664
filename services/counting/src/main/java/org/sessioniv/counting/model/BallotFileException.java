package org.sessioniv.counting.model;

/** A ballot file that cannot be read: the line, from one, and the reason. */
public final class BallotFileException extends Exception {
    private static final long serialVersionUID = 1;
    private final long line;

    public BallotFileException(long line, String reason) {
        super(reason);
        this.line = line;
    }

    public long line() {
        return line;
    }

    /** {@code line 12: 7 is no alternative} */
    public String sentence() {
        return "line " + line + ": " + getMessage();
    }
}
