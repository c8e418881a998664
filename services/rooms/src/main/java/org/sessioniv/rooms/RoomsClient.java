package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;

/** The rooms as gateways and the command line see them, wherever they run. */
public final class RoomsClient {
    private final Placement placement;
    private final PeerBus bus;
    private final Patience patience;

    /** Rooms that are where they are said to be, or not to be reached. */
    public RoomsClient(Placement placement, PeerBus bus) {
        this(placement, bus, Patience.none());
    }

    /** Rooms that may move: they are asked again, elsewhere if need be, as long as that patience goes. */
    public RoomsClient(Placement placement, PeerBus bus, Patience patience) {
        this.placement = placement;
        this.bus = bus;
        this.patience = patience;
    }

    /** The node that is to be asked about that room now. */
    public NodeId hostOf(RoomId room) {
        return placement.ownerOf(room);
    }

    /** Whether rooms may move to another node, and news of them be lost. */
    public boolean move() {
        return placement.moves();
    }

    /** Calls back when a room may have moved, on whatever thread. */
    public void onMove(Runnable listener) {
        placement.onMove(listener);
    }

    /** The room's answer; when the room cannot be reached, one that asks to send the command again. */
    public Future<Answer> submit(RoomId room, Submission submission) {
        return submit(room, submission, () -> true);
    }

    /**
     * The same, and the room is asked again only as long as the sender {@code waits}: whoever has gone sends the
     * command again elsewhere. A refusal that is heard there stands in no journal, so a copy that came to the room's
     * next host after it could be done there.
     */
    public Future<Answer> submit(RoomId room, Submission submission, BooleanSupplier waits) {
        return ask(new RoomMessage.Submit(room, submission), waits, 1, patience.nanos())
                .otherwise(Answer.storeUnavailable());
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

    /** What the gateway missed since that place and that revision; it is told what comes from then on. */
    public Future<FollowReply> follow(RoomId room, GatewayAddress gateway, Lineage have, Optional<Long> revision) {
        return ask(new RoomMessage.Follow(room, gateway, have, revision));
    }

    public Future<Boolean> unwatch(RoomId room, GatewayAddress gateway) {
        return ask(new RoomMessage.Unwatch(room, gateway));
    }

    private <R> Future<R> ask(RoomMessage<R> message) {
        return ask(message, () -> true, 1, patience.nanos());
    }

    /** A command that is asked twice does no harm: it has its id. */
    private <R> Future<R> ask(RoomMessage<R> message, BooleanSupplier waits, int asked, long since) {
        return once(message).recover(failed -> {
            if (isFinal(failed)) {
                return Future.failedFuture(failed);
            }
            placement.doubt();
            return patience.pause(asked, since)
                    .transform(waited -> waited.succeeded() && waits.getAsBoolean()
                            ? ask(message, waits, asked + 1, since)
                            : Future.failedFuture(failed));
        });
    }

    /** Whether the room itself said so, which asking again will not change. */
    private static boolean isFinal(Throwable failed) {
        return Answer.UNKNOWN_ROOM.equals(failed.getMessage()) || Answer.ROOM_STOPPED.equals(failed.getMessage());
    }

    private <R> Future<R> once(RoomMessage<R> message) {
        try {
            return bus.ask(placement.ownerOf(message.room()), message);
        } catch (RuntimeException broken) {
            // Whoever asks waits for the future alone: a failure that is thrown past it would leave them waiting.
            return Future.failedFuture(broken);
        }
    }
}
