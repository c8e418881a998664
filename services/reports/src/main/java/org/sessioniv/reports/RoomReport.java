package org.sessioniv.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One room: what it was for, who belonged to it, its quick polls, its speeches and its note as ProseMirror JSON.
 * A plenary without members stands for all delegations.
 */
public record RoomReport(
        String id,
        Kind kind,
        String title,
        @Nullable String topic,
        List<String> delegations,
        List<PollReport> polls,
        List<Speech> speeches,
        @Nullable JsonNode note) {

    public RoomReport {
        delegations = List.copyOf(delegations);
        polls = List.copyOf(polls);
        speeches = List.copyOf(speeches);
        // A JsonNode can be changed by whoever made it.
        note = note == null ? null : note.deepCopy();
    }

    /** The two kinds of room that have a note and a floor. */
    public enum Kind {
        PLENARY,
        WORKING_GROUP
    }

    /**
     * A finished speech by the seat {@code label}; staff and guests have no delegation. {@code speakingTime} is what of
     * the time spoken the rules of the meeting count as speaking time. Who spoke, and when, is null where that is not
     * told.
     */
    public record Speech(
            @Nullable String delegation,
            @Nullable String label,
            SpeechKind kind,
            @Nullable Instant startedAt,
            Duration spoken,
            Duration speakingTime) {}

    /** Why the floor was given. */
    public enum SpeechKind {
        SPEECH,
        POINT_OF_ORDER
    }
}
