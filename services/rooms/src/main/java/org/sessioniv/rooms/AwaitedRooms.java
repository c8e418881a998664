package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the rooms that have something to do at a time of their own though nobody may ask for them: those with a poll
 * that closes by the clock, or with a result that waits for nobody. Each room that comes to this place is read once for
 * that, one at a time, beside whatever is asked here; a room that cannot be read is tried again.
 */
final class AwaitedRooms {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitedRooms.class);

    private final RoomWorld world;
    private final Predicate<RoomId> here;
    private final Consumer<RoomId> wake;
    private final Set<RoomId> known = new HashSet<>();
    private final Deque<RoomId> left = new ArrayDeque<>();
    private boolean changed = true;
    private boolean looking;

    /** Of the rooms that are here now; {@code wake} is called with those that have something to wait for. */
    AwaitedRooms(RoomWorld world, Predicate<RoomId> here, Consumer<RoomId> wake) {
        this.world = world;
        this.here = here;
        this.wake = wake;
    }

    /** Other rooms may be here than before; what went may be written elsewhere until it comes again. */
    void reconsider() {
        known.removeIf(here.negate());
        changed = true;
    }

    /** That room was let go. */
    void forget(RoomId room) {
        known.remove(room);
        changed = true;
    }

    /** Goes on looking, where anything is left to look at; does nothing while a look is under way. */
    void look() {
        if (looking || !changed && left.isEmpty()) {
            return;
        }
        looking = true;
        (changed ? list() : Future.<Void>succeededFuture())
                .compose(listed -> readOn())
                .onFailure(unread -> LOG.debug("rooms are looked for again", unread))
                .onComplete(done -> looking = false);
    }

    private Future<Void> list() {
        changed = false;
        return world.journal()
                .streams(RoomReader.PREFIX)
                .onFailure(unread -> changed = true)
                .map(streams -> {
                    left.clear();
                    streams.stream().map(RoomReader::roomOf).filter(this::isNew).forEach(left::add);
                    return null;
                });
    }

    private boolean isNew(RoomId room) {
        return here.test(room) && !known.contains(room);
    }

    private Future<Void> readOn() {
        if (left.isEmpty()) {
            return Future.succeededFuture();
        }
        RoomId room = left.element();
        return (isNew(room) ? read(room) : Future.<Void>succeededFuture()).compose(seen -> {
            left.poll();
            return readOn();
        });
    }

    private Future<Void> read(RoomId room) {
        return new RoomReader(world.journal())
                .read(room)
                .recover(unread -> RoomStopped.isMeantBy(unread)
                        ? Future.succeededFuture(RoomState.empty(room))
                        : Future.failedFuture(unread))
                .map(state -> {
                    known.add(room);
                    if (state.polls().haveDuties() && here.test(room)) {
                        wake.accept(room);
                    }
                    return null;
                });
    }
}
