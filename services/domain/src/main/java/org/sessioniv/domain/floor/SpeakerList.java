package org.sessioniv.domain.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * The list of speakers of a room: whether it is open, the speaking time of a speech, who speaks, whose speech a point
 * of order interrupted, who waits in which order, and the speeches that are over.
 */
public record SpeakerList(
        boolean open,
        Duration speakingTime,
        Optional<Speech> speaking,
        Optional<Speech> interrupted,
        PVector<FloorRequest> queue,
        PVector<Speech.Finished> finished) {
    /** Entries that may wait at once. */
    public static final int MAX_WAITING = 500;

    public static final Duration DEFAULT_SPEAKING_TIME = Duration.ofMinutes(3);

    public static final SpeakerList EMPTY = new SpeakerList(
            false, DEFAULT_SPEAKING_TIME, Optional.empty(), Optional.empty(), TreePVector.empty(), TreePVector.empty());

    public Optional<FloorRequest> find(FloorRequestId id) {
        return queue.stream().filter(request -> request.id().equals(id)).findFirst();
    }

    /** Whether that seat waits for the floor with a request of that kind. */
    public boolean waits(ParticipantId participant, FloorRequest.Kind kind) {
        return queue.stream()
                .anyMatch(request ->
                        request.kind() == kind && request.by().participant().equals(participant));
    }

    public boolean speaks(ParticipantId participant) {
        return speaking.filter(speech -> speech.isBy(participant)).isPresent();
    }

    /** Whether the speech that was interrupted is of that seat. */
    boolean isInterrupted(ParticipantId participant) {
        return interrupted.filter(speech -> speech.isBy(participant)).isPresent();
    }

    public SpeakerList withOpen(boolean value) {
        return new SpeakerList(value, speakingTime, speaking, interrupted, queue, finished);
    }

    SpeakerList withSpeakingTime(Duration value) {
        return new SpeakerList(open, value, speaking, interrupted, queue, finished);
    }

    SpeakerList withSpeech(Speech value) {
        return new SpeakerList(open, speakingTime, Optional.of(value), interrupted, queue, finished);
    }

    SpeakerList withClock(Clock value) {
        return withSpeech(speaking.orElseThrow().with(value));
    }

    /** The speech that was interrupted, if it is that one. */
    Optional<Speech> findInterrupted(FloorRequestId id) {
        return interrupted.filter(speech -> speech.request().id().equals(id));
    }

    /** The speech is over, and counted, whether it has the floor or was interrupted. */
    SpeakerList ended(FloorRequestId id, Duration spoken) {
        Optional<Speech> waits = findInterrupted(id);
        Speech over = waits.or(() -> speaking).orElseThrow();
        return new SpeakerList(
                open,
                speakingTime,
                waits.isPresent() ? speaking : Optional.empty(),
                waits.isPresent() ? Optional.empty() : interrupted,
                queue,
                finished.plus(new Speech.Finished(over.request(), over.startedAt(), spoken)));
    }

    /** Who speaks is interrupted after that much of the time; the floor is free. */
    SpeakerList interruptedAfter(Duration spoken) {
        Speech speech = speaking.orElseThrow();
        Clock stopped = new Clock(speech.clock().allowed(), spoken, Optional.empty());
        return new SpeakerList(
                open, speakingTime, Optional.empty(), Optional.of(speech.with(stopped)), queue, finished);
    }

    /** Who was interrupted goes on with the time that is left. */
    SpeakerList continuedAt(Instant at) {
        Speech speech = interrupted.orElseThrow();
        Speech goesOn = speech.with(speech.clock().resumedAt(at));
        return new SpeakerList(open, speakingTime, Optional.of(goesOn), Optional.empty(), queue, finished);
    }

    /** The floor is free again as though nobody had been given it. */
    SpeakerList withoutSpeech() {
        return new SpeakerList(open, speakingTime, Optional.empty(), interrupted, queue, finished);
    }

    SpeakerList without(FloorRequestId id) {
        return withQueue(TreePVector.from(
                queue.stream().filter(request -> !request.id().equals(id)).toList()));
    }

    /** That entry before the first one for which the condition holds; at the end where it holds for none. */
    SpeakerList withBefore(FloorRequest request, Predicate<FloorRequest> condition) {
        int place = 0;
        while (place < queue.size() && !condition.test(queue.get(place))) {
            place++;
        }
        return withQueue(queue.plus(place, request));
    }

    private SpeakerList withQueue(PVector<FloorRequest> value) {
        return new SpeakerList(open, speakingTime, speaking, interrupted, value, finished);
    }

    /** The entry that stands next behind that one, if any does. */
    Optional<FloorRequestId> behind(FloorRequestId id) {
        List<FloorRequestId> order = order();
        int next = order.indexOf(id) + 1;
        return next < order.size() ? Optional.of(order.get(next)) : Optional.empty();
    }

    List<FloorRequestId> order() {
        return queue.stream().map(FloorRequest::id).toList();
    }
}
