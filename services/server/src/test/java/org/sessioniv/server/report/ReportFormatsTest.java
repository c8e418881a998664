package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.formats.Renderers;
import org.sessioniv.reports.words.Language;

/** What pages offer of a report are written from the lists of those that there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFormatsTest {
    private static final Path TABLE = Path.of("../../webroot/src/wire/formats.ts");

    private static String quoted(Stream<String> names) {
        return names.map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }

    @Test
    void pages_offer_the_formats_languages_parts_and_attributions_that_there_are() throws IOException {
        Stream<String> languages = Stream.of(Language.values()).map(Language::word);
        String table = """
                // Written by `make golden` from services/reports; do not edit.

                /** The formats of a report, the one that most people want first. */
                export const REPORT_FORMATS = [%s] as const;
                export type ReportFormat = (typeof REPORT_FORMATS)[number];

                /** The languages of a report. */
                export const REPORT_LANGUAGES = [%s] as const;
                export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

                /** The parts of a report, in reading order. */
                export const REPORT_PARTS = [
                %s
                ] as const;
                export type ReportPart = (typeof REPORT_PARTS)[number];

                /** Whose a speech, a vote or a proposal is told to be. */
                export const REPORT_ATTRIBUTIONS = [%s] as const;
                export type ReportAttribution = (typeof REPORT_ATTRIBUTIONS)[number];
                """.formatted(
                        quoted(Renderers.names().stream()),
                        quoted(languages),
                        Stream.of(Choice.Part.values())
                                .map(part -> "  '" + part.word() + "',")
                                .collect(Collectors.joining("\n")),
                        quoted(Stream.of(Choice.Attribution.values()).map(Choice.Attribution::word)));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(TABLE, table);
        }
        assertEquals(table, Files.readString(TABLE), "formats.ts differs; run `make golden` and read what changed");
    }
}
