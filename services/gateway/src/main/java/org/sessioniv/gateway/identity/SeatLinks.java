package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.Announcer;
import org.sessioniv.rooms.LinkReplaced;

/**
 * The personal links of seats. A seat has one link at a time: a new one ends the older and what was signed in by it.
 */
public final class SeatLinks {
    private final Drawer<Link> drawer;
    private final Announcer announcer;

    SeatLinks(Records records, Announcer announcer) {
        this.drawer = new Drawer<>(records, "seat-link", Link.class);
        this.announcer = announcer;
    }

    /** A seat of a meeting. */
    public record Seat(RoomId meeting, ParticipantId participant) {
        String text() {
            return meeting.value() + ":" + participant.value();
        }
    }

    /** As stored: whose link it is, and the hash of its secret. */
    record Link(RoomId meeting, ParticipantId participant, String hash) {}

    /** A seat as its link names it. */
    public record Held(Seat seat, String hash) {}

    /** Makes the seat's new link and answers its secret, which nobody can read again. */
    public Future<String> make(Seat seat) {
        String secret = Secrets.linkSecret();
        return replace(seat, Secrets.hash(secret)).map(secret);
    }

    /**
     * The seat was moved to the device of whoever waited under that entry: its link and all that was signed in there
     * end. Answers what stands in the link's place, which nothing that can be typed has as its hash; once it stands
     * there, a second time only says it again.
     */
    public Future<String> moved(Seat seat, LobbyEntryId entry) {
        String hash = Secrets.hash("moved to " + entry.value());
        return current(seat)
                .compose(now -> now.equals(Optional.of(hash)) ? announce(seat, hash) : replace(seat, hash))
                .map(hash);
    }

    /** Done once every gateway knows it and has closed the seat's sockets. */
    private Future<Void> replace(Seat seat, String hash) {
        return drawer.put(
                        Drawer.Label.of(seat.text()).withKey(hash), new Link(seat.meeting(), seat.participant(), hash))
                .compose(saved -> announce(seat, hash));
    }

    private Future<Void> announce(Seat seat, String hash) {
        return announcer.announce(new LinkReplaced(seat.meeting(), seat.participant(), hash));
    }

    /** Whose link it is. What cannot be a secret of a link costs the store nothing. */
    public Future<Optional<Held>> find(String secret) {
        if (!Secrets.mayBeLinkSecret(secret)) {
            return Future.succeededFuture(Optional.empty());
        }
        return drawer.findByKey(Secrets.hash(secret))
                .map(found -> found.map(link -> new Held(new Seat(link.meeting(), link.participant()), link.hash())));
    }

    /** The hash of the seat's present link; empty when it never had one. */
    Future<Optional<String>> current(Seat seat) {
        return drawer.load(seat.text()).map(found -> found.map(Link::hash));
    }
}
