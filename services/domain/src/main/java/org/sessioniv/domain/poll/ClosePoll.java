package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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
import org.sessioniv.domain.roster.DelegationId;

/**
 * A poll is closed for good.
 *
 * <p>Who: the organiser in the meeting's room, a moderator elsewhere. When: it is open, also before its closing time.
 * Effect: no ballot is taken or changed any more, and so the roll of those who attended and who voted is what it is for
 * ever; drafts of ballots are gone; nobody sees the result until it is published, which the program does at once where
 * the terms say so ({@link PublishAtClose}). A poll whose closing time has come was closed then, whoever says so later.
 */
public final class ClosePoll {
    private ClosePoll() {}

    /** The polls of that room whose closing time has come by then are closed. */
    public static List<RoomEvent> due(RoomState room, Instant at) {
        return room.polls().overAt(at).stream()
                .flatMap(poll -> room.polls().findOpen(poll).stream())
                .<RoomEvent>map(open -> Closed.of(open, at))
                .toList();
    }

    public record Close(PollId poll) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (PublishPoll.belongsToOrganiser(room, occasion)) {
                return Decision.refuse(Code.NOT_ALLOWED, "The organiser closes the meeting's polls.");
            }
            if (room.polls().find(poll).isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
            }
            Optional<Poll.Open> open = room.polls().findOpen(poll);
            return open.isPresent()
                    ? Decision.accept(Closed.of(open.get(), occasion.at()))
                    : Decision.refuse(Code.POLL_NOT_OPEN, "This poll is not open.");
        }
    }

    public record Closed(PollId poll, Set<DelegationId> electorate, Instant at) implements RoomEvent {
        public Closed {
            electorate = Collections.unmodifiableSortedSet(new TreeSet<>(electorate));
        }

        /** That poll, closed now, or at its closing time where that has come. */
        static Closed of(Poll.Open open, Instant now) {
            PollTerms terms = open.terms();
            Instant at = terms.closesAt().filter(end -> terms.isOverAt(now)).orElse(now);
            return new Closed(terms.id(), terms.electorate().entitled(), at);
        }

        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            return room.with(room.polls().with(open.closed(at, room.attendance())));
        }

        @Override
        public Set<BoardKey> touches() {
            return ofOpen(poll, electorate, electorate);
        }

        /** A draft goes with the poll where there was one. */
        @Override
        public Set<BoardKey> touches(RoomState before) {
            return ofOpen(
                    poll,
                    electorate,
                    before.polls().findOpen(poll).orElseThrow().drafts().whose());
        }
    }

    /** The documents that end with an open poll: the papers of its electorate and the drafts of these, and itself. */
    static Set<BoardKey> ofOpen(PollId poll, Set<DelegationId> electorate, Set<DelegationId> drafted) {
        Set<BoardKey> keys = new HashSet<>(Set.of(BoardKey.poll(poll)));
        electorate.forEach(delegation -> keys.add(BoardKey.ballotPaper(poll, delegation)));
        drafted.forEach(delegation -> keys.add(BoardKey.ballotDraft(poll, delegation)));
        return keys;
    }
}
