package org.sessioniv.bench.rooms;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.BoardReply;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.RoomLimits;
import org.sessioniv.rooms.RoomReader;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;

/**
 * The cost of a command and of a start as a room's history grows tenfold and tenfold again. The first argument is the
 * longest history, 1,000,000 events when it is left out.
 */
public final class GrowingRoom {
    private static final int IN_FLIGHT = 64;
    private static final int MOST_MEASURED = 4_000;
    private static final long WARM_UP = 20_000;
    private static final int ALONE = 300;

    /** Commands that are waited for together. */
    private static final long PART = 10_000;

    private static final GatewayAddress GATEWAY = new GatewayAddress(new NodeId("bench"), 0);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final AtomicLong revision = new AtomicLong();
    private final AtomicReference<JsonObject> floor = new AtomicReference<>(new JsonObject());
    private final AtomicLong version = new AtomicLong();

    private GrowingRoom(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        long longest = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        on(room -> room.begin().play(WARM_UP));
        on(room -> room.run(longest));
    }

    /** Nobody here has a cursor, a link or a sign-in. */
    private final class Follower implements GatewayNews.Reader {
        @Override
        public void board(BoardChange change) {
            change.audiences().stream()
                    .filter(part -> part.audience() == Audience.Group.STAFF)
                    .flatMap(part -> part.documents().getOrDefault("floor", Optional.empty()).stream())
                    .forEach(document -> floor.set(new JsonObject(document)));
        }

        @Override
        public void note(NoteChange change) {
            revision.set(change.revision());
        }

        @Override
        public void heads(RoomHeads heads) {}

        @Override
        public void cursor(CursorShown shown) {}

        @Override
        public void seats(SeatsShown shown) {}

        @Override
        public Future<Void> signInEnded(SignInEnded ended) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> linkReplaced(LinkReplaced replaced) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Void> meetingChanged(MeetingChanged changed) {
            return Future.succeededFuture();
        }
    }

    private interface Work {
        void on(GrowingRoom room) throws IOException;
    }

    private static void on(Work work) throws IOException {
        Path folder = Files.createTempDirectory("session-iv-bench");
        try {
            work.on(new GrowingRoom(folder));
        } finally {
            HostedRoom.remove(folder);
        }
    }

