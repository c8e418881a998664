package org.sessioniv.bench.rooms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.Residence;
import org.sessioniv.rooms.RoomCounters;
import org.sessioniv.rooms.RoomLimits;
import org.sessioniv.rooms.RoomWorld;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.RoomsVerticle;
import org.sessioniv.rooms.Submission;
import org.sessioniv.rooms.peer.LocalPeerBus;

/** A plenary of ten delegations on an SQLite file, hosted as the server hosts it. */
final class HostedRoom implements AutoCloseable {
    static final RoomId MEETING = new RoomId("bench");
    static final RoomId PLENARY = new RoomId("bench/plenary");
    static final ParticipantId MODERATOR = new ParticipantId("moderator");
    static final int DELEGATIONS = 10;

    private static final NodeId NODE = new NodeId("bench");
    private static final int WAIT_SECONDS = 120;

    private final Vertx vertx = Vertx.vertx();
    private final SqliteStore store;
    private final PeerBus bus;
    private final RoomsClient client;

    HostedRoom(Path folder, RoomLimits limits) {
        store = await(SqliteStore.open(folder.resolve("bench.db"), InstantSource.system()));
        RoomWorld world = new RoomWorld(
                store, new Directory(), InstantSource.system(), HostedRoom::token, limits, new RoomCounters());
        bus = new LocalPeerBus(vertx, 1, TimeUnit.SECONDS.toMillis(WAIT_SECONDS));
        client = new RoomsClient(Placement.local(NODE), bus);
        await(vertx.deployVerticle(new RoomsVerticle(world, bus, Residence.alone(NODE))));
    }

    Vertx vertx() {
        return vertx;
    }

    SqliteStore store() {
        return store;
    }

    PeerBus bus() {
        return bus;
    }

    RoomsClient client() {
        return client;
    }

    static ParticipantId seat(int delegation) {
        return new ParticipantId("d" + delegation + "-1");
    }

    void prepare() {
        Programme programme = new Programme(
                "Bench",
                "Kyiv",
                "Europe/Kyiv",
                LocalDate.parse("2017-10-17"),
                LocalDate.parse("2017-10-18"),
                List.of());
        List<PrepareMeeting.DelegationEntry> delegations = Stream.iterate(0, i -> i + 1)
                .limit(DELEGATIONS)
                .map(i ->
                        new Delegation(new DelegationId("d" + i), "D" + i, "D" + i, Delegation.Kind.STATE, true, i + 1))
                .map(delegation -> new PrepareMeeting.DelegationEntry(delegation, 1))
                .toList();
        ask(
                MEETING,
                Standing.SYSTEM.who(),
                new PrepareMeeting.Prepare(
                        programme,
                        delegations,
                        List.of(new PrepareMeeting.StaffEntry("moderator", "Moderator", Role.MODERATOR)),
                        List.of()));
    }

    /** Gives a command that must be accepted. */
    void ask(RoomId room, ParticipantId by, RoomCommand command) {
        Answer answer = await(submit(room, by, command));
        if (answer instanceof Answer.Refused refused) {
            throw new IllegalStateException(command + " was refused: " + refused);
        }
    }

    Future<Answer> submit(RoomId room, ParticipantId by, RoomCommand command) {
        String id = token();
        return client.submit(room, new Submission(new CommandId(id), id + id, by, command));
    }

    static String token() {
        byte[] bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
        await(store.close());
    }
}
