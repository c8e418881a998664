package org.sessioniv.rehearsal.terms;

import java.net.URI;
import java.util.function.Function;

/** How the organiser signs in: with the one-time set-up link and a new password, or with the password. */
public sealed interface OrganiserKey {
    /** What comes of each kind of key. */
    <R> R read(Function<Password, R> password, Function<SetupToken, R> setup);

    /** The organiser's password. */
    record Password(String password) implements OrganiserKey {
        @Override
        public <R> R read(Function<Password, R> password, Function<SetupToken, R> setup) {
            return password.apply(this);
        }
    }

    /** The token of the one-time link, and the password that is set with it. */
    record SetupToken(String token, String newPassword) implements OrganiserKey {
        @Override
        public <R> R read(Function<Password, R> password, Function<SetupToken, R> setup) {
            return setup.apply(this);
        }
    }

    static OrganiserKey password(String password) {
        return new Password(password);
    }

    /** The key in a link of the form {@code http://host/setup#TOKEN}; the organiser's password is set with it. */
    static OrganiserKey link(URI link, String newPassword) {
        String token = link.getFragment();
        if (token == null || token.isBlank() || !"/setup".equals(link.getPath())) {
            throw new IllegalArgumentException("an organiser link looks like http://host/setup#TOKEN");
        }
        return new SetupToken(token, newPassword);
    }
}
