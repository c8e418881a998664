package org.sessioniv.gateway;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.group.PlacesAsked;
import org.sessioniv.domain.placing.Proposal;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.http.Connections;
import org.sessioniv.gateway.http.Routes;
import org.sessioniv.gateway.http.StaticFiles;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.limits.Budgets;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.ports.PlaceSource;
import org.sessioniv.gateway.ports.PollSource;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.HandPatience;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.RoomCounters;
import org.sessioniv.rooms.RoomReader;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.RoomsFixture;
import org.sessioniv.rooms.peer.EncodedPeerBus;

/** A gateway on a free port before real rooms, with the meeting of {@link RoomsFixture} and its plenary open. */
public final class LiveGateway implements AutoCloseable {
    private static final NodeId NODE = new NodeId("test");

    public static final String PUBLIC_URL = "https://meeting.example";

    public final HandClock clock = new HandClock();
    public final AtomicBoolean ready = new AtomicBoolean(true);
    public final HandServing serving = new HandServing();
    public final List<Nodes.Node> nodes = new CopyOnWriteArrayList<>();
    /** Whether the organiser has a password: the first sets it, the next sign in with it. */
    private final AtomicBoolean setUp = new AtomicBoolean();

    public final AtomicBoolean roomsLost = new AtomicBoolean();
    public final HandPatience patience = new HandPatience();
    public final GatedRecords records = new GatedRecords(new InMemoryRecords(clock));
    public final Identity identity;
    public final Gateway gateway;
    public final GatedBus bus;
    private final RoomsFixture rooms;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WebSocketClient sockets;
    private final GatewayVerticle verticle;
    private final Routes routes;

    private LiveGateway(
            RoomsFixture hosted,
            Journal journal,
            MeetingFollower follower,
            Directory known,
            boolean several,
            UnaryOperator<GatewaySettings> change) {
        rooms = hosted.withOpenPlenary();
        RoomsFixture.await(follower.followAll());
        bus = (GatedBus) rooms.bus;
        identity = Identity.over(records, bus, vertx(), clock, IdentityLimits.DEFAULT.withPasswordIterations(1_000));
        World world = new World(
                new RoomsClient(placement(several), bus, patience),
                bus,
                known,
                follower,
                serving,
                identity,
                new Logos(records),
                new ShortReports(),
                LiveGateway::poll,
                (meeting, asked) -> places(journal, meeting, asked),
                () -> Future.succeededFuture(ready.get()),
                () -> Future.succeededFuture(List.copyOf(nodes)),
                clock,
                () -> "commands_handled_total " + rooms.counters.of(RoomCounters.Event.COMMANDS_HANDLED) + "\n");
        GatewaySettings settings = change.apply(
                patient(GatewaySettings.at(new GatewaySettings.Listen("127.0.0.1", 0), URI.create(PUBLIC_URL))));
        StaticFiles pages = StaticFiles.load(LiveGateway.class.getClassLoader(), "test-pages");
        Budgets budgets = Budgets.of(settings.limits().guesses(), clock);
        gateway = new Gateway(settings, world, NODE, budgets, pages);
        routes = new Routes(settings, world, budgets, gateway.counters(), pages);
        verticle = gateway.instance(0);
        RoomsFixture.await(vertx().deployVerticle(verticle));
        sockets = vertx().createWebSocketClient(new WebSocketClientOptions()
                .setMaxFrameSize(1 << 20)
                .setMaxMessageSize(1 << 24)
                .setMaxConnections(1_000));
    }

    /** A slow machine may take its time to say hello, unless that is what a test is about. */
    private static GatewaySettings patient(GatewaySettings usual) {
        Limits.Sockets sockets = usual.limits().sockets();
        return usual.with(usual.limits()
                .with(new Limits.Sockets(
                        sockets.all(),
                        sockets.perAddress(),
                        sockets.frameBytes(),
                        sockets.rooms(),
                        Duration.ofMinutes(2))));
    }

    public static LiveGateway open() {
        return with(settings -> settings);
    }

    public static LiveGateway with(UnaryOperator<GatewaySettings> change) {
        InMemoryJournal journal = new InMemoryJournal();
        return beside(RoomsFixture.carried(journal, GatedBus::new), journal, change);
    }

    /** The same where everything goes between rooms and gateway as bytes. */
    public static LiveGateway encoded(UnaryOperator<GatewaySettings> change) {
        InMemoryJournal journal = new InMemoryJournal();
        return beside(RoomsFixture.carried(journal, bus -> new GatedBus(new EncodedPeerBus(bus))), journal, change);
    }

    private static LiveGateway beside(RoomsFixture hosted, Journal journal, UnaryOperator<GatewaySettings> change) {
        return new LiveGateway(
                hosted, journal, new MeetingFollower(journal, hosted.directory), hosted.directory, false, change);
    }

