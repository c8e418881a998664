package org.sessioniv.reports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessioniv.reports.MeetingReport.Capacity;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.InCapacity;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CapacityWordsTest {
    private static Delegation with(InCapacity... capacities) {
        return new Delegation("ge", "Georgia", "GEO", "state", true, 9, List.of(capacities));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|1 head, 1 alternate, 2 advisers, 5 observers",
                "UK|1 голова делегації, 1 заступник голови, 2 радники, 5 спостерігачів",
                "KA|1 დელეგაციის ხელმძღვანელი, 1 ხელმძღვანელის მოადგილე, 2 მრჩეველი, 5 დამკვირვებელი",
                "HY|1 պատվիրակության ղեկավար, 1 ղեկավարի տեղակալ, 2 խորհրդատու, 5 դիտորդ"
            })
    void seats_are_counted_by_what_they_are(Language language, String told) {
        int[] seats = {1, 1, 2, 5};
        InCapacity[] all = Stream.of(Capacity.values())
                .map(capacity -> new InCapacity(capacity, seats[capacity.ordinal()]))
                .toArray(InCapacity[]::new);
        assertEquals(told, CapacityWords.of(with(all), Words.in(language)));
    }

    @Test
    void of_seats_of_which_nothing_was_said_nothing_is_told() {
        assertEquals("", CapacityWords.of(with(), Words.in(Language.EN)));
    }
}
