package org.sessioniv.server.meetingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.topic.Call;
import org.sessioniv.server.Main;

/** How many topics a delegation proposes, and until when, as a meeting file says it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallInMeetingFileTest {
    /** The sample meeting with these lines behind it. */
    private static MeetingFileReader.Reading with(String lines) throws IOException {
        try (var file = Objects.requireNonNull(Main.class.getResourceAsStream("kyiv-2017.yaml"))) {
            return MeetingFileReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8) + lines);
        }
    }

    private static Call call(String lines) throws IOException {
        return with(lines).meeting().orElseThrow().command().call();
    }

    @Test
    void the_deadline_is_on_the_clocks_of_the_meetings_place() throws IOException {
        assertEquals(
                new Call(Optional.of(3), Optional.of(Instant.parse("2017-10-10T15:00:00Z"))),
                call("proposals:\n  limit: 3\n  until: 2017-10-10T18:00\n"));
    }

    @Test
    void without_them_all_propose_as_they_wish() throws IOException {
        assertEquals(Call.FREE, call(""));
        assertEquals(new Call(Optional.of(2), Optional.empty()), call("proposals:\n  limit: 2\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit: 0", "limit: 51", "until: 2017-10-10", "until: tomorrow", "from: 2017-10-10T18:00"})
    void what_is_neither_number_nor_moment_is_a_fault(String line) throws IOException {
        assertEquals(1, with("proposals:\n  " + line + "\n").problems().size());
    }
}
