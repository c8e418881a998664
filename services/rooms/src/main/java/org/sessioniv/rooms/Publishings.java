package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.poll.PublishAtClose;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;

/**
 * Results of a room whose polls say that they are seen when the poll closes. Each is counted beside the room, and once
 * it is known the room asks itself to publish it. What it must ask follows from its own state, so nothing is lost when
 * it was busy, could not write, or stopped between the closing and this; and what is published is not due any more.
 */
final class Publishings {
    private final RoomWorld world;
    private final Set<PollId> asked = new HashSet<>();
    private @Nullable Polls polls;
    private List<Count> counts = List.of();

    Publishings(RoomWorld world) {
        this.world = world;
    }

    /** The counting of a closed poll, which ends whatever comes of it. */
    private record Count(PollId id, Future<Void> done) {}

    /** Whether a result is counted that is not asked for yet. */
    boolean areDue() {
        return counts.stream().anyMatch(this::isDue);
    }

    private boolean isDue(Count count) {
        return count.done().isComplete() && !asked.contains(count.id());
    }

    /** Puts what is due before whatever waits; once for the same polls, whatever comes of it. */
    void lead(RoomState room, Deque<Backlog.Waiting> line) {
        if (polls != room.polls()) {
            polls = room.polls();
            asked.clear();
            counts = polls.toPublish().stream()
                    .map(poll -> new Count(poll.terms().id(), world.polls().ahead(poll)))
                    .toList();
        }
        List<PollId> due = new ArrayList<>(
                counts.stream().filter(this::isDue).map(Count::id).toList());
        Collections.reverse(due);
        due.stream()
                .filter(asked::add)
                .forEach(poll -> line.addFirst(new Backlog.Waiting(follow(poll), Promise.promise())));
    }

    private Submission follow(PollId poll) {
        PublishAtClose.Follow follow = new PublishAtClose.Follow(poll);
        return new Submission(new CommandId(world.tokens().get()), follow.toString(), Standing.SYSTEM.who(), follow);
    }
}
