package org.sessioniv.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The embedded store of release 0.1 after a rehearsal of forty, and the report that this release made of it. */
final class OldJournal {
    static final String MEETING = "kyiv-2017";

    private OldJournal() {}

    /** A data folder with a copy of the store. */
    static Path copyTo(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.write(data.resolve("session-iv.db"), read("session-iv.db.gz"));
        return data;
    }

    static byte[] report() throws IOException {
        return read("report.json.gz");
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream packed = OldJournal.class.getResourceAsStream("/journal-0.1/" + name)) {
            if (packed == null) {
                throw new FileNotFoundException(name);
            }
            return new GZIPInputStream(packed).readAllBytes();
        }
    }
}
