package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.codec.RoomSnapshot;
import org.sessioniv.journal.codec.SnapshotCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a room does beside its work so that it starts quickly and its journal stays small: a snapshot from time to time,
 * then the merging of what is old. One thing at a time, off the event loop; a failure costs nothing but the next try.
 */
final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    private static final SnapshotCodec CODEC = new SnapshotCodec();

    private final RoomId room;
    private final RoomWorld world;
    private final MergingAtRest merging;
    private Optional<Replayed> newest = Optional.empty();
    private Future<?> underWay = Future.succeededFuture();
    private boolean busy;
    private boolean stopped;
    private long keptAt;

    Keeping(RoomId room, RoomWorld world) {
        this.room = room;
        this.world = world;
        this.merging = new MergingAtRest(room, world);
    }

    /** The room was read again, from that snapshot. */
    void loaded(Replayed journal) {
        keptAt = journal.snapshotAt();
        merging.forget();
        consider(journal);
    }

    /** Called after each commit of the room, and again when what was under way is done. */
    void consider(Replayed journal) {
        if (newest.filter(before -> before.state().sits()).isPresent()
                && !journal.state().sits()) {
            tellHead(journal.end());
        }
        newest = Optional.of(journal);
        long version = journal.end().version();
        if (busy || stopped || version - keptAt < world.limits().snapshotEvery()) {
            return;
        }
        busy = true;
        keptAt = version;
        // What was answered goes on changing; the state never does.
        List<RoomSnapshot.Known> answered = journal.answered().known();
        underWay = save(journal.state(), answered, journal.end())
                .onFailure(cause -> LOG.warn("no snapshot of room {} at version {}", room.value(), version, cause))
                .otherwiseEmpty()
                .compose(saved -> merging.merge(journal.state()))
                .onFailure(cause -> LOG.warn("old entries of room {} stay as they are", room.value(), cause))
                .otherwiseEmpty()
                .onComplete(done -> {
                    busy = false;
                    newest.ifPresent(this::consider);
                });
    }

    /** Begins nothing more; done when what is under way has come to an end. */
    Future<?> stop() {
        stopped = true;
        merging.stop();
        return underWay;
    }

    /** A session was closed: whoever writes these hashes down can tell later whether anything was changed or cut. */
    private void tellHead(Head closed) {
        LOG.info(
                "session closed; journal head {} {} {}",
                RoomReader.streamOf(room),
                closed.version(),
                closed.hash().hex());
        world.journal()
                .seal()
                .onSuccess(all -> LOG.info(
                        "journal head register {} {}", all.version(), all.hash().hex()))
                .onFailure(cause -> LOG.warn("the heads of the rooms could not be noted", cause));
    }

    private Future<Void> save(RoomState state, List<RoomSnapshot.Known> answered, Head head) {
        return OffLoop.call(() -> Snapshot.sealing(
                        RoomReader.streamOf(room), head, CODEC.write(new RoomSnapshot(state, answered))))
                .compose(world.journal()::saveSnapshot);
    }
}
