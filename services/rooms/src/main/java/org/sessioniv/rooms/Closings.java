package org.sessioniv.rooms;

import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.poll.CloseOnTime;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;

/**
 * Polls of a room whose closing time comes. The room asks itself to close them, before whatever waits. What it must ask
 * follows from its own state and the clock, so nothing is lost when it was busy, could not write, or ran nowhere at
 * that time; and once it is written that a poll is closed nothing is due any more, whoever wrote it.
 */
final class Closings {
    private final RoomWorld world;
    private final Set<PollId> asked = new HashSet<>();
    private @Nullable Polls polls;
    private Optional<Instant> next = Optional.empty();

    Closings(RoomWorld world) {
        this.world = world;
    }

    /** Whether a poll is over that was open when the room was known last. */
    boolean areDue() {
        return next.filter(end -> !world.now().isBefore(end)).isPresent();
    }

    /** Puts what is due before whatever waits; once for the same polls, whatever comes of it. */
    void lead(RoomState room, Deque<Backlog.Waiting> line) {
        if (polls != room.polls()) {
            polls = room.polls();
            next = polls.nextClosing();
            asked.clear();
        }
        if (areDue()) {
            List<PollId> due = new ArrayList<>(room.polls().overAt(world.now()));
            Collections.reverse(due);
            due.stream()
                    .filter(asked::add)
                    .forEach(poll -> line.addFirst(new Backlog.Waiting(elapse(poll), Promise.promise())));
        }
    }

    private Submission elapse(PollId poll) {
        CloseOnTime.Elapse elapse = new CloseOnTime.Elapse(poll);
        return new Submission(new CommandId(world.tokens().get()), elapse.toString(), Standing.SYSTEM.who(), elapse);
    }
}
