package org.sessioniv.domain.placing;

import java.util.List;
import java.util.Locale;
import org.sessioniv.domain.room.RoomId;

/**
 * Why a delegation has its place. {@code wish} is the place of the group among its wishes, zero where it did not name
 * it; {@code passed} are the groups that it would have liked better, each with why it is not there; {@code only} the
 * languages that it shares with this group, where it shares one with no other.
 */
public record Reason(Kind kind, int wish, List<Passed> passed, List<String> only) {
    public Reason {
        passed = List.copyOf(passed);
        only = List.copyOf(only);
    }

    /** By what the place came. */
    public enum Kind {
        /** The group is among its wishes. */
        WISH,
        /** It has wishes, and none of them could be met. */
        OTHER,
        /** It did not say which group it would like. */
        ANY,
        /** It joined the group by its own hand. */
        JOINED,
        /** One of its seats is rapporteur of the group. */
        SERVES,
        /** The organiser chose it by hand. */
        BY_HAND;

        /** Whether the delegation is there by its own act, so that no organiser gave it the place. */
        public boolean isOwn() {
            return this == JOINED;
        }

        /** As sent: {@code by-hand}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A group that was liked better, and what stood against it. */
    public record Passed(RoomId room, Against against) {}

    /** What stood against a group. */
    public enum Against {
        /** It works in none of the delegation's languages. */
        LANGUAGE,
        /** It has as many as it may. */
        FULL,
        /** It has as many of this kind as it may. */
        KIND,
        /** It has as many of this region as it may. */
        REGION,
        /** Others would lose more, or another group would have too few. */
        OTHERS;

        /** As sent: {@code full}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Reason of(Kind kind) {
        return new Reason(kind, 0, List.of(), List.of());
    }
}
