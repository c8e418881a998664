package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;

/**
 * The result of a poll is published.
 *
 * <p>Who: the organiser in the meeting's room, a moderator elsewhere. When: the poll is closed. Effect: all see the
 * counts, whether the quorum was met, and what is selected or decided. It cannot be taken back. Where the terms say
 * that the result is seen when the poll closes, it was published then, whoever says so.
 */
public final class PublishPoll {
    private PublishPoll() {}

    public record Publish(PollId poll) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MODERATOR);
        }

        /** The poll whose result is needed for this act; none where it is not closed. */
        public Optional<Poll.Closed> counted(RoomState room) {
            return room.polls().findClosed(poll);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (belongsToOrganiser(room, occasion)) {
                return Decision.refuse(Code.NOT_ALLOWED, "The organiser publishes the meeting's polls.");
            }
            Optional<Poll> found = room.polls().find(poll);
            if (found.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
            }
            if (!(found.get() instanceof Poll.Closed closed)) {
                return Decision.refuse(Code.POLL_NOT_CLOSED, "A result is published once the poll is closed.");
            }
            return Decision.accept(Published.of(closed, occasion));
        }
    }

    public record Published(PollId poll, Outcome outcome, Instant at) implements RoomEvent {
        /** The result of that poll, published now, or at its closing where the terms say so. */
        static Published of(Poll.Closed poll, Occasion occasion) {
            Instant at = poll.publishesItself() ? poll.closedAt() : occasion.at();
            return new Published(poll.terms().id(), occasion.counts().of(poll), at);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Closed closed = room.polls().findClosed(poll).orElseThrow();
            return room.with(room.polls().with(closed.published(outcome, at)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.poll(poll));
        }
    }

    /** In the meeting's own room a moderator who is not the organiser neither closes nor publishes. */
    static boolean belongsToOrganiser(RoomState room, Occasion occasion) {
        return room.kind().filter(kind -> kind == RoomKind.MEETING).isPresent()
                && !occasion.by().is(Role.ORGANISER);
    }
}