    private void run(long longest) throws IOException {
        System.out.println("| events | CPU µs a command, 64 in flight | ms a command alone, p50 | p99 | start ms"
                + " | start ms without snapshot | snapshot kB | file MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        begin();
        for (long size = 1_000; size <= longest; size *= 10) {
            measure(size);
        }
    }

    private GrowingRoom begin() {
        try (HostedRoom room = new HostedRoom(folder, RoomLimits.DEFAULT)) {
            room.prepare();
            room.ask(HostedRoom.PLENARY, HostedRoom.MODERATOR, new OpenSession.Open());
            room.ask(HostedRoom.PLENARY, HostedRoom.seat(0), LivelyPlenary.fill());
            room.ask(
                    HostedRoom.PLENARY,
                    HostedRoom.MODERATOR,
                    new OpenQuestionPoll.Open("Shall we go on?", Optional.empty()));
        }
        return this;
    }

    private void play(long commands) {
        try (HostedRoom room = new HostedRoom(folder, RoomLimits.DEFAULT)) {
            follow(room);
            HostedRoom.await(play(room, new LivelyPlenary(poll(room)), commands));
        }
    }

    private static PollId poll(HostedRoom room) {
        RoomState state = HostedRoom.await(new RoomReader(room.store()).read(HostedRoom.PLENARY));
        return state.polls().newestOpen().orElseThrow().terms().id();
    }

    private void measure(long size) throws IOException {
        double cpu;
        long[] alone = new long[ALONE];
        try (HostedRoom room = new HostedRoom(folder, RoomLimits.DEFAULT)) {
            follow(room);
            LivelyPlenary plenary = new LivelyPlenary(poll(room));
            long first = version.get();
            long measured = Math.min(MOST_MEASURED, size / 2);
            for (long left = size - first - measured / 2; left > 0; left -= PART) {
                HostedRoom.await(play(room, plenary, Math.min(left, PART)));
            }
            long before = SYSTEM.getProcessCpuTime();
            HostedRoom.await(play(room, plenary, measured));
            cpu = (SYSTEM.getProcessCpuTime() - before) / 1_000.0 / measured;
            for (int i = 0; i < ALONE; i++) {
                LivelyPlenary.Wish wish = plenary.next(revision.get(), floorNow());
                long start = System.nanoTime();
                HostedRoom.await(room.submit(HostedRoom.PLENARY, wish.by(), wish.command()));
                alone[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(alone);
        long start = startMs();
        long fromZero = fromZeroMs();
        try (HostedRoom room = new HostedRoom(folder, RoomLimits.DEFAULT)) {
            Optional<Snapshot> snapshot =
                    HostedRoom.await(room.store().latestSnapshot(RoomReader.streamOf(HostedRoom.PLENARY)));
            int bytes = snapshot.map(kept -> kept.body().size()).orElse(0);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.0f | %.2f | %.2f | %d | %d | %,d | %.1f |%n",
                    version.get(),
                    cpu,
                    alone[ALONE / 2] / 1e6,
                    alone[ALONE * 99 / 100] / 1e6,
                    start,
                    fromZero,
                    bytes / 1_000,
                    Files.size(folder.resolve("bench.db")) / 1e6);
        }
    }

    /** Knows the note's revision, the floor and the room's version from now on, as a gateway does. */
    private void follow(HostedRoom room) {
        room.bus().listen(GATEWAY, new Follower());
        Viewer staff = new Viewer(List.of(Audience.Group.STAFF));
        BoardReply board = HostedRoom.await(room.client().watch(HostedRoom.PLENARY, GATEWAY, staff, Optional.empty()));
        floor.set(new JsonObject(
                Objects.requireNonNull(board.documents().get("floor")).orElseThrow()));
        revision.set(HostedRoom.await(
                        room.client().joinNote(HostedRoom.PLENARY, GATEWAY, Optional.empty(), Optional.empty()))
                .revision());
        RoomState state = HostedRoom.await(new RoomReader(room.store()).read(HostedRoom.PLENARY));
        version.set(state.version().count());
    }

    /** Gives so many commands, some at a time; refusals count too, as they do in a meeting. */
    private Future<Void> play(HostedRoom room, LivelyPlenary plenary, long commands) {
        Promise<Void> done = Promise.promise();
        AtomicLong left = new AtomicLong(commands);
        AtomicLong open = new AtomicLong();
        room.vertx().getOrCreateContext().runOnContext(any -> {
            for (int i = 0; i < IN_FLIGHT && i < commands; i++) {
                open.incrementAndGet();
                one(room, plenary, left, open, done);
            }
            if (commands <= 0) {
                done.complete();
            }
        });
        return done.future();
    }

    private JsonObject floorNow() {
        return Objects.requireNonNull(floor.get());
    }

    private void one(HostedRoom room, LivelyPlenary plenary, AtomicLong left, AtomicLong open, Promise<Void> done) {
        if (left.getAndDecrement() <= 0) {
            if (open.decrementAndGet() == 0) {
                done.complete();
            }
            return;
        }
        LivelyPlenary.Wish wish = plenary.next(revision.get(), floorNow());
        room.submit(HostedRoom.PLENARY, wish.by(), wish.command()).onComplete(answer -> {
            if (answer.result() instanceof Answer.Done accepted) {
                version.accumulateAndGet(accepted.version().count(), Math::max);
            }
            one(room, plenary, left, open, done);
        });
    }

    /** From an opened store to the first answer of the room. */
    private long startMs() {
        long begin = System.nanoTime();
        try (HostedRoom room = new HostedRoom(folder, RoomLimits.DEFAULT)) {
            HostedRoom.await(room.client().joinNote(HostedRoom.PLENARY, GATEWAY, Optional.of(0L), Optional.empty()));
            return (System.nanoTime() - begin) / 1_000_000;
        }
    }

    private long fromZeroMs() {
        try (HostedRoom room = new HostedRoom(folder, RoomLimits.DEFAULT)) {
            long begin = System.nanoTime();
            HostedRoom.await(new RoomReader(room.store()).readFromZero(HostedRoom.PLENARY));
            return (System.nanoTime() - begin) / 1_000_000;
        }
    }
}
