package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.gateway.ports.ReportSource.ReportFile;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.server.report.MeetingReports;

/** A report is made of the journal and the language alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportLanguagesTest {
    @TempDir
    private Path folder = Path.of("");

    private byte[] exported(Path data, String format, String language) throws IOException {
        Path file = folder.resolve("report");
        Typed said = Typed.run(
                "export",
                OldJournal.MEETING,
                "--format",
                format,
                "--language",
                language,
                "--out",
                file.toString(),
                "--data",
                data.toString());
        assertEquals(0, said.code(), said.err());
        return Files.readAllBytes(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "xlsx", "json"})
    void the_same_journal_gives_the_same_bytes_whoever_asks_and_when(String format) throws IOException {
        Path data = OldJournal.copyTo(folder);
        byte[] here = exported(data, format, "uk");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(here, exported(data, format, "UK"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void it_stands_as_of_the_last_entry_of_the_meetings_rooms() throws Exception {
        Path data = OldJournal.copyTo(folder);
        Instant last = Instant.EPOCH;
        SqliteStore store = Outcomes.await(SqliteStore.open(data.resolve("session-iv.db"), InstantSource.system()));
        try {
            for (StreamId stream : Outcomes.await(store.streams("room/"))) {
                for (Entry entry : all(store, stream)) {
                    last = entry.at().isAfter(last) ? entry.at() : last;
                }
            }
        } finally {
            Outcomes.await(store.close());
        }
        JsonNode report = new ObjectMapper().readTree(exported(data, "json", "en"));
        assertEquals(last.toEpochMilli(), report.path("asOf").asLong());
        assertTrue(last.isBefore(Instant.now().minus(Duration.ofHours(1))), "an old journal");
    }

    private static List<Entry> all(Journal journal, StreamId stream) throws Exception {
        return Outcomes.await(journal.read(stream, 0, Journal.MAX_READ_ENTRIES));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Selection of topics, Working group.",
        "uk, Вибір тем, Робоча група.",
        "ka, თემების შერჩევა, სამუშაო ჯგუფი.",
        "hy, Թեմաների ընտրություն, Աշխատանքային խումբ։"
    })
    void it_is_in_the_language_that_is_asked_for(String language, String heading, String words) throws IOException {
        String report = new String(exported(OldJournal.copyTo(folder), "md", language), StandardCharsets.UTF_8);
        assertTrue(report.contains("## " + heading), report);
        assertTrue(report.contains(words), report);
    }

    private static ReportSource.Wanted whole(ReportSource reports, String language) {
        return new ReportSource.Wanted("md", language, Optional.empty(), reports.parts(), "seat");
    }

    @Test
    void the_name_of_the_file_says_a_language_that_is_not_english() throws Exception {
        Path data = OldJournal.copyTo(folder);
        Vertx vertx = Vertx.vertx();
        SqliteStore store = Outcomes.await(SqliteStore.open(data.resolve("session-iv.db"), InstantSource.system()));
        try {
            Logos logos = new Logos(new InMemoryRecords(InstantSource.system()));
            MeetingReports reports = new MeetingReports(vertx, store, logos);
            RoomId meeting = new RoomId(OldJournal.MEETING);
            ReportFile english = Outcomes.await(reports.report(meeting, whole(reports, "en")));
            ReportFile ukrainian = Outcomes.await(reports.report(meeting, whole(reports, "uk")));
            assertEquals(
                    List.of("kyiv-2017-report.md", "kyiv-2017-report-uk.md"),
                    List.of(english.name(), ukrainian.name()));
            assertEquals(List.of("en", "uk", "ka", "hy"), reports.languages());
        } finally {
            Outcomes.await(store.close());
            Outcomes.await(vertx.close());
        }
    }

    private Typed export(Path data, String... options) {
        List<String> typed = new ArrayList<>(List.of("export", OldJournal.MEETING, "--data", data.toString()));
        typed.addAll(List.of(options));
        return Typed.run(typed.toArray(String[]::new));
    }

    @Test
    void it_is_of_what_was_chosen() throws IOException {
        Path data = OldJournal.copyTo(folder);
        Path file = folder.resolve("chosen.json");
        Typed said = export(
                data,
                "--format",
                "json",
                "--room",
                "plenary",
                "--parts",
                "Notes,polls",
                "--attribution",
                "none",
                "--out",
                file.toString());
        assertEquals(0, said.code(), said.err());
        JsonNode report = new ObjectMapper().readTree(Files.readAllBytes(file));
        assertEquals(
                "{\"room\":\"kyiv-2017/plenary\",\"parts\":[\"notes\",\"polls\"],\"attribution\":\"none\"}",
                report.path("contents").toString());
        assertEquals(1, report.path("rooms").size());
    }

    @ParameterizedTest
    @CsvSource({"--parts, minutes", "--parts, ''", "--attribution, nobody", "--room, atlantis", "--room, a/b"})
    void a_choice_that_nobody_knows_is_refused(String option, String value) throws IOException {
        Typed said = export(
                OldJournal.copyTo(folder),
                option,
                value,
                "--out",
                folder.resolve("x").toString());
        assertTrue(said.code() != 0, said.err());
        assertTrue(said.err().lines().count() < 40 && !said.err().contains("\tat "), said.err());
    }
}
