package org.sessioniv.domain.programme;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a meeting has of its own in its look: a name in place of the title under which it was prepared, a short name
 * for where there is little room, a colour ({@code #0a625b}), a logo. What is absent is as the program has it.
 */
public record MeetingLook(
        Optional<String> name, Optional<String> shortName, Optional<String> accent, Optional<Logo> logo) {
    /** The look of a meeting that has nothing of its own. */
    public static final MeetingLook PLAIN =
            new MeetingLook(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A picture that is kept beside the journal under the SHA-256 of its bytes, in small hexadecimal digits; how large
     * it is, in pixels.
     */
    public record Logo(String hash, int width, int height) {
        /** Pixels of either side. */
        public static final int MOST = 2_000;

        /** Pixels of either side. */
        public static final int LEAST = 16;

        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public Logo {
            if (!HASH.matcher(hash).matches() || Math.min(width, height) < LEAST || Math.max(width, height) > MOST) {
                throw new IllegalArgumentException("not a logo of " + LEAST + " to " + MOST + " pixels a side");
            }
        }
    }

    /** The name of a meeting that was prepared under that title. */
    public String nameOr(String title) {
        return name.orElse(title);
    }
}
