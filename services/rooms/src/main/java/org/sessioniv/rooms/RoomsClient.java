package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;

/** The rooms as gateways and the command line see them, wherever they run. */
public final class RoomsClient {
    private final Placement placement;
    private final PeerBus bus;

    public RoomsClient(Placement placement, PeerBus bus) {
        this.placement = placement;
        this.bus = bus;
    }

    /** The room's answer; when the room cannot be reached, one that asks to send the command again. */
    public Future<Answer> submit(RoomId room, Submission submission) {
        return ask(new RoomMessage.Submit(room, submission)).otherwise(Answer.storeUnavailable());
    }

    /** The viewer's board since that place; from the reply on the gateway gets every later change of the room. */
    public Future<BoardReply> watch(RoomId room, GatewayAddress gateway, Viewer viewer, Optional<Lineage> have) {
        return ask(new RoomMessage.Watch(room, gateway, viewer, have));
    }

    /** What brings an author up to date who has that revision, told at that place; the gateway watches the room. */
    public Future<NoteReply> joinNote(
            RoomId room, GatewayAddress gateway, Optional<Long> revision, Optional<Lineage> have) {
        return ask(new RoomMessage.JoinNote(room, gateway, revision, have));
    }

    /** Which of these commands, once acknowledged, have their effect in the room's history as it is now. */
    public Future<Recalled> recall(RoomId room, Optional<Lineage> have, List<String> ids) {
        return ask(new RoomMessage.Recall(room, have, ids));
    }

    /** Who wrote between two places of that revision: a frame, or nothing when the note does not reach back so far. */
    public Future<Optional<Buffer>> noteAuthors(RoomId room, long revision, int from, int to) {
        return ask(new RoomMessage.NoteAuthors(room, revision, from, to));
    }

    public Future<Boolean> unwatch(RoomId room, GatewayAddress gateway) {
        return ask(new RoomMessage.Unwatch(room, gateway));
    }

    private <R> Future<R> ask(RoomMessage<R> message) {
        try {
            return bus.ask(placement.ownerOf(message.room()), message);
        } catch (RuntimeException broken) {
            // Whoever asks waits for the future alone: a failure that is thrown past it would leave them waiting.
            return Future.failedFuture(broken);
        }
    }
}
