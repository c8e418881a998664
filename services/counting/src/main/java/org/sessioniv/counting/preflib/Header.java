package org.sessioniv.counting.preflib;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.LineOfText;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.OptionNames;

/** The lines {@code # KEY: value} at the top of a file, each with the line on which it stands. */
final class Header {
    private static final Pattern LINE = Pattern.compile("#\\s*([^:]+?)\\s*:\\s*(.*?)\\s*");

    private record Entry(String value, long line) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private long lastLine;

    void add(String text, long line) throws BallotFileException {
        Matcher form = LINE.matcher(text);
        if (!form.matches()) {
            throw new BallotFileException(line, "a line of the header has the form '# KEY: value'");
        }
        lastLine = line;
        if (entries.putIfAbsent(form.group(1), new Entry(form.group(2), line)) != null) {
            throw new BallotFileException(line, "'" + form.group(1) + "' stands twice");
        }
    }

    /** Throws when the file says that it is of another type. */
    void checkType(BallotFormat format) throws BallotFileException {
        Entry type = entries.get("DATA TYPE");
        if (type != null && !type.value().equals(format.ending())) {
            throw new BallotFileException(
                    type.line(),
                    "the data type is '" + type.value() + "', the file's name ends in ." + format.ending());
        }
    }

    List<Option> options() throws BallotFileException {
        int number = number("NUMBER ALTERNATIVES", Limits.OPTIONS);
        OptionNames names = new OptionNames();
        for (int at = 1; at <= number; at++) {
            Entry name = entry("ALTERNATIVE NAME " + at);
            try {
                names.add(name.value());
            } catch (IllegalArgumentException wrong) {
                throw new BallotFileException(name.line(), String.valueOf(wrong.getMessage()));
            }
        }
        return names.options();
    }

    /** Throws for names of categories that contradict one another. */
    Categories meaning() throws BallotFileException {
        List<String> names = categories();
        try {
            return Categories.named(names);
        } catch (IllegalArgumentException wrong) {
            throw new BallotFileException(entry("CATEGORY NAME 1").line(), String.valueOf(wrong.getMessage()));
        }
    }

    private List<String> categories() throws BallotFileException {
        int number = number("NUMBER CATEGORIES", Limits.OPTIONS);
        List<String> names = new ArrayList<>();
        for (int at = 1; at <= number; at++) {
            Entry name = entry("CATEGORY NAME " + at);
            Optional<String> fault = LineOfText.fault(name.value());
            if (fault.isPresent()) {
                throw new BallotFileException(name.line(), "the name of category " + at + " " + fault.get());
            }
            names.add(name.value());
        }
        return names;
    }

    /** Compares what the header promises with what came. */
    void checkCount(String key, BigInteger counted) throws BallotFileException {
        Entry entry = entry(key);
        if (!entry.value().equals(counted.toString())) {
            throw new BallotFileException(entry.line(), key + " is " + entry.value() + ", the file has " + counted);
        }
    }

    private int number(String key, int most) throws BallotFileException {
        Entry entry = entry(key);
        Optional<Integer> number = Numbers.whole(entry.value(), most);
        if (number.isEmpty() || number.get() < 1) {
            throw new BallotFileException(
                    entry.line(), key + " is a whole number from 1 to " + most + ", not '" + entry.value() + "'");
        }
        return number.get();
    }

    private Entry entry(String key) throws BallotFileException {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new BallotFileException(
                    lastLine + 1,
                    "the header has no line '# " + key + ": …' (files from before 2022 have none at all)");
        }
        return entry;
    }
}
