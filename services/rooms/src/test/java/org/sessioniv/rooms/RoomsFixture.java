package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.peer.EncodedPeerBus;
import org.sessioniv.rooms.peer.LocalPeerBus;

/** A running host of rooms on a journal, with a small meeting: two voting delegations and a moderator. */
public final class RoomsFixture implements AutoCloseable {
    public static final RoomId MEETING = new RoomId("kyiv");
    public static final RoomId PLENARY = new RoomId("kyiv/plenary");
    public static final ParticipantId GEORGIA_1 = new ParticipantId("georgia-1");
    public static final ParticipantId UKRAINE_1 = new ParticipantId("ukraine-1");
    public static final ParticipantId MODERATOR = new ParticipantId("moderator");

    private static final NodeId NODE = new NodeId("test");

    private static final AtomicLong NODES = new AtomicLong();

    private final AtomicLong counter = new AtomicLong();
    private final AtomicLong turnedMs = new AtomicLong();
    private final Vertx vertx = Vertx.vertx();
    public final RoomCounters counters = new RoomCounters();
    public final Directory directory = new Directory();
    public final PeerBus bus;
    public final RoomsClient client;

    private RoomsFixture(Journal journal, RoomLimits limits, RoomRules rules, UnaryOperator<PeerBus> carriage) {
        this(journal, limits, rules, carriage, Residence.alone(NODE));
    }

    private RoomsFixture(
            Journal journal, RoomLimits limits, RoomRules rules, UnaryOperator<PeerBus> carriage, Residence residence) {
        if (!residence.alone()) {
            // Another node's tokens are others.
            counter.set(NODES.incrementAndGet() * 1_000_000);
        }
        InstantSource clock = () -> Instant.parse("2017-10-18T09:00:00Z").plusMillis(counter.get() + turnedMs.get());
        RoomWorld world = new RoomWorld(journal, directory, clock, this::token, limits, counters);
        bus = carriage.apply(new LocalPeerBus(vertx, 1, 120_000));
        client = new RoomsClient(Placement.local(NODE), bus);
        await(vertx.deployVerticle(new RoomsVerticle(world, rules, bus, residence)));
    }

    /** Rooms on that journal, which may hold a meeting already. */
    public static RoomsFixture on(Journal journal) {
        return new RoomsFixture(journal, RoomLimits.DEFAULT, RoomRules.DOMAIN, asObjects -> asObjects);
    }

    /** Rooms that are here as long as that says so. */
    static RoomsFixture of(Journal journal, Residence residence) {
        return new RoomsFixture(journal, RoomLimits.DEFAULT, RoomRules.DOMAIN, asObjects -> asObjects, residence);
    }

    /** The same behind a bus on which everything becomes bytes and a value again. */
    public static RoomsFixture encoded(Journal journal) {
        return carried(journal, EncodedPeerBus::new);
    }

    /** The same behind what that makes of the bus. */
    public static RoomsFixture carried(Journal journal, UnaryOperator<PeerBus> carriage) {
        return new RoomsFixture(journal, RoomLimits.DEFAULT, RoomRules.DOMAIN, carriage);
    }

    /** Rooms that tidy up after so few events. */
    public static RoomsFixture on(Journal journal, RoomLimits limits) {
        return new RoomsFixture(journal, limits, RoomRules.DOMAIN, asObjects -> asObjects);
    }

    /** Rooms that go by other rules than the domain's. */
    static RoomsFixture on(Journal journal, RoomRules rules) {
        return new RoomsFixture(journal, RoomLimits.DEFAULT, rules, asObjects -> asObjects);
    }

    /** Turns the clock of the rooms on. */
    void turn(Duration by) {
        turnedMs.addAndGet(by.toMillis());
    }

    /** Enters the meeting and opens the plenary's session. */
    public RoomsFixture withOpenPlenary() {
        submit(MEETING, Standing.SYSTEM.who(), prepare());
        submit(PLENARY, MODERATOR, new OpenSession.Open());
        return this;
    }

    public Vertx vertx() {
        return vertx;
    }

    public GatewayAddress gateway() {
        return new GatewayAddress(NODE, 0);
    }

    public Answer submit(RoomId room, ParticipantId by, RoomCommand command) {
        return await(client.submit(room, submission(by, command)));
    }

    public Submission submission(ParticipantId by, RoomCommand command) {
        return new Submission(new CommandId(token()), command.toString(), by, command);
    }

    /** The plenary's floor, as its moderator sees it. */
    public JsonObject floor() {
        Viewer viewer = Viewer.of(directory.standing(PLENARY, MODERATOR).orElseThrow());
        BoardReply board = await(client.watch(PLENARY, gateway(), viewer, Optional.empty()));
        return new JsonObject(
                Objects.requireNonNull(board.documents().get("floor")).orElseThrow());
    }

    /** The first on the plenary's list of speakers. */
    public FloorRequestId firstWaiting() {
        return new FloorRequestId(floor().getJsonArray("queue").getJsonObject(0).getString("request"));
    }

    public static PrepareMeeting.Prepare prepare() {
        Programme programme = new Programme(
                "Meeting",
                "Kyiv",
                "Europe/Kyiv",
                LocalDate.parse("2017-10-17"),
                LocalDate.parse("2017-10-18"),
                List.of());
        return new PrepareMeeting.Prepare(
                programme,
                List.of(delegation("georgia", "Georgia", 1), delegation("ukraine", "Ukraine", 2)),
                List.of(new PrepareMeeting.StaffEntry("moderator", "Moderator", Role.MODERATOR)),
                List.of());
    }

    private static PrepareMeeting.DelegationEntry delegation(String id, String name, int order) {
        Delegation delegation = new Delegation(new DelegationId(id), name, name, Delegation.Kind.STATE, true, order);
        return new PrepareMeeting.DelegationEntry(delegation, 2);
    }

    private String token() {
        return String.format("%032x", counter.incrementAndGet());
    }

    /** The result, waited for; the failure as an exception. */
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(120, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("did not succeed within " + Duration.ofSeconds(120), e);
        }
    }

    public static Optional<String> code(Answer answer) {
        return answer instanceof Answer.Refused refused ? Optional.of(refused.code()) : Optional.empty();
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
