package org.sessioniv.rehearsal;

/** The server answered a request over HTTP with a refusal. */
final class DoorRefused extends RuntimeException {
    private final int status;

    DoorRefused(String path, int status, String code) {
        super(path + " answered " + status + (code.isEmpty() ? "" : " " + code));
        this.status = status;
    }

    /** Whether the same request may succeed a little later. */
    boolean isPassing() {
        return status == 429 || status == 503;
    }
}
