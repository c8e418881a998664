package org.sessioniv.reports.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DateWordsTest {
    private static final LocalDate DAY = LocalDate.of(2017, 10, 17);

    @Test
    void two_dates_share_what_they_have_in_common() {
        assertEquals("17 October 2017", DateWords.of(DAY, DAY));
        assertEquals("17–18 October 2017", DateWords.of(DAY, DAY.plusDays(1)));
        assertEquals("17 October – 2 November 2017", DateWords.of(DAY, LocalDate.of(2017, 11, 2)));
        assertEquals("17 October 2017 – 2 January 2018", DateWords.of(DAY, LocalDate.of(2018, 1, 2)));
    }

    @Test
    void a_duration_shows_hours_only_when_there_are_any() {
        assertEquals("0:00", DateWords.of(Duration.ZERO));
        assertEquals("59:59", DateWords.of(Duration.ofSeconds(3599)));
        assertEquals("1:00:05", DateWords.of(Duration.ofSeconds(3605)));
    }

    @Test
    void a_day_in_free_words_stays_as_it_is() {
        assertEquals("1 December 2017", DateWords.ofText("2017-12-01"));
        assertEquals("before the next meeting", DateWords.ofText("before the next meeting"));
        assertEquals("2017-13-01", DateWords.ofText("2017-13-01"));
    }
}
