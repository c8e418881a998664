package org.sessioniv.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file that says what it must be. */
public final class Golden {
    private Golden() {}

    /** The text as it is now is left in target/golden, to be read and, when it is right, copied over the old one. */
    public static void assertSame(String name, String actual) throws IOException {
        Path now = Path.of("target", "golden", name);
        Files.createDirectories(now.getParent());
        Files.writeString(now, actual);
        try (InputStream in = Golden.class.getResourceAsStream(name)) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, actual, () -> name + " differs; see services/reports/" + now);
        }
    }
}
