package org.sessioniv.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.sessioniv.journal.sqlite.OwnerOnly;

/**
 * What the data folder keeps for its operator: the organiser's set-up link until it is used, and the password that a
 * rehearsal set with it. Readable by the owner of the folder only, who holds the whole meeting anyway.
 */
final class OrganiserFiles {
    private final Path link;
    private final Path password;

    OrganiserFiles(Path data) {
        this.link = data.resolve("organiser-link");
        this.password = data.resolve("organiser-password");
    }

    Optional<String> link() throws IOException {
        return read(link);
    }

    Optional<String> password() throws IOException {
        return read(password);
    }

    /** Where the password is, for a person. */
    Path passwordFile() {
        return password;
    }

    /** Keeps the link in place of an older one, which no longer works. */
    void keepLink(String url) throws IOException {
        write(link, url);
    }

    /** The link was used: it is worth nothing now. */
    void forgetLink() throws IOException {
        Files.deleteIfExists(link);
    }

    void keepPassword(String text) throws IOException {
        write(password, text);
    }

    void forgetPassword() throws IOException {
        Files.deleteIfExists(password);
    }

    private static Optional<String> read(Path file) throws IOException {
        OwnerOnly.keepIfThere(file);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.create(file);
        Files.writeString(file, text + System.lineSeparator(), StandardOpenOption.WRITE);
    }
}
