package org.sessioniv.domain.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The frame of the meeting: title, place, first and last day, and its sessions in their order. */
public record Programme(String title, String place, LocalDate from, LocalDate to, List<Part> sessions) {
    public Programme {
        sessions = List.copyOf(sessions);
    }

    /** One session of the programme ("Session IV"), its subject, and its day when it is fixed. */
    public record Part(String id, String title, String subject, Optional<LocalDate> date) {}
}
