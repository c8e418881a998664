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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hosts rooms, each pinned to this one instance and so to one event loop. Start one instance for each core. */
public final class RoomsVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(RoomsVerticle.class);

    private final RoomWorld world;
    private final RoomRules rules;
    private final PeerBus bus;
    private final int instance;
    private final int instances;
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>();
    private boolean stopping;

    public RoomsVerticle(RoomWorld world, PeerBus bus, int instance, int instances) {
        this(world, RoomRules.DOMAIN, bus, instance, instances);
    }

    /** Rooms that go by these rules. */
    RoomsVerticle(RoomWorld world, RoomRules rules, PeerBus bus, int instance, int instances) {
        this.world = world;
        this.rules = rules;
        this.bus = bus;
        this.instance = instance;
        this.instances = instances;
    }

    /** Ready once the meetings that belong to this instance are in memory, and so in the directory. */
    @Override
    public Future<?> start() {
        world.directory().onChange(meeting -> context.runOnContext(changed -> reconsider(meeting)));
        return world.journal()
                .streams(RoomReader.PREFIX)
                .compose(this::loadMeetings)
                .map(loaded -> vertx.eventBus()
                        .<RoomMessage<?>>localConsumer(LocalPeerBus.roomsAddress(instance), this::take));
    }

    /** A meeting's seats are not as they were: each of its rooms here looks at what that means for it. */
    private void reconsider(RoomId meeting) {
        if (!stopping) {
            List.copyOf(rooms.keySet()).stream()
                    .filter(room -> room.meeting().equals(meeting))
                    .forEach(room -> room(room).work());
        }
    }

    @Override
    public Future<?> stop() {
        stopping = true;
        return Future.join(rooms.values().stream().map(LiveRoom::stop).toList());
    }

    private Future<?> loadMeetings(List<StreamId> streams) {
        return Future.join(streams.stream()
                .map(stream -> new RoomId(stream.value().substring(RoomReader.PREFIX.length())))
                .filter(room -> room.equals(room.meeting()) && LocalPeerBus.instanceOf(room, instances) == instance)
                .map(room -> room(room).load().<Void>mapEmpty().recover(RoomsVerticle::unlessStopped))
                .toList());
    }

    /** A meeting whose journal is broken stands still; the others go on. */
    private static Future<Void> unlessStopped(Throwable cause) {
        return Answer.ROOM_STOPPED.equals(cause.getMessage()) ? Future.succeededFuture() : Future.failedFuture(cause);
    }

    private void take(Message<RoomMessage<?>> message) {
        reply(message.body()).onComplete(done -> {
            if (done.succeeded()) {
                LocalPeerBus.reply(message, done.result());
            } else {
                message.fail(1, String.valueOf(done.cause().getMessage()));
            }
        });
    }

    /** Whoever asked hears something, whatever breaks. */
    private Future<?> reply(RoomMessage<?> asked) {
        try {
            Optional<LiveRoom> room = find(asked);
            if (asked instanceof RoomMessage.Submit submit) {
                return room.map(live -> live.submit(submit.submission()))
                        .orElseGet(() -> Future.succeededFuture(Answer.unknownRoom()));
            }
            if (asked instanceof RoomMessage.Unwatch unwatch) {
                return Future.succeededFuture(
                        room.map(live -> live.unwatch(unwatch.gateway())).orElse(false));
            }
            return room.<Future<?>>map(live -> ask(live, asked))
                    .orElseGet(() -> Future.failedFuture(Answer.UNKNOWN_ROOM));
        } catch (RuntimeException broken) {
            LOG.error("room {} could not be asked: {}", asked.room().value(), Whereabouts.of(broken));
            return Future.failedFuture(Answer.STORE_UNAVAILABLE);
        }
    }

    private static Future<?> ask(LiveRoom room, RoomMessage<?> asked) {
        if (asked instanceof RoomMessage.Watch watch) {
            return room.watch(watch.gateway(), watch.viewer(), watch.have());
        }
        if (asked instanceof RoomMessage.JoinNote join) {
            return room.joinNote(join.gateway(), join.revision(), join.have());
        }
        if (asked instanceof RoomMessage.Recall recall) {
            return room.recall(recall.have(), recall.ids());
        }
        if (asked instanceof RoomMessage.NoteAuthors authors) {
            return room.noteAuthors(authors);
        }
        return Future.failedFuture("nothing that a room answers");
    }

    /** The room, if there is one: known to its meeting, or a meeting's own that the program is about to enter. */
    private Optional<LiveRoom> find(RoomMessage<?> asked) {
        boolean entered = asked instanceof RoomMessage.Submit submit
                && submit.submission().by().equals(Standing.SYSTEM.who())
                && asked.room().equals(asked.room().meeting());
        boolean known = world.directory().exists(asked.room()) || rooms.containsKey(asked.room());
        return entered || known ? Optional.of(room(asked.room())) : Optional.empty();
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

    private void tell(RoomId id, GatewayNews news) {
        LiveRoom room = rooms.get(id);
        if (room != null) {
            room.watchers().forEach(gateway -> bus.tell(gateway, news));
        }
    }
}
