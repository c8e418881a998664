package org.sessioniv.gateway.ports;

import io.vertx.core.Future;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.placing.Proposal;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.RoomId;

/** Where proposals for places in working groups come from. */
public interface PlaceSource {
    /** A proposal, the seal by which it is published, and how many it gives another group than they had been given. */
    record Found(Proposal proposal, String seal, int moved) {}

    /** That cannot be asked of this meeting. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Rejection rejection;

        public Refused(Rejection rejection) {
            super(rejection.detail());
            this.rejection = rejection;
        }

        public Rejection rejection() {
            return rejection;
        }
    }

    /**
     * Places in that meeting as it stands. Fails with {@link Refused}, and otherwise when its journal cannot be read;
     * then it may be asked again.
     */
    Future<Found> propose(RoomId meeting, PlacesAsked asked);
}
