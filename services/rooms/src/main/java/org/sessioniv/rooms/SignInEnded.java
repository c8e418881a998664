package org.sessioniv.rooms;

import io.vertx.core.Future;

/** The sign-in with that id has ended: its connections are closed. */
public record SignInEnded(String signIn) implements Announcement {
    @Override
    public Future<Void> tell(Reader reader) {
        return reader.signInEnded(this);
    }
}
