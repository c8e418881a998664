package org.sessioniv.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.sqlite.OwnerOnly;

/**
 * What the data folder keeps for its operator: the organiser's set-up link until it is used, the links of the staff's
 * seats as last made, and the password that a rehearsal set. Readable by the owner of the folder only, who holds the
 * whole meeting anyway. None of it goes to the terminal, whose words end in logs.
 */
final class OrganiserFiles {
    private final Path folder;
    private final Path link;
    private final Path staff;
    private final Path password;

    OrganiserFiles(Path data) {
        this.folder = data;
        this.link = data.resolve("organiser-link");
        this.staff = data.resolve("staff-links");
        this.password = data.resolve("organiser-password");
    }

    Optional<String> link() throws IOException {
        return read(link);
    }

    Optional<String> password() throws IOException {
        return read(password);
    }

    /** Where the set-up link is, for a person. */
    Path linkFile() {
        return link;
    }

    /** Where the links of the staff's seats are, for a person. */
    Path staffFile() {
        return staff;
    }

    /** Keeps the links of the staff's seats in place of older ones, which no longer work. */
    void keepStaffLinks(List<String> lines) throws IOException {
        Files.createDirectories(folder);
        write(staff, String.join(System.lineSeparator(), lines));
    }

    /** Where the password is, for a person. */
    Path passwordFile() {
        return password;
    }

    /** Keeps the link in place of an older one, which no longer works. */
    void keepLink(String url) throws IOException {
        Files.createDirectories(folder);
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
