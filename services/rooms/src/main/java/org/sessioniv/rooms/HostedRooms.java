package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.journal.StreamId;

/**
 * The rooms of one place of a node's bus. Everything here runs on one thread, in turns that the timers give; answers of
 * the journal come on it too.
 */
public final class HostedRooms implements RoomMessage.Host {
    private static final Duration BEACON = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final RoomWorld world;
    private final RoomRules rules;
    private final PeerBus bus;
    private final Timers timers;
    private final Residence residence;
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>();
    private Optional<PeerBus.Hosting> place = Optional.empty();
    private boolean stopping;

    /** Rooms that go by these rules, as far as they are to run on this node. */
    public HostedRooms(RoomWorld world, RoomRules rules, PeerBus bus, Timers timers, Residence residence) {
        this.world = world;
        this.residence = residence;
        this.rules = rules;
        this.bus = bus;
        this.timers = timers;
    }

    /** Takes a place. Done once the meetings that belong to it are in memory, and so in the directory. */
    public Future<?> start() {
        PeerBus.Hosting here = bus.host();
        place = Optional.of(here);
        world.directory().onChange(meeting -> timers.soon(() -> reconsider(meeting)));
        residence.onChange(() -> timers.soon(this::release));
        AwaitedRooms awaited = new AwaitedRooms(world, room -> here.holds(room) && residence.holds(room), this::wake);
        residence.onChange(() -> timers.soon(awaited::reconsider));
        if (!residence.alone()) {
            tellHeads();
            look();
        }
        return world.journal()
                .streams(RoomReader.PREFIX)
                .compose(streams -> loadMeetings(streams, here))
                .onSuccess(loaded -> {
                    here.open(this);
                    goOn(awaited);
                })
                .recover(cause -> here.end().transform(ended -> Future.failedFuture(cause)));
    }

    /** A meeting's seats are not as they were: each of its rooms here looks at what that means for it. */
    private void reconsider(RoomId meeting) {
        if (!stopping) {
            List.copyOf(rooms.keySet()).stream()
                    .filter(room -> room.meeting().equals(meeting))
                    .forEach(room -> room(room).writer().work());
        }
    }

    /** What is another node's now is let go, and gateways of nodes that are no more are not told any longer. */
    private void release() {
        List.copyOf(rooms.values()).forEach(room -> {
            if (!room.writer().isReleased() && !residence.holds(room.id())) {
                room.writer().release();
            }
            room.forget(gateway -> !residence.lives(gateway.node()));
        });
        rooms.values()
                .removeIf(room -> room.writer().isReleased() && !room.writer().isBusy());
    }

    /** Twice a second each gateway hears how far the rooms are that it watches here, should it have lost something. */
    private void tellHeads() {
        timers.after(BEACON, () -> {
            if (stopping) {
                return;
            }
            tellHeads();
            Map<GatewayAddress, List<RoomHeads.RoomHead>> heads = new LinkedHashMap<>();
            rooms.values().stream()
                    .filter(room -> residence.holds(room.id()))
                    .forEach(room -> room.head()
                            .ifPresent(head -> room.watchers()
                                    .forEach(gateway -> heads.computeIfAbsent(gateway, any -> new ArrayList<>())
                                            .add(head))));
            // Gateways of one node that watch the same rooms are told by one message.
            Map<List<RoomHeads.RoomHead>, Set<GatewayAddress>> alike = new LinkedHashMap<>();
            heads.forEach((gateway, rooms) ->
                    alike.computeIfAbsent(rooms, any -> new LinkedHashSet<>()).add(gateway));
            alike.forEach((rooms, gateways) -> bus.tell(gateways, new RoomHeads(residence.node(), rooms)));
        });
    }

    /** Once a second, since a node that takes a room for its own a moment too long may have written to it. */
    private void look() {
        timers.after(LOOK, () -> {
            if (!stopping) {
                look();
                rooms.values().stream()
                        .filter(room -> !room.watchers().isEmpty() && residence.holds(room.id()))
                        .forEach(room -> room.writer().look());
            }
        });
    }

    /** Twice a second, since what closes by the clock does so though nobody asks for anything. */
    private void goOn(AwaitedRooms awaited) {
        timers.after(BEACON, () -> {
            if (!stopping) {
                goOn(awaited);
                List.copyOf(rooms.values()).forEach(room -> goOn(room, awaited));
                awaited.look();
            }
        });
    }

    private void goOn(LiveRoom room, AwaitedRooms awaited) {
        if (residence.holds(room.id())) {
            room.goOn();
            if (room.wasLetGo()) {
                awaited.forget(room.id());
            }
        }
    }

    private void wake(RoomId id) {
        if (isHere(id)) {
            room(id).load();
        }
    }

    /** Done when nothing is under way any more; the place is free then. */
    public Future<?> stop() {
        stopping = true;
        return Future.join(rooms.values().stream()
                        .map(room -> room.writer().stop())
                        .toList())
                .eventually(() -> place.map(PeerBus.Hosting::end).orElseGet(Future::succeededFuture));
    }

    private Future<Void> loadMeetings(List<StreamId> streams, PeerBus.Hosting here) {
        return Future.join(streams.stream()
                        .map(stream -> new RoomId(stream.value().substring(RoomReader.PREFIX.length())))
                        .filter(room -> room.equals(room.meeting()) && here.holds(room) && residence.holds(room))
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
        if (!isHere(asked.room())) {
            return notHere();
        }
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
    public Future<FollowReply> follow(RoomMessage.Follow asked) {
        return known(asked.room(), room -> room.follow(asked));
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
        return Future.succeededFuture(Optional.ofNullable(rooms.get(asked.room()))
                .map(live -> live.unwatch(asked.gateway()))
                .orElse(false));
    }

    private <R> Future<R> known(RoomId id, Function<LiveRoom, Future<R>> question) {
        if (!isHere(id)) {
            return notHere();
        }
        return find(id).map(question).orElseGet(() -> Future.failedFuture(Answer.UNKNOWN_ROOM));
    }

    private <R> Future<R> notHere() {
        world.counters().count(RoomCounters.Event.NOT_HERE_ANSWERED);
        residence.doubt();
        return Future.failedFuture(Answer.NOT_HERE);
    }

    /** A room that was let go and has something under way is nobody's for that moment. */
    private boolean isHere(RoomId id) {
        LiveRoom known = rooms.get(id);
        if (known != null && known.writer().isReleased() && !known.writer().isBusy()) {
            rooms.remove(id);
        }
        return residence.holds(id)
                && (known == null
                        || !known.writer().isReleased()
                        || !known.writer().isBusy());
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
        LiveRoom room = new LiveRoom(id, world, rules, residence, told -> tell(id, told), bus::announce);
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
