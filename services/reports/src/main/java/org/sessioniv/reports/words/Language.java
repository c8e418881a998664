package org.sessioniv.reports.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which a report can be made. */
public enum Language {
    EN("en-GB"),
    UK("uk-UA"),
    KA("ka-GE"),
    HY("hy-AM");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As people ask for it, a code of ISO 639: {@code en}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As files name it, with the country after whose custom dates and numbers are written. */
    public String tag() {
        return tag;
    }

    /** The language of that word. */
    public static Optional<Language> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
