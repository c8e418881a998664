package org.sessioniv.domain.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The frame of the meeting: title, place, first and last day, and its sessions in their order. {@code zone} names the
 * clock on the wall there, such as {@code Europe/Kyiv}: by it every time of the meeting is shown. It is a name, since
 * what a name means changes with the machine's tables, and a journal must not.
 */
public record Programme(String title, String place, String zone, LocalDate from, LocalDate to, List<Part> sessions) {
    /** For a meeting whose organisers named no zone. */
    public static final String ZONE_IF_NOT_NAMED = "UTC";

    public Programme {
        sessions = List.copyOf(sessions);
    }

    /** One session of the programme ("Session IV"), its subject, and its day when it is fixed. */
    public record Part(String id, String title, String subject, Optional<LocalDate> date) {}
}
