package org.sessioniv.server.meetingfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.server.Main;

/** The words of a meeting file come in by the same door as those of people at a page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingFileWordsTest {
    private static final String TITLE = "title: ";

    /** The sample meeting with that title. */
    private static MeetingFileReader.Reading titled(String title) throws IOException {
        try (var file = Objects.requireNonNull(Main.class.getResourceAsStream("kyiv-2017.yaml"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int begin = text.indexOf(TITLE) + TITLE.length();
            int end = text.indexOf('\n', begin);
            return MeetingFileReader.read(text.substring(0, begin) + '"' + title + '"' + text.substring(end));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"21 \\u202E for 12", "Kyiv\\0", "Kyiv \\e[31m", "Ky\\u200Biv"})
    void what_is_hidden_or_turns_the_direction_is_a_fault_of_its_line(String title) throws IOException {
        MeetingFileReader.Reading reading = titled(title);
        assertEquals(1, reading.problems().size(), reading.problems()::toString);
        assertTrue(
                reading.problems().get(0).toString().contains("holds the character U+"), reading.problems()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200B", "\\_", "\\u2800"})
    void what_the_eye_does_not_see_is_no_title(String title) throws IOException {
        assertEquals(1, titled(title).problems().size());
    }

    @Test
    void letters_are_kept_in_their_composed_form() throws IOException {
        assertTrue(titled("Cafe\\u0301").problems().isEmpty());
        assertEquals(titled("Caf\\u00E9").meeting(), titled("Cafe\\u0301").meeting());
    }

    @Test
    void a_seat_of_staff_is_not_called_like_another() throws IOException {
        try (var file = Objects.requireNonNull(Main.class.getResourceAsStream("kyiv-2017.yaml"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String twice = text.replace("\nstaff:\n", """

                    staff:
                      - id: usher-1
                        label: Usher
                        role: moderator
                      - id: usher-2
                        label: "USHER "
                        role: moderator
                    """);
            MeetingFileReader.Reading reading = MeetingFileReader.read(twice);
            assertEquals(1, reading.problems().size(), reading.problems()::toString);
            assertTrue(
                    reading.problems().get(0).toString().contains("another seat has the label 'USHER'"),
                    reading.problems()::toString);
        }
    }
}
