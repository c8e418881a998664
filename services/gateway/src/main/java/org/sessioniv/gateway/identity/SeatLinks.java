package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.Records;

/**
 * The personal links of seats. A seat has one link at a time: a new one ends the older and what was signed in by it.
 */
public final class SeatLinks {
    /** The event-bus address at which the seat of each replaced link is published, as {@link Seat#text()}. */
    public static final String REPLACED = "gateway.seat-link-replaced";

    private final Drawer<Link> drawer;
    private final Vertx vertx;

    SeatLinks(Records records, Vertx vertx) {
        this.drawer = new Drawer<>(records, "seat-link", Link.class);
        this.vertx = vertx;
    }

    /** A seat of a meeting. */
    public record Seat(RoomId meeting, ParticipantId participant) {
        public String text() {
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
        String hash = Secrets.hash(secret);
        return drawer.put(
                        Drawer.Label.of(seat.text()).withKey(hash), new Link(seat.meeting(), seat.participant(), hash))
                .map(saved -> {
                    vertx.eventBus().publish(REPLACED, seat.text());
                    return secret;
                });
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
