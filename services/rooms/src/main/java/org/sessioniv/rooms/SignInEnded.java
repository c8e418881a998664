package org.sessioniv.rooms;

/** The sign-in with that id has ended: its connections are closed. */
public record SignInEnded(String signIn) implements Announcement {
    @Override
    public void tell(Reader reader) {
        reader.signInEnded(this);
    }
}
