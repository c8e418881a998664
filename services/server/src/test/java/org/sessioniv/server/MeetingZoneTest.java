package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are told by the clock on the wall of the meeting, whichever clock the exporting machine has. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingZoneTest {
    @TempDir
    private Path folder = Path.of("");

    private Typed enter(String zone) throws IOException {
        Path file = Files.writeString(
                folder.resolve("meeting.yaml"),
                "meeting: here-1\ntitle: A meeting\nplace: Here\n" + zone + "from: 2026-01-01\nto: 2026-01-02\n"
                        + "delegations:\n  - {id: a, name: A, kind: state, seats: 1}\n");
        return Typed.run("import", file.toString(), "--data", data());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String report() throws IOException {
        Path file = folder.resolve("report.md");
        Typed said = Typed.run("export", "here-1", "--format=md", "--out", file.toString(), "--data", data());
        assertEquals(0, said.code(), said.err());
        return Files.readString(file);
    }

    @Test
    void the_report_tells_times_by_the_zone_of_the_meeting_on_any_machine() throws IOException {
        assertEquals(0, enter("zone: Asia/Tbilisi\n").code());
        TimeZone machine = TimeZone.getDefault();
        try {
            for (String elsewhere : new String[] {"America/Lima", "Pacific/Auckland"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
                assertTrue(report().contains("(Asia/Tbilisi) |"), report());
            }
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void a_meeting_whose_organisers_named_no_zone_is_told_in_utc() throws IOException {
        assertEquals(0, enter("").code());
        assertTrue(report().contains("(UTC) |"), report());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kyiv", "EET", "+02:00", "Europe/Kiyv"})
    void what_is_no_zone_is_refused_with_its_line(String zone) throws IOException {
        Typed said = enter("zone: \"" + zone + "\"\n");
        assertEquals(1, said.code());
        assertTrue(
                said.err().contains("line 4, zone: expected a time zone such as Europe/Kyiv or UTC, found '" + zone),
                said.err());
    }
}
