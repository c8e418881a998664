package org.sessioniv.domain.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.floor.Clock;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.SpeakerList;
import org.sessioniv.domain.floor.Speech;
import org.sessioniv.domain.floor.TakeBackFloor;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;

/**
 * Who speaks, the clock, whose speech was interrupted, and who waits. All see it, the ground of a point of order
 * included. The clock is sent as facts, not as ticks: time used now = {@code usedMs} plus the time since
 * {@code runningAt}.
 */
public record FloorDocument(
        boolean open,
        long speakingTimeMs,
        Optional<Speaking> speaking,
        Optional<Interrupted> interrupted,
        List<Entry> queue,
        Optional<Long> canTakeBackUntil)
        implements BoardDocument {
    /** Who has the floor. */
    public record Speaking(
            String request,
            String participant,
            String label,
            Optional<String> delegation,
            String kind,
            Optional<String> ground,
            long startedAt,
            ClockFacts clock) {}

    /** Whose speech a point of order interrupted, with the time that is left of it; below zero it was over time. */
    public record Interrupted(
            String request, String participant, String label, Optional<String> delegation, long leftMs) {}

    /** The speaking clock. */
    public record ClockFacts(long allowedMs, long usedMs, Optional<Long> runningAt) {}

    /** One who waits. */
    public record Entry(
            String request,
            String participant,
            String label,
            Optional<String> delegation,
            String kind,
            Optional<String> ground,
            long askedAt,
            String why) {}

    public static Optional<FloorDocument> of(RoomState room) {
        return room.kind().filter(RoomKind.SITTING::contains).map(kind -> of(room.floor()));
    }

    private static FloorDocument of(SpeakerList floor) {
        return new FloorDocument(
                floor.open(),
                floor.speakingTime().toMillis(),
                floor.speaking().map(FloorDocument::of),
                floor.interrupted().map(FloorDocument::interrupted),
                floor.queue().stream().map(FloorDocument::of).toList(),
                floor.speaking().map(TakeBackFloor::until).map(Instant::toEpochMilli));
    }

    private static Speaking of(Speech speech) {
        FloorRequest request = speech.request();
        Clock clock = speech.clock();
        return new Speaking(
                request.id().value(),
                request.by().participant().value(),
                request.by().label(),
                request.by().delegation().map(Id::value),
                request.kind().word(),
                request.ground(),
                speech.startedAt().toEpochMilli(),
                new ClockFacts(
                        clock.allowed().toMillis(),
                        clock.used().toMillis(),
                        clock.runningSince().map(Instant::toEpochMilli)));
    }

    private static Interrupted interrupted(Speech speech) {
        FloorRequest request = speech.request();
        Clock clock = speech.clock();
        return new Interrupted(
                request.id().value(),
                request.by().participant().value(),
                request.by().label(),
                request.by().delegation().map(Id::value),
                clock.allowed().minus(clock.used()).toMillis());
    }

    private static Entry of(FloorRequest request) {
        return new Entry(
                request.id().value(),
                request.by().participant().value(),
                request.by().label(),
                request.by().delegation().map(Id::value),
                request.kind().word(),
                request.ground(),
                request.askedAt().toEpochMilli(),
                request.why().word());
    }
}
