package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/**
 * Options that are tied for the last places are told apart by whoever leads.
 *
 * <p>Who: the organiser in the meeting's room, a moderator elsewhere. When: the result is published, so that all saw
 * the tie before anybody decided it; the terms of the poll leave ties to the chair; it was not decided yet. Exactly as
 * many options are named as places are free, all of them tied, and the reason is said. Effect: they are selected too;
 * all see which, by whom the tie was decided, and why. It cannot be taken back.
 */
public final class DecideTie {
    private DecideTie() {}

    /** Characters of a reason. */
    public static final int MAX_REASON = 500;

    /** The tie that these terms leave to the chair, as long as it is open. */
    static Optional<Tied> openTie(Outcome outcome, PollTerms terms) {
        return outcome.decision().openTie().filter(tie -> terms.heldBy().ties() == Ties.CHAIR);
    }

    /** Whether such a tie is open there and these options decide it. */
    static boolean decides(List<String> options, Outcome outcome, PollTerms terms) {
        return openTie(outcome, terms)
                .filter(tie -> tie.isDecidedBy(options, terms))
                .isPresent();
    }

    /**
     * Selects some of the tied options.
     *
     * @param options as many of the tied options as places are free
     * @param reason why these; all read it
     */
    public record Decide(PollId poll, List<String> options, String reason) implements RoomCommand {
        public Decide {
            options = List.copyOf(options);
        }

        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (PublishPoll.belongsToOrganiser(room, occasion)) {
                return Decision.refuse(Code.NOT_ALLOWED, "The organiser decides ties of the meeting's polls.");
            }
            Optional<Poll> found = room.polls().find(poll);
            if (found.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
            }
            if (!(found.get() instanceof Poll.Published published)) {
                return Decision.refuse(Code.POLL_NOT_PUBLISHED, "A tie is decided once all have seen it.");
            }
            if (openTie(published.outcome(), published.terms()).isEmpty()) {
                return Decision.refuse(Code.NO_TIE, "There is no tie in this poll for the chair to decide.");
            }
            if (!decides(options, published.outcome(), published.terms())) {
                return Decision.refuse(Code.TIE_NOT_FITTED, "Name as many tied topics as places are free.");
            }
            Written why = Written.text(reason);
            if (why.isBlank()) {
                return Decision.refuse(Code.REASON_MISSING, "A tie is decided with a reason.");
            }
            return why.fault(MAX_REASON)
                    .map(Decision::refuse)
                    .orElseGet(() ->
                            Decision.accept(new Decided(poll, new TieDecision(options, why.words(), occasion.at()))));
        }
    }

    /** The options named are selected beside those that the ballots selected. */
    public record Decided(PollId poll, TieDecision decision) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Published published = (Poll.Published) room.polls().find(poll).orElseThrow();
            return room.with(room.polls().with(published.with(decision)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.poll(poll));
        }
    }
}
