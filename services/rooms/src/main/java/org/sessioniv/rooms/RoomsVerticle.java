package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.eventbus.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.journal.StreamId;

/** Hosts rooms, each pinned to this one instance and so to one event loop. Start one instance for each core. */
public final class RoomsVerticle extends VerticleBase {
    private static final String PREFIX = "room/";

    private final RoomWorld world;
    private final PeerBus bus;
    private final int instance;
    private final int instances;
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>();

    public RoomsVerticle(RoomWorld world, PeerBus bus, int instance, int instances) {
        this.world = world;
        this.bus = bus;
        this.instance = instance;
        this.instances = instances;
    }

    /** Ready once the meetings that belong to this instance are in memory, and so in the directory. */
    @Override
    public Future<?> start() {
        return world.journal()
                .streams(PREFIX)
                .compose(this::loadMeetings)
                .map(loaded -> vertx.eventBus()
                        .<RoomMessage<?>>localConsumer(LocalPeerBus.roomsAddress(instance), this::take));
    }

    private Future<?> loadMeetings(List<StreamId> streams) {
        return Future.join(streams.stream()
                .map(stream -> new RoomId(stream.value().substring(PREFIX.length())))
                .filter(room -> room.equals(room.meeting()) && LocalPeerBus.instanceOf(room, instances) == instance)
                .map(room -> room(room).load())
                .toList());
    }

    private void take(Message<RoomMessage<?>> message) {
        RoomMessage<?> asked = message.body();
        Optional<LiveRoom> room = find(asked);
        if (asked instanceof RoomMessage.Submit submit) {
            room.map(live -> live.submit(submit.submission()))
                    .orElseGet(() -> Future.succeededFuture(Answer.unknownRoom()))
                    .onSuccess(answer -> LocalPeerBus.reply(message, answer));
        } else if (asked instanceof RoomMessage.Watch watch) {
            room.map(live -> live.watch(watch.gateway(), watch.viewer(), watch.have()))
                    .orElseGet(() -> Future.failedFuture(Answer.UNKNOWN_ROOM))
                    .onSuccess(reply -> LocalPeerBus.reply(message, reply))
                    .onFailure(cause -> message.fail(1, cause.getMessage()));
        } else if (asked instanceof RoomMessage.JoinNote join) {
            room.map(live -> live.joinNote(join.gateway(), join.revision()))
                    .orElseGet(() -> Future.failedFuture(Answer.UNKNOWN_ROOM))
                    .onSuccess(reply -> LocalPeerBus.reply(message, reply))
                    .onFailure(cause -> message.fail(1, cause.getMessage()));
        } else if (asked instanceof RoomMessage.NoteAuthors authors) {
            room.map(live -> live.noteAuthors(authors))
                    .orElseGet(() -> Future.failedFuture(Answer.UNKNOWN_ROOM))
                    .onSuccess(reply -> LocalPeerBus.reply(message, reply))
                    .onFailure(cause -> message.fail(1, cause.getMessage()));
        } else if (asked instanceof RoomMessage.Unwatch unwatch) {
            boolean watched = room.map(live -> live.unwatch(unwatch.gateway())).orElse(false);
            LocalPeerBus.reply(message, watched);
        }
    }

    /** The room, if there is one: known to its meeting, or a meeting's own that the program is about to enter. */
    private Optional<LiveRoom> find(RoomMessage<?> asked) {
        boolean entered = asked instanceof RoomMessage.Submit submit
                && submit.submission().by().equals(Standing.SYSTEM.who())
                && asked.room().equals(asked.room().meeting());
        return entered || world.directory().exists(asked.room()) ? Optional.of(room(asked.room())) : Optional.empty();
    }

    private LiveRoom room(RoomId id) {
        LiveRoom known = rooms.get(id);
        if (known != null) {
            return known;
        }
        LiveRoom room = new LiveRoom(id, world, told -> tell(id, told));
        rooms.put(id, room);
        return room;
    }

    private void tell(RoomId id, GatewayNews news) {
        LiveRoom room = rooms.get(id);
        if (room != null) {
            room.watchers().forEach(gateway -> bus.tell(gateway, news));
        }
    }
}