    /** A gateway of one node of several, on which no room runs: it knows of meetings what it reads in that journal. */
    public static LiveGateway apart(GatedJournal journal, UnaryOperator<GatewaySettings> change) {
        Directory own = new Directory();
        return new LiveGateway(
                RoomsFixture.carried(journal.store(), GatedBus::new),
                journal,
                new MeetingFollower(journal, own),
                own,
                true,
                change);
    }

    /** A poll whose id is a reason for withholding one is withheld for that. */
    private static Future<ReportSource.ReportFile> poll(
            RoomId room, PollId poll, PollSource.Format format, boolean forOrganisers) {
        for (PollSource.Reason why : PollSource.Reason.values()) {
            if (poll.value().equals(why.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return Future.failedFuture(new PollSource.Withheld(why));
            }
        }
        return Future.succeededFuture(new ReportSource.ReportFile(
                room.value() + " " + poll.value() + "." + format.word(), "text/plain", Buffer.buffer("1: 1,2")));
    }

    /** As the server does, on the caller's thread. */
    private static Future<PlaceSource.Found> places(Journal journal, RoomId meeting, PlacesAsked asked) {
        return new RoomReader(journal)
                .read(meeting)
                .compose(state -> asked.fault(state)
                        .<Future<PlaceSource.Found>>map(fault -> Future.failedFuture(new PlaceSource.Refused(fault)))
                        .orElseGet(() -> {
                            Proposal found = asked.propose(state);
                            return Future.succeededFuture(
                                    new PlaceSource.Found(found, GivenPlaces.seal(found.places()), 0));
                        }));
    }

    /** All rooms on one node, which is one of several or not. */
    private Placement placement(boolean several) {
        return new Placement() {
            @Override
            public NodeId ownerOf(RoomId room) {
                if (roomsLost.get()) {
                    throw new IllegalStateException("nobody knows where room " + room.value() + " is");
                }
                return NODE;
            }

            @Override
            public boolean moves() {
                return several;
            }
        };
    }

    public Vertx vertx() {
        return rooms.vertx();
    }

    public Directory directory() {
        return rooms.directory;
    }

    public int port() {
        return verticle.port();
    }

    /** The table of what can be asked over HTTP. */
    public Handler<HttpServerRequest> router() {
        Connections none = new Connections(Limits.Connections.DEFAULT, gateway.counters(), clock, true);
        return routes.router(vertx(), none, socket -> {});
    }

    HttpClient http() {
        return http;
    }

    WebSocketClient sockets() {
        return sockets;
    }

    /** A device that nobody has signed in on. */
    public Browser browser() {
        return new Browser(this);
    }

    /** A device on which that seat is signed in by a fresh link. */
    public Browser seat(ParticipantId participant) {
        String secret = RoomsFixture.await(identity.links()
                .make(new org.sessioniv.gateway.identity.SeatLinks.Seat(RoomsFixture.MEETING, participant)));
        Browser browser = browser();
        browser.post("/api/sign-in/seat", "{\"secret\":\"" + secret + "\"}").expect(200);
        return browser;
    }

    /** A device on which the organiser has set a password and is signed in. */
    public Browser organiser() {
        Browser browser = browser();
        if (setUp.getAndSet(true)) {
            browser.post("/api/sign-in/password", "{\"password\":\"correct horse battery\"}")
                    .expect(200);
            return browser;
        }
        String token = RoomsFixture.await(identity.organiser().createSetupToken("local"));
        browser.post("/api/setup", "{\"token\":\"" + token + "\",\"password\":\"correct horse battery\"}")
                .expect(200);
        return browser;
    }

    /** The first on the plenary's list of speakers. */
    public FloorRequestId firstWaiting() {
        return rooms.firstWaiting();
    }

    public Answer submit(RoomId room, ParticipantId by, RoomCommand command) {
        return rooms.submit(room, by, command);
    }

    /** Gives a command and does not wait for its answer. */
    public Future<Answer> giving(RoomId room, ParticipantId by, RoomCommand command) {
        return rooms.client.submit(room, rooms.submission(by, command));
    }

    /** Gives commands one behind the other without waiting in between, and answers how many were accepted. */
    public long submitAll(RoomId room, ParticipantId by, List<? extends RoomCommand> commands) {
        List<Future<Answer>> answers = commands.stream()
                .map(command -> rooms.client.submit(room, rooms.submission(by, command)))
                .toList();
        return answers.stream()
                .map(RoomsFixture::await)
                .filter(Answer.Done.class::isInstance)
                .count();
    }

    /** Stops the gateway; rooms go on. */
    public void stop() {
        RoomsFixture.await(vertx().undeploy(verticle.deploymentID()));
    }

    @Override
    public void close() {
        rooms.close();
    }
}
