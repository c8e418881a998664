package org.sessioniv.rooms;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.EntryHash;

/**
 * A place in the history of a room: a version, and the beginning of the chain's hash there. Two histories that part
 * have the same versions and other hashes. 64 bits of the hash are enough: they are compared with one hash only, to
 * notice an accident, and whoever makes one up deceives nobody but themselves.
 */
public record Lineage(Version version, String mark) {
    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,17})-([0-9a-f]{" + DIGITS + "})");

    static Lineage of(Version version, EntryHash hash) {
        return new Lineage(version, hash.hex().substring(0, DIGITS));
    }

    /** What {@link #text()} gave; empty when it is nothing of the kind. */
    public static Optional<Lineage> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Lineage(new Version(Long.parseLong(form.group(1))), form.group(2)))
                : Optional.empty();
    }

    /** As sent: {@code 41-9f86d081884c7d65}. */
    public String text() {
        return version.count() + "-" + mark;
    }
}
