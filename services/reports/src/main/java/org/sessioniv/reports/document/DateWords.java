package org.sessioniv.reports.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates and times as a reader of an English report expects them. */
public final class DateWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.UK);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private DateWords() {}

    /** "17 October 2017". */
    public static String of(LocalDate date) {
        return DATE.format(date);
    }

    /** "17–18 October 2017", with as much of the first date as differs from the second. */
    public static String of(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return of(from);
        }
        if (from.getYear() != to.getYear()) {
            return of(from) + " – " + of(to);
        }
        return from.getMonth() == to.getMonth()
                ? DAY.format(from) + "–" + of(to)
                : DAY_AND_MONTH.format(from) + " – " + of(to);
    }

    /** "17 October 2017, 14:32". */
    public static String of(Instant instant, ZoneId zone) {
        return of(instant.atZone(zone).toLocalDate()) + ", " + TIME.format(instant.atZone(zone));
    }

    /** "17 Oct, 14:32", where the year is plain. */
    public static String dayAndTime(Instant instant, ZoneId zone) {
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    /** "4:05", or "1:04:05" from one hour on. */
    public static String of(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A date in ISO form in words; any other text as it is. */
    public static String ofText(String text) {
        try {
            return of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
