package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.formats.Renderers;

/** The formats that pages offer are written from the list of those that there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFormatsTest {
    private static final Path TABLE = Path.of("../../webroot/src/wire/formats.ts");

    @Test
    void pages_offer_the_formats_that_there_are() throws IOException {
        String names = Renderers.names().stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        String table = """
                // Written by `make golden` from services/reports; do not edit.

                /** The formats of a report, the one that most people want first. */
                export const REPORT_FORMATS = [%s] as const;
                export type ReportFormat = (typeof REPORT_FORMATS)[number];
                """.formatted(names);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals(table, Files.readString(TABLE), "formats.ts differs; run `make golden` and read what changed");
    }
}
