package org.sessioniv.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is written from the program. {@code make golden} writes it; otherwise a difference is a failure. */
public final class Golden {
    private static final Path DOCUMENTS = Path.of("src/main/resources");

    private Golden() {}

    /** Where a document of the wire lies. */
    static Path document(String name) {
        return DOCUMENTS.resolve(name);
    }

    /** Holds the file against what the program would write, or writes it. */
    public static void check(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            String there = Files.exists(file) ? Files.readString(file) : "";
            assertEquals(
                    text, there, () -> file + " is not what the program writes; `make golden`, read it, commit it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
