package org.sessioniv.domain.room;

import java.util.Optional;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.topic.TopicId;

/**
 * The name of one document on a board: its family, the thing it is about, and, when it is somebody's own, whose. Two
 * owners' documents may bear the same {@link #text()}, since nobody has both.
 */
public record BoardKey(Family family, String item, Optional<Audience> owner) {
    /** The kinds of documents. */
    public enum Family {
        MEETING("meeting"),
        DELEGATION("delegation/%s"),
        TOPIC("topic/%s"),
        DRAFT("draft/%s"),
        CALL("call"),
        ROOMS("rooms"),
        STAFF("staff"),
        LOBBY("lobby"),
        ME("me"),
        ROOM("room"),
        FLOOR("floor"),
        TIMES("times"),
        SCREEN("screen"),
        ATTENDANCE("attendance"),
        POLL("poll/%s"),
        POLL_PROGRESS("poll/%s/progress"),
        POLL_MISSING("poll/%s/missing"),
        VOTE("vote/%s"),
        BALLOT("ballot/%s"),
        BALLOT_DRAFT("ballot-draft/%s"),
        BALLOT_PAPER("ballot-paper/%s"),
        WISH("wish"),
        WISHES("wishes"),
        PLACE("place"),
        PLACES("places");

        private final String pattern;

        Family(String pattern) {
            this.pattern = pattern;
        }

        /** What moves with each ballot: sent a few times a second at most. */
        public boolean paced() {
            return this == POLL_PROGRESS || this == POLL_MISSING;
        }
    }

    public static final BoardKey MEETING = shared(Family.MEETING);
    public static final BoardKey CALL = shared(Family.CALL);
    public static final BoardKey ROOMS = shared(Family.ROOMS);
    public static final BoardKey STAFF = shared(Family.STAFF);
    public static final BoardKey LOBBY = shared(Family.LOBBY);
    public static final BoardKey ROOM = shared(Family.ROOM);
    public static final BoardKey FLOOR = shared(Family.FLOOR);
    public static final BoardKey TIMES = shared(Family.TIMES);
    public static final BoardKey SCREEN = shared(Family.SCREEN);
    public static final BoardKey ATTENDANCE = shared(Family.ATTENDANCE);

    public static final BoardKey WISHES = new BoardKey(Family.WISHES, "", Optional.of(Audience.Office.ORGANISERS));

    public static final BoardKey PLACES = new BoardKey(Family.PLACES, "", Optional.of(Audience.Office.ORGANISERS));

    private static BoardKey shared(Family family) {
        return new BoardKey(family, "", Optional.empty());
    }

    public static BoardKey delegation(DelegationId delegation) {
        return new BoardKey(Family.DELEGATION, delegation.value(), Optional.empty());
    }

    public static BoardKey topic(TopicId topic) {
        return new BoardKey(Family.TOPIC, topic.value(), Optional.empty());
    }

    public static BoardKey draft(TopicId topic, DelegationId of) {
        return new BoardKey(Family.DRAFT, topic.value(), Optional.of(new Audience.OfDelegation(of)));
    }

    public static BoardKey me(ParticipantId participant) {
        return new BoardKey(Family.ME, "", Optional.of(new Audience.OfParticipant(participant)));
    }

    public static BoardKey poll(PollId poll) {
        return new BoardKey(Family.POLL, poll.value(), Optional.empty());
    }

    public static BoardKey progress(PollId poll) {
        return new BoardKey(Family.POLL_PROGRESS, poll.value(), Optional.empty());
    }

    public static BoardKey missing(PollId poll) {
        return new BoardKey(Family.POLL_MISSING, poll.value(), Optional.of(Audience.Office.ORGANISERS));
    }

    public static BoardKey vote(PollId poll, DelegationId delegation) {
        return new BoardKey(Family.VOTE, poll.value(), Optional.of(new Audience.OfDelegation(delegation)));
    }

    public static BoardKey ballot(PollId poll, DelegationId delegation) {
        return new BoardKey(Family.BALLOT, poll.value(), Optional.of(new Audience.OfDelegation(delegation)));
    }

    public static BoardKey ballotDraft(PollId poll, DelegationId delegation) {
        return new BoardKey(Family.BALLOT_DRAFT, poll.value(), Optional.of(new Audience.OfDelegation(delegation)));
    }

    public static BoardKey ballotPaper(PollId poll, DelegationId delegation) {
        return new BoardKey(Family.BALLOT_PAPER, poll.value(), Optional.of(new Audience.OfDelegation(delegation)));
    }

    public static BoardKey wish(DelegationId delegation) {
        return new BoardKey(Family.WISH, "", Optional.of(new Audience.OfDelegation(delegation)));
    }

    public static BoardKey place(DelegationId delegation) {
        return new BoardKey(Family.PLACE, "", Optional.of(new Audience.OfDelegation(delegation)));
    }

    /** As sent: {@code poll/…/progress}. */
    public String text() {
        return family.pattern.replace("%s", item);
    }

    /** Whether this document can be on that audience's board at all. */
    public boolean isFor(Audience audience) {
        return owner.map(audience::equals).orElse(!audience.owns());
    }
}
