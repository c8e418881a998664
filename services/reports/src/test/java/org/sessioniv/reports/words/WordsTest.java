package org.sessioniv.reports.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.util.TimeZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 10, 17);
    private static final Words ENGLISH = Words.in(Language.EN);

    @Test
    void a_language_is_found_by_its_word() {
        assertEquals(Optional.of(Language.EN), Language.of("en"));
        assertEquals(Optional.of(Language.HY), Language.of("hy"));
        assertEquals(Optional.empty(), Language.of("EN"));
        assertEquals(Optional.empty(), Language.of("tlh"));
    }

    @Test
    void two_dates_share_what_they_have_in_common() {
        assertEquals("17 October 2017", ENGLISH.dates(DAY, DAY));
        assertEquals("17–18 October 2017", ENGLISH.dates(DAY, DAY.plusDays(1)));
        assertEquals("17 October – 2 November 2017", ENGLISH.dates(DAY, LocalDate.of(2017, 11, 2)));
        assertEquals("17 October 2017 – 2 January 2018", ENGLISH.dates(DAY, LocalDate.of(2018, 1, 2)));
        assertEquals("17 October 2017 – 17 October 2018", ENGLISH.dates(DAY, LocalDate.of(2018, 10, 17)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UK | 17 жовтня 2017 р. | 17–18 жовтня 2017 р. | 17 жовтня – 2 листопада 2017 р. | 1 204",
                "KA | 2017 წლის 17 ოქტომბერი | 2017 წლის 17–18 ოქტომბერი | 2017 წლის 17 ოქტომბერი – 2 ნოემბერი | 1 204",
                "HY | 17 հոկտեմբերի, 2017 թ. | 17–18 հոկտեմբերի, 2017 թ. | 17 հոկտեմբերի – 2 նոյեմբերի, 2017 թ. | 1 204"
            })
    void dates_and_numbers_are_written_as_the_language_does(
            Language language, String day, String days, String months, String number) {
        Words words = Words.in(language);
        assertEquals(day, words.date(DAY));
        assertEquals(days, words.dates(DAY, DAY.plusDays(1)));
        assertEquals(months, words.dates(DAY, LocalDate.of(2017, 11, 2)));
        assertEquals(number, words.number(1204).replace('\u00A0', ' '));
    }

    @Test
    void a_moment_is_told_by_the_clock_of_the_zone_that_is_named() {
        Instant midnight = Instant.parse("2017-10-17T22:30:00Z");
        assertEquals("18 October 2017, 01:30", ENGLISH.moment(midnight, ZoneId.of("Europe/Kiev")));
        assertEquals("17 Oct, 22:30", ENGLISH.dayAndTime(midnight, ZoneId.of("UTC")));
    }

    @Test
    void the_clock_of_the_machine_does_not_matter() {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals("17 October 2017", ENGLISH.date(DAY));
            assertEquals("17 Oct, 22:30", ENGLISH.dayAndTime(Instant.parse("2017-10-17T22:30:00Z"), ZoneId.of("UTC")));
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void a_duration_shows_hours_only_when_there_are_any() {
        assertEquals("0:00", Words.duration(Duration.ZERO));
        assertEquals("59:59", Words.duration(Duration.ofSeconds(3599)));
        assertEquals("1:00:05", Words.duration(Duration.ofSeconds(3605)));
    }

    @Test
    void a_day_in_free_words_stays_as_it_is() {
        assertEquals("1 December 2017", ENGLISH.dateOrText("2017-12-01"));
        assertEquals("before the next meeting", ENGLISH.dateOrText("before the next meeting"));
        assertEquals("2017-13-01", ENGLISH.dateOrText("2017-13-01"));
    }

    @Test
    void what_is_put_into_a_message_stands_in_it_as_it_is() {
        assertEquals("“{text} it's <b>”", ENGLISH.quoted("{text} it's <b>"));
        assertEquals("1,204", ENGLISH.number(1204));
    }

    @Test
    void a_message_gets_as_many_values_as_it_says() {
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.say(Message.TURNOUT, 1));
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.say(Message.TURNOUT, 1, 2, 3));
    }
}
