package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.sessioniv.domain.room.Role;
import org.sessioniv.gateway.ports.PlaceSource;
import org.sessioniv.gateway.wire.Api;

/** Proposals for places in working groups; organisers alone ask for them, since they tell of all wishes. */
final class PlaceCalls {
    private final PlaceSource places;
    private final Callers callers;

    PlaceCalls(PlaceSource places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    void mount(Calls calls, long maxBody) {
        calls.post("/api/meetings/:meeting/places", maxBody, this::propose);
    }

    private Future<Void> propose(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            if (!caller.holds(Role.ORGANISER)) {
                throw Refusal.notAllowed();
            }
            Api.PlacesWanted wanted = Answers.body(context, Api.PlacesWanted.class);
            return places.propose(caller.meeting(), wanted.asked())
                    .recover(cause -> Future.failedFuture(
                            cause instanceof PlaceSource.Refused refused ? Refusal.of(refused.rejection()) : cause))
                    .compose(found -> Answers.send(
                            context,
                            200,
                            new Api.PlacesProposed(
                                    found.proposal().places(),
                                    found.proposal().obstacles(),
                                    found.seal(),
                                    found.moved())));
        });
    }
}
