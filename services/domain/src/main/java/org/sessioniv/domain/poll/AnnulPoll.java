package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A poll is annulled: it comes to no result.
 *
 * <p>Who: the organiser in the meeting's room, a moderator elsewhere. When: its result is not published, so that nobody
 * annuls what they would have liked otherwise; the reason is said. Effect: no ballot is taken any more, nothing is ever
 * counted, and its options decide nothing; what each delegation chose stays its own to read, the roll of those who had
 * voted stands. Another poll may ask the same again, and begins with these ballots, see {@link Again}. It cannot be
 * taken back.
 */
public final class AnnulPoll {
    private AnnulPoll() {}

    /** Characters of a reason. */
    public static final int MAX_REASON = 500;

    /**
     * Ends a poll without a result.
     *
     * @param reason why; all read it
     */
    public record Annul(PollId poll, String reason) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (PublishPoll.belongsToOrganiser(room, occasion)) {
                return Decision.refuse(Code.NOT_ALLOWED, "The organiser annuls the meeting's polls.");
            }
            Optional<Poll> found = room.polls().find(poll);
            if (found.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
            }
            if (!found.get().isPending()) {
                return Decision.refuse(Code.POLL_DECIDED, "This poll has its result, or was annulled before.");
            }
            Written why = Written.text(reason);
            if (why.isBlank()) {
                return Decision.refuse(Code.REASON_MISSING, "A poll is annulled with a reason.");
            }
            return why.fault(MAX_REASON)
                    .map(Decision::refuse)
                    .orElseGet(() -> Decision.accept(new Annulled(
                            poll, found.get().terms().electorate().entitled(), why.words(), occasion.at())));
        }
    }

    /**
     * It comes to no result.
     *
     * @param electorate whose ballots are taken no more
     */
    public record Annulled(PollId poll, Set<DelegationId> electorate, String reason, Instant at) implements RoomEvent {
        public Annulled {
            electorate = Collections.unmodifiableSortedSet(new TreeSet<>(electorate));
        }

        @Override
        public RoomState applyTo(RoomState room) {
            Poll before = room.polls().find(poll).orElseThrow();
            return room.with(room.polls()
                    .with(new Poll.Annulled(
                            before.terms(),
                            before.votes(),
                            before.box(),
                            before.end().orElse(at),
                            before.end()
                                    .map(any -> before.attended())
                                    .orElseGet(() -> Attendees.of(before.terms().electorate(), room.attendance())),
                            reason,
                            at)));
        }

        @Override
        public Set<BoardKey> touches() {
            return ClosePoll.ofOpen(poll, electorate, electorate);
        }

        /** Papers and drafts go with an open poll, and only there; a draft where there was one. */
        @Override
        public Set<BoardKey> touches(RoomState before) {
            return before.polls()
                    .findOpen(poll)
                    .map(open ->
                            ClosePoll.ofOpen(poll, electorate, open.drafts().whose()))
                    .orElse(Set.of(BoardKey.poll(poll)));
        }
    }
}
