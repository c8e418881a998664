package org.sessioniv.domain.group;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.sessioniv.domain.room.RoomId;

/**
 * What a delegation would like: working groups, the one that it likes best first, and the languages that it can work
 * in. {@code by} is the seat that said so last.
 */
public record GroupWish(List<RoomId> groups, List<String> languages, String by, Instant at) {
    /** Languages that one delegation may name. */
    public static final int MAX_LANGUAGES = 20;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    public GroupWish {
        groups = List.copyOf(groups);
        languages = List.copyOf(languages);
    }

    /** Whether that is a code of a language, of ISO 639, such as {@code ka}. */
    static boolean isLanguage(String code) {
        return LANGUAGE.matcher(code).matches();
    }

    boolean isEmpty() {
        return groups.isEmpty() && languages.isEmpty();
    }
}
