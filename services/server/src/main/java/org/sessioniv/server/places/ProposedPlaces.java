package org.sessioniv.server.places;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Optional;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.placing.Proposal;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.gateway.ports.PlaceSource;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.RoomReader;

/**
 * Proposals from the journal, on a thread of their own: what is in the way of a large meeting is looked for over some
 * seconds, and keeps nobody waiting but whoever asks for proposals.
 */
public final class ProposedPlaces implements PlaceSource {
    private final RoomReader reader;
    private final WorkerExecutor worker;

    public ProposedPlaces(Vertx vertx, Journal journal) {
        this.reader = new RoomReader(journal);
        this.worker = vertx.createSharedWorkerExecutor("places", 1);
    }

    @Override
    public Future<Found> propose(RoomId meeting, PlacesAsked asked) {
        return reader.read(meeting).compose(state -> {
            Optional<Rejection> fault = asked.fault(state);
            return fault.isPresent()
                    ? Future.failedFuture(new Refused(fault.get()))
                    : worker.executeBlocking(() -> found(state, asked), false);
        });
    }

    private static Found found(RoomState state, PlacesAsked asked) {
        Proposal proposal = asked.propose(state);
        int moved = state.groups()
                .givenPlaces()
                .map(before -> before.movedBy(proposal.places()))
                .orElse(0);
        return new Found(proposal, GivenPlaces.seal(proposal.places()), moved);
    }
}
