package org.sessioniv.reports.render.sheets;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.document.CleanText;
import org.sessioniv.reports.words.Message;

/**
 * One table of data: the name of its file, which is the same in every language, its name and those of its columns, and
 * its rows, each with a value for each column.
 */
record Sheet(String file, String name, List<String> columns, List<List<Value>> rows) {
    Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("each row of " + name + " has one value for each column");
        }
    }

    /** What a cell holds. */
    sealed interface Value {
        <R> R read(Reader<R> reader);

        /** Whoever writes cells says of each kind how. */
        interface Reader<R> {
            R words(Words words);

            R number(Number number);

            R moment(Moment moment);

            R nothing();
        }
    }

    /** Text, whatever it looks like; there is some. */
    record Words(String text) implements Value {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.words(this);
        }
    }

    record Number(long value) implements Value {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.number(this);
        }
    }

    /** A time by the meeting's clock, to the second. */
    record Moment(LocalDateTime time) implements Value {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.moment(this);
        }
    }

    /** What is not known, or does not apply. */
    record Nothing() implements Value {
        @Override
        public <R> R read(Reader<R> reader) {
            return reader.nothing();
        }
    }

    /** Text as a cell holds it; an empty cell where there is none. */
    static Value words(@Nullable String text) {
        String clean = text == null ? "" : CleanText.lines(text);
        return clean.isEmpty() ? new Nothing() : new Words(clean);
    }

    static Value number(long value) {
        return new Number(value);
    }

    static Value time(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? new Nothing()
                : new Moment(LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS));
    }

    /** As data has the constants of an enum: {@code yes-no-abstain}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A table with that name and those columns, in these words. */
    static Sheet of(
            String file,
            Message name,
            List<Message> columns,
            List<List<Value>> rows,
            org.sessioniv.reports.words.Words said) {
        return new Sheet(file, said.say(name), columns.stream().map(said::say).toList(), rows);
    }
}
