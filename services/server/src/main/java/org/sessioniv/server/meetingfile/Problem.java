package org.sessioniv.server.meetingfile;

/** One fault of a meeting file: the line, the path of the value, and what was expected. */
public record Problem(int line, String path, String text) {
    @Override
    public String toString() {
        return "line " + line + ", " + (path.isEmpty() ? "file" : path) + ": " + text;
    }
}
