package org.sessioniv.domain.topic;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Written;

/**
 * What a proposal says: a title, why it matters, the question to answer, and the language that all this is written in
 * (a code of ISO 639 such as {@code ka}), where its author named one.
 */
public record Wording(String title, String why, String question, Optional<String> language) {
    /** Characters of a title and of a question. */
    public static final int MAX_LINE = 200;

    /** Characters of the reason why a topic matters. */
    public static final int MAX_WHY = 1000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public Wording {
        checked(language);
    }

    /** Fails where that is no code of a language. */
    static void checked(Optional<String> language) {
        if (language.filter(code -> !LANGUAGE.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException("a language is two or three small letters");
        }
    }

    /** The same words as they are kept. */
    Wording kept() {
        return new Wording(
                Written.line(title).words(),
                Written.text(why).words(),
                Written.line(question).words(),
                language);
    }

    /** Why these words cannot be taken in; a title must be there. */
    Optional<Rejection> fault() {
        Written line = Written.line(title);
        if (line.isBlank()) {
            return Optional.of(new Rejection(Code.TITLE_MISSING, "A topic needs a title."));
        }
        return line.fault(MAX_LINE)
                .or(() -> Written.line(question).fault(MAX_LINE))
                .or(() -> Written.text(why).fault(MAX_WHY));
    }
}
