package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.identity.SignIns;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.Api;

/** Who makes a call, by the cookie alone. */
final class Callers {
    private final SignIns signIns;
    private final Seats seats;
    private final SessionCookie cookie;

    Callers(SignIns signIns, Seats seats, SessionCookie cookie) {
        this.signIns = signIns;
        this.seats = seats;
        this.cookie = cookie;
    }

    SessionCookie cookie() {
        return cookie;
    }

    Future<Optional<SignIn.Known>> find(RoutingContext context) {
        return cookie.read(context.request())
                .map(token -> signIns.find(token).map(found -> found.filter(this::isSeated)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** A sign-in to a seat that was removed is none any more. */
    private boolean isSeated(SignIn.Known known) {
        SignIn signIn = known.signIn();
        return signIn.participant().isEmpty()
                || signIn.meeting().isEmpty()
                || seats.find(signIn.meeting().get(), signIn.participant().get())
                        .isPresent();
    }

    /** Who somebody with that sign-in is. */
    Api.Me me(SignIn.Known known) {
        SignIn signIn = known.signIn();
        Optional<RoomId> meeting = signIn.meeting().or(seats::firstMeeting);
        Optional<Seats.Seat> seat =
                meeting.flatMap(id -> signIn.participant().flatMap(participant -> seats.find(id, participant)));
        return new Api.Me(
                Api.State.SIGNED_IN,
                meeting,
                signIn.participant(),
                seat.map(Seats.Seat::label),
                seat.flatMap(Seats.Seat::delegation),
                seat.map(Seats.Seat::roles));
    }

    /** The caller's sign-in with a seat or as organiser; a refusal for all others. */
    Future<SignIn.Known> signedIn(RoutingContext context) {
        return find(context)
                .map(found -> found.filter(known -> known.signIn().participant().isPresent())
                        .orElseThrow(Refusal::signedOut));
    }

    /** The caller's seat in the meeting that the address names; a refusal for those who have none there. */
    Future<Seats.Seat> inMeeting(RoutingContext context) {
        return signedIn(context).map(known -> {
            RoomId meeting = meetingOf(context);
            SignIn signIn = known.signIn();
            boolean here = signIn.meeting().isEmpty() || signIn.meeting().get().equals(meeting);
            return signIn.participant()
                    .filter(participant -> here)
                    .flatMap(participant -> seats.find(meeting, participant))
                    .orElseThrow(Refusal::notAllowed);
        });
    }

    /** The meeting that the address names; a refusal where it names none. */
    static RoomId meetingOf(RoutingContext context) {
        try {
            RoomId room = new RoomId(context.pathParam("meeting"));
            if (room.equals(room.meeting())) {
                return room;
            }
        } catch (IllegalArgumentException noId) {
            throw Refusal.notFound();
        }
        throw Refusal.notFound();
    }
}
