package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.journal.StreamId;

/**
 * The rooms of one place of a node's bus. Everything here runs on one thread, in turns that the timers give; answers of
 * the journal come on it too.
 */
public final class HostedRooms implements RoomMessage.Host {
    private final RoomWorld world;
    private final RoomRules rules;
    private final PeerBus bus;
    private final Timers timers;
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>();
    private Optional<PeerBus.Hosting> place = Optional.empty();
    private boolean stopping;

    /** Rooms that go by these rules. */
    public HostedRooms(RoomWorld world, RoomRules rules, PeerBus bus, Timers timers) {
        this.world = world;
        this.rules = rules;
        this.bus = bus;
        this.timers = timers;
    }

    /** Takes a place. Done once the meetings that belong to it are in memory, and so in the directory. */
    public Future<?> start() {
        PeerBus.Hosting here = bus.host();
        place = Optional.of(here);
        world.directory().onChange(meeting -> timers.soon(() -> reconsider(meeting)));
        return world.journal()
                .streams(RoomReader.PREFIX)
                .compose(streams -> loadMeetings(streams, here))
                .onSuccess(loaded -> here.open(this))
                .recover(cause -> here.end().transform(ended -> Future.failedFuture(cause)));
    }

    /** A meeting's seats are not as they were: each of its rooms here looks at what that means for it. */
    private void reconsider(RoomId meeting) {
        if (!stopping) {
            List.copyOf(rooms.keySet()).stream()
                    .filter(room -> room.meeting().equals(meeting))
                    .forEach(room -> room(room).work());
        }
    }

    /** Done when nothing is under way any more; the place is free then. */
    public Future<?> stop() {
        stopping = true;
        return Future.join(rooms.values().stream().map(LiveRoom::stop).toList())
                .eventually(() -> place.map(PeerBus.Hosting::end).orElseGet(Future::succeededFuture));
    }

    private Future<Void> loadMeetings(List<StreamId> streams, PeerBus.Hosting here) {
        return Future.join(streams.stream()
                        .map(stream -> new RoomId(stream.value().substring(RoomReader.PREFIX.length())))
                        .filter(room -> room.equals(room.meeting()) && here.holds(room))
                        .map(room -> room(room).load().<Void>mapEmpty().recover(HostedRooms::unlessStopped))
                        .toList())
                .mapEmpty();
    }

    /** A meeting whose journal is broken stands still; the others go on. */
    private static Future<Void> unlessStopped(Throwable cause) {
        return Answer.ROOM_STOPPED.equals(cause.getMessage()) ? Future.succeededFuture() : Future.failedFuture(cause);
    }

    @Override
    public Future<Answer> submit(RoomMessage.Submit asked) {
        boolean entered = asked.submission().by().equals(Standing.SYSTEM.who())
                && asked.room().equals(asked.room().meeting());
        Optional<LiveRoom> room = entered ? Optional.of(room(asked.room())) : find(asked.room());
        return room.map(live -> live.submit(asked.submission()))
                .orElseGet(() -> Future.succeededFuture(Answer.unknownRoom()));
    }

    @Override
    public Future<BoardReply> watch(RoomMessage.Watch asked) {
        return known(asked.room(), room -> room.watch(asked.gateway(), asked.viewer(), asked.have()));
    }

    @Override
    public Future<NoteReply> joinNote(RoomMessage.JoinNote asked) {
        return known(asked.room(), room -> room.joinNote(asked.gateway(), asked.revision(), asked.have()));
    }

    @Override
    public Future<Recalled> recall(RoomMessage.Recall asked) {
        return known(asked.room(), room -> room.recall(asked.have(), asked.ids()));
    }

    @Override
    public Future<Optional<Buffer>> noteAuthors(RoomMessage.NoteAuthors asked) {
        return known(asked.room(), room -> room.noteAuthors(asked));
    }

    @Override
    public Future<Boolean> unwatch(RoomMessage.Unwatch asked) {
        return Future.succeededFuture(
                find(asked.room()).map(live -> live.unwatch(asked.gateway())).orElse(false));
    }

    private <R> Future<R> known(RoomId id, Function<LiveRoom, Future<R>> question) {
        return find(id).map(question).orElseGet(() -> Future.failedFuture(Answer.UNKNOWN_ROOM));
    }

    /** The room, if its meeting knows it, or if it is a meeting's own that the program has entered. */
    private Optional<LiveRoom> find(RoomId id) {
        boolean known = world.directory().exists(id) || rooms.containsKey(id);
        return known ? Optional.of(room(id)) : Optional.empty();
    }

    private LiveRoom room(RoomId id) {
        LiveRoom known = rooms.get(id);
        if (known != null) {
            return known;
        }
        LiveRoom room = new LiveRoom(id, world, rules, told -> tell(id, told));
        rooms.put(id, room);
        return room;
    }

    private void tell(RoomId id, RoomNews news) {
        LiveRoom room = rooms.get(id);
        if (room != null) {
            bus.tell(room.watchers(), news);
        }
    }
}
