package org.sessioniv.reports.words;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Format;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/** The words of one language. Has no state that changes, so one instance serves all threads. */
public final class Words {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language, texts(language)));
        }
    }

    private final Language language;
    private final ULocale locale;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.tag());
        this.texts = texts;
    }

    /** The words of that language. */
    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** All messages of a language as its file has them. */
    static Map<String, String> texts(Language language) {
        String file = language.word() + ".json";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            return Map.copyOf(MAPPER.readValue(Objects.requireNonNull(in, file), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with each message changed, by its key: what is not changed in a report does not come from here. */
    public Words changed(BinaryOperator<String> change) {
        Map<String, String> changed = new HashMap<>();
        texts.forEach((key, text) -> changed.put(key, change.apply(key, text)));
        return new Words(language, changed);
    }

    public Language language() {
        return language;
    }

    /** The message with these values in it, in the order of its arguments. */
    public String say(Message message, Object... values) {
        List<String> names = message.arguments();
        if (values.length != names.size()) {
            throw new IllegalArgumentException(message + " says " + names + ", not " + values.length + " values");
        }
        Map<String, Object> named = new HashMap<>();
        for (int index = 0; index < values.length; index++) {
            named.put(names.get(index), values[index]);
        }
        MessageFormat format = new MessageFormat(Objects.requireNonNull(texts.get(message.key())), locale);
        for (Format part : format.getFormats()) {
            // What is handed over as a date is already by the clock that is meant.
            if (part instanceof DateFormat date) {
                date.setTimeZone(TimeZone.GMT_ZONE);
            }
        }
        return format.format(named);
    }

    /** "1,204". */
    public String number(long number) {
        return say(Message.NUMBER, number);
    }

    /** "17 October 2017". */
    public String date(LocalDate date) {
        return say(Message.DATE, date(date.atStartOfDay()));
    }

    /** "17–18 October 2017", with as much of the first date as differs from the second. */
    public String dates(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        Message message = Message.DATES_OF_YEARS;
        if (from.getYear() == to.getYear()) {
            message = from.getMonth().equals(to.getMonth()) ? Message.DATES_OF_MONTH : Message.DATES_OF_YEAR;
        }
        return say(message, date(from.atStartOfDay()), date(to.atStartOfDay()));
    }

    /** "17 October 2017, 14:32". */
    public String moment(Instant instant, ZoneId zone) {
        return say(Message.MOMENT, date(LocalDateTime.ofInstant(instant, zone)));
    }

    /** "17 Oct, 14:32", where the year is plain. */
    public String dayAndTime(Instant instant, ZoneId zone) {
        return say(Message.DAY_AND_TIME, date(LocalDateTime.ofInstant(instant, zone)));
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.toInstant(ZoneOffset.UTC));
    }

    /** "4:05", or "1:04:05" from one hour on. */
    public static String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** A date in ISO form in words; any other text as it is. */
    public String dateOrText(String text) {
        try {
            return date(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** Somebody's own words within a sentence: “Contact points”. */
    public String quoted(String text) {
        return say(Message.QUOTED, text);
    }
}
