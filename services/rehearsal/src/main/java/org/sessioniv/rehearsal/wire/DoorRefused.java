package org.sessioniv.rehearsal.wire;

/** The server answered a request over HTTP with a refusal; the message names the address, the status and the code. */
public final class DoorRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String path;
    private final int status;

    DoorRefused(String path, int status, String code) {
        super(path + " answered " + status + (code.isEmpty() ? "" : " " + code));
        this.path = path;
        this.status = status;
    }

    /** Whether the organiser could not sign in with the key that was given. */
    public boolean isOfOrganiserKey() {
        return path.equals("/api/setup") || path.equals("/api/sign-in/password");
    }

    /** Whether the same request may succeed a little later. */
    boolean isPassing() {
        return status == 429 || status == 503;
    }
}
