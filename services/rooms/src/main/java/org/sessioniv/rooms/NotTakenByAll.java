package org.sessioniv.rooms;

/** It is not known that every gateway has taken what was announced; it is to be announced again. */
public final class NotTakenByAll extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotTakenByAll(Throwable cause) {
        super("not every gateway has said that it has taken what was announced", cause);
    }
}
