package org.sessioniv.domain.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a delegation is called to viewers of other languages: the country that it is, whose name every language knows,
 * and names that its organisers wrote themselves, each in one language.
 */
public record Names(Optional<String> country, List<In> own) {
    /** No other names: all viewers read the name as it was entered. */
    public static final Names NONE = new Names(Optional.empty(), List.of());

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** A name in one language; the language is a code of ISO 639 such as {@code ka}. */
    public record In(String language, String name) {
        public In {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException("a language is two or three small letters");
            }
        }
    }

    public Names {
        own = List.copyOf(own);
        if (country.filter(code -> !COUNTRY.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException("a country is two capital letters");
        }
        if (own.stream().map(In::language).distinct().count() < own.size()) {
            throw new IllegalArgumentException("a language has one name");
        }
    }
}
