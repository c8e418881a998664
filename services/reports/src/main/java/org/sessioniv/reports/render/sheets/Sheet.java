package org.sessioniv.reports.render.sheets;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.document.CleanText;

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
}
