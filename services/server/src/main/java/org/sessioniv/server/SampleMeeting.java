package org.sessioniv.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.sessioniv.server.meetingfile.MeetingFile;
import org.sessioniv.server.meetingfile.MeetingFileReader;

/** The meeting that a first start enters: Kyiv, October 2017, from the facts of its concept note. */
final class SampleMeeting {
    private static final String FILE = "kyiv-2017.yaml";

    private SampleMeeting() {}

    static MeetingFile read() {
        MeetingFileReader.Reading reading = MeetingFileReader.read(text());
        return reading.meeting()
                .orElseThrow(() -> new IllegalStateException("the sample meeting has faults: " + reading.problems()));
    }

    static String text() {
        try (InputStream file = Objects.requireNonNull(SampleMeeting.class.getResourceAsStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
