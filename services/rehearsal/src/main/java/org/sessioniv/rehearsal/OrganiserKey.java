package org.sessioniv.rehearsal;

/** How the organiser signs in: with the one-time set-up link and a new password, or with the password. */
public sealed interface OrganiserKey {
    /** The organiser's password. */
    record Password(String password) implements OrganiserKey {}

    /** The token of the one-time link, and the password that is set with it. */
    record SetupToken(String token, String newPassword) implements OrganiserKey {}

    /** The key in a link of the form {@code http://host/setup#TOKEN}. */
    static OrganiserKey ofLink(String link, String newPassword) {
        int mark = link.indexOf("/setup#");
        String token = mark < 0 ? "" : link.substring(mark + "/setup#".length());
        if (token.isBlank()) {
            throw new IllegalArgumentException("an organiser link looks like http://host/setup#TOKEN");
        }
        return new SetupToken(token, newPassword);
    }
}
