package org.sessioniv.reports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of a meeting a report tells: all of it or one room, which parts, and whose words and votes are told as whose.
 *
 * @param room the id of the one room; null for the whole meeting
 */
public record Choice(@Nullable String room, Set<Part> parts, Attribution attribution) {
    /** Everything. */
    public static final Choice WHOLE = new Choice(null, EnumSet.allOf(Part.class), Attribution.SEAT);

    public Choice {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a report has at least one part");
        }
        parts = Set.copyOf(parts);
    }

    /** What a report is made of, in reading order. */
    public enum Part {
        PROGRAMME,
        TOPICS,
        RECOMMENDATIONS,
        DECISIONS,
        ACTIONS,
        NOTES,
        POLLS,
        SPEAKERS,
        DELEGATIONS;

        /** As people ask for it: {@code notes}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The part of that word. */
        public static Optional<Part> of(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }

    /** Whose a speech, a vote or a proposal is told to be. */
    public enum Attribution {
        /** The seat's, and its delegation's. */
        SEAT,
        /** The delegation's; no seat is told. */
        DELEGATION,
        /** Nobody's: neither names nor affiliations are told, as the Chatham House Rule has it. */
        NONE;

        /** As people ask for it: {@code none}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The attribution of that word. */
        public static Optional<Attribution> of(String word) {
            return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
        }
    }

    /** The words of the parts that are told, in reading order. */
    public Stream<Part> told() {
        return Stream.of(Part.values()).filter(this::tells);
    }

    /** Whether all parts were chosen. */
    public boolean hasAllParts() {
        return parts.size() == Part.values().length;
    }

    /** Whether the report has that part. What is the whole meeting's own is in no report on one room. */
    public boolean tells(Part part) {
        return parts.contains(part)
                && switch (part) {
                    case PROGRAMME, TOPICS -> room == null;
                    case DELEGATIONS -> namesDelegations();
                    case RECOMMENDATIONS, DECISIONS, ACTIONS, NOTES, POLLS, SPEAKERS -> true;
                };
    }

    public boolean namesSeats() {
        return switch (attribution) {
            case SEAT -> true;
            case DELEGATION, NONE -> false;
        };
    }

    public boolean namesDelegations() {
        return switch (attribution) {
            case SEAT, DELEGATION -> true;
            case NONE -> false;
        };
    }

    /** What the name of a file says of it, each with a dash before: nothing of the whole report. */
    public String suffix() {
        String of = room == null ? "" : "-" + room.substring(room.indexOf('/') + 1);
        String which = parts.stream().map(Part::word).collect(Collectors.joining());
        String some = hasAllParts() ? "" : parts.size() == 1 ? "-" + which : "-extract";
        return of
                + some
                + switch (attribution) {
                    case SEAT -> "";
                    case DELEGATION -> "-by-delegation";
                    case NONE -> "-unattributed";
                };
    }
}
