package org.sessioniv.gateway.socket;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;
import org.sessioniv.rooms.Timers;

/**
 * One gateway instance's connections and the feeds of the rooms that they watch. Runs on that instance's event loop.
 */
public final class Switchboard implements GatewayNews.Reader {
    private static final Duration SWEEP = Duration.ofSeconds(1);
    private static final Duration CHECK = Duration.ofMillis(500);

    private final Timers timers;
    private final Surroundings around;
    private final GatewayAddress address;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private final Subscriptions rooms;
    private final Set<RoomId> changedMeetings = ConcurrentHashMap.newKeySet();
    private final Map<RoomId, Roster> rosters = new HashMap<>();
    private Optional<PeerBus.Listening> ear = Optional.empty();
    private long announced;
    private long sweeps;
    private long presenceTicks;

    public Switchboard(Timers timers, Surroundings around, GatewayAddress address) {
        this.timers = timers;
        this.around = around;
        this.address = address;
        this.rooms = new Subscriptions(timers, around, address);
    }

    /** Takes news of rooms, ended sign-ins and cursors from now on. */
    public void start() {
        ear = Optional.of(around.world().bus().listen(address, this));
        Directory directory = around.world().directory();
        directory.onChange(changedMeetings::add);
        // What is known at the start is what a first change is compared with.
        directory
                .meetings()
                .forEach(known -> directory.meeting(known).ifPresent(meeting -> rosters.put(known, meeting.roster())));
        around.world().serving().onChange(() -> timers.soon(this::standOff));
        every(SWEEP, this::sweep);
        every(around.limits().pace().presence(), this::presence);
        if (around.world().rooms().move()) {
            every(CHECK, rooms::check);
            around.world().rooms().onMove(() -> timers.soon(rooms::check));
        }
    }

    private void every(Duration pause, Runnable task) {
        timers.after(pause, () -> {
            every(pause, task);
            task.run();
        });
    }

    /** Says goodbye to everybody. */
    public Future<Void> stop() {
        closeAll(connection -> true, ServerFrame.Reason.SERVER_STOPPING);
        return ear.map(PeerBus.Listening::end).orElseGet(Future::succeededFuture);
    }

    /** Nobody is served by a node that may not; they come back, here or elsewhere. */
    private void standOff() {
        Serving serving = around.world().serving();
        if (!serving.now()) {
            closeAll(connection -> true, Goodbye.reasonOf(serving));
        }
    }

    /** How much was announced so far: whoever comes in meanwhile may be the one whom it is about. */
    long announced() {
        return announced;
    }

    Surroundings around() {
        return around;
    }

    Timers timers() {
        return timers;
    }

    /**
     * Welcomes the peer at the other end of an open line, of whom it is known by which sign-in and at which seat it is
     * here. What comes from the line from now on goes to what this gives.
     */
    public Conversation welcome(Line line, SignIn.Known signIn, Seats.Seat seat) {
        Throttle throttle = new Throttle(around.limits().rates(), () -> timers.nanos() / 1_000_000);
        Line fenced = new FencedLine(line, around);
        Connection opened = new Connection(fenced, this, signIn, seat, throttle);
        opened.welcome();
        return opened;
    }

    void enter(Connection connection) {
        connections.add(connection);
    }

    void leave(Connection connection) {
        connections.remove(connection);
    }

    Subscriptions rooms() {
        return rooms;
    }

    void recall(RoomId room, Optional<Lineage> have, List<String> ids, Connection asker) {
        around.world()
                .rooms()
                .recall(room, have, ids)
                .onSuccess(found -> asker.recalled(room, found))
                .onFailure(failed -> asker.unreached(room, failed));
    }

    /** Nobody misses an answer that cannot be given: the text has moved on, and the page asks again. */
    void askAuthors(ClientFrame.NoteAuthors asked, Outbox asker) {
        around.world()
                .rooms()
                .noteAuthors(asked.room(), asked.revision(), asked.from(), asked.to())
                .onSuccess(found -> found.ifPresent(frame -> asker.answer(TextFrame.of(frame))))
                .onFailure(unreached -> around.counters().count(Counters.Event.ROOMS_UNREACHED));
    }

    @Override
    public void board(BoardChange change) {
        rooms.board(change);
    }

    @Override
    public void note(NoteChange change) {
        rooms.note(change);
    }

    @Override
    public void heads(RoomHeads heads) {
        rooms.heads(heads);
    }

    /** Shows a cursor to all who joined that note, at every gateway. */
    void showCursor(RoomId room, String connection, ServerFrame frame) {
        around.world().bus().show(new CursorShown(room, connection, Buffer.buffer(WireJson.bytes(frame))));
    }

    @Override
    public void cursor(CursorShown shown) {
        rooms.cursor(shown);
    }

    @Override
    public void seats(SeatsShown shown) {
        if (!shown.node().equals(address.node())) {
            around.attendance()
                    .hear(shown, who -> around.seats().find(shown.room().meeting(), who), timers.nanos());
        }
    }

    @Override
    public Future<Void> signInEnded(SignInEnded ended) {
        announced++;
        closeAll(connection -> connection.isEndedBy(ended), ServerFrame.Reason.SIGNED_OUT);
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> linkReplaced(LinkReplaced replaced) {
        announced++;
        closeAll(connection -> connection.isEndedBy(replaced), ServerFrame.Reason.REPLACED);
        return Future.succeededFuture();
    }

    /**
     * In force once the directory here knows it, and whoever sits otherwise than at their welcome is told nothing more.
     */
    @Override
    public Future<Void> meetingChanged(MeetingChanged changed) {
        return around.world()
                .follower()
                .follow(changed.meeting(), changed.version())
                .map(known -> {
                    announced++;
                    reseat(changed.meeting());
                    return known;
                });
    }

    private void closeAll(Predicate<Connection> which, ServerFrame.Reason reason) {
        List.copyOf(connections).stream().filter(which).forEach(connection -> connection.close(reason));
    }

    /** Once a second: what has expired or reads nothing is closed, and every connection is pinged in its turn. */
    private void sweep() {
        sweeps++;
        long every = Math.max(1, around.limits().pace().ping().toMillis() / SWEEP.toMillis());
        int place = 0;
        for (Connection connection : List.copyOf(connections)) {
            connection.check((place++ + sweeps) % every == 0);
        }
    }

    private void presence() {
        presenceTicks++;
        if (address.instance() == 0 && around.world().rooms().move()) {
            around.attendance().forget(timers.nanos());
            around.attendance()
                    .toShow(address.node(), timers.nanos(), presenceTicks % 4 == 0)
                    .forEach(around.world().bus()::show);
        }
        rooms.tell(around.attendance(), presenceTicks % 4 == 0);
        for (RoomId meeting : Set.copyOf(changedMeetings)) {
            changedMeetings.remove(meeting);
            reseat(meeting);
        }
    }

    /** Whoever's seat is another than at their welcome comes back for a new one. */
    private void reseat(RoomId meeting) {
        around.world().directory().meeting(meeting).ifPresent(now -> {
            Roster before = rosters.put(meeting, now.roster());
            if (before != now.roster()) {
                List.copyOf(connections).forEach(connection -> connection.reseated(meeting));
            }
        });
    }
}
