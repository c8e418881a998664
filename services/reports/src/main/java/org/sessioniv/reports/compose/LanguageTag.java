package org.sessioniv.reports.compose;

import java.util.Locale;
import java.util.Optional;

/** A BCP 47 language tag in its usual form; what is not one is no tag. */
final class LanguageTag {
    private static final int LONGEST = 35;

    private LanguageTag() {}

    static Optional<String> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String tag = Locale.forLanguageTag(text).toLanguageTag();
        return tag.equals("und") ? Optional.empty() : Optional.of(tag);
    }
}
