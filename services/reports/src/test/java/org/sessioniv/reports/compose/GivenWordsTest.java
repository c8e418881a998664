package org.sessioniv.reports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GivenWordsTest {
    private static final Words UKRAINIAN = Words.in(Language.UK);

    private static String title(RoomReport.Kind kind, String title) {
        return GivenWords.title(
                new RoomReport("m/r", kind, title, null, List.of(), List.of(), List.of(), null), UKRAINIAN);
    }

    private static String speaker(@Nullable String delegation, String label) {
        return GivenWords.speaker(
                new RoomReport.Speech(
                        delegation, label, RoomReport.SpeechKind.SPEECH, Instant.EPOCH, Duration.ZERO, Duration.ZERO),
                UKRAINIAN);
    }

    @Test
    void a_room_that_the_program_named_is_called_as_in_the_language() {
        assertEquals("Пленарне засідання", title(RoomReport.Kind.PLENARY, "Plenary"));
        assertEquals("Aula", title(RoomReport.Kind.PLENARY, "Aula"));
        assertEquals("Plenary", title(RoomReport.Kind.WORKING_GROUP, "Plenary"));
    }

    @Test
    void a_seat_of_staff_is_called_so_too_and_what_somebody_wrote_stays() {
        assertEquals("Модератор", speaker(null, "Moderator"));
        assertEquals("Secretariat", speaker(null, "Secretariat"));
        assertEquals("Moderator", speaker("ge", "Moderator"));
    }
}
