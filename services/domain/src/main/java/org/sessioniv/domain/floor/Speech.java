package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import org.sessioniv.domain.roster.ParticipantId;

/** Somebody has the floor: the entry that was granted, since when, and the speaking clock. */
public record Speech(FloorRequest request, Instant startedAt, Clock clock) {
    boolean isBy(ParticipantId participant) {
        return request.by().participant().equals(participant);
    }

    Speech with(Clock value) {
        return new Speech(request, startedAt, value);
    }

    /** A speech that is over: what it answered, when it began, and the time used, pauses left out. */
    public record Finished(FloorRequest request, Instant startedAt, Duration spoken) {
        /**
         * What of it is speaking time, on boards and in reports alike: the time used in a speech. A point of order is
         * counted as one but takes nothing of its delegation's time; a speech that runs counts when it is over; what
         * was taken back has not been.
         */
        public Duration speakingTime() {
            return isSpeech() ? spoken : Duration.ZERO;
        }

        /** Whether it is one of its delegation's speeches; a point of order is counted apart. */
        public boolean isSpeech() {
            return switch (request.kind()) {
                case SPEECH -> true;
                case POINT_OF_ORDER -> false;
            };
        }
    }

    Finished finishedAt(Instant at) {
        return new Finished(request, startedAt, clock.usedAt(at));
    }
}
