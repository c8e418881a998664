package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.socket.Admissions;
import org.sessioniv.gateway.socket.Attendance;
import org.sessioniv.gateway.socket.Surroundings;
import org.sessioniv.gateway.socket.Switchboard;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.HostedRooms;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.Residence;
import org.sessioniv.rooms.RoomCounters;
import org.sessioniv.rooms.RoomLimits;
import org.sessioniv.rooms.RoomWorld;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.Timers;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.world.Chance;

/** One life of a node's program: its rooms, its directory and its gateway, made as the server makes them. */
final class Life {
    private static final int SNAPSHOT_EVERY = 25;

    /** Small, so that a peer that does not read is noticed. */
    private static final Limits.Slow SLOW = new Limits.Slow(16_384, 2_000, 256, Duration.ofSeconds(30));

    private static final Limits LIMITS = Limits.DEFAULT.with(SLOW);

    private final NodeId node;
    private final String name;
    private final SimulatedNode.World world;
    private final Turns turns;
    private final NodeBus bus;
    private final HostedRooms rooms;
    private final Optional<OneOfSeveral> cluster;
    private final Switchboard switchboard;
    private final Seats seats;
    private final List<Wire> wires = new ArrayList<>();
    private boolean ready;

    Life(NodeId node, String name, SimulatedNode.World world, Troubles troubles, Runnable death) {
        this.node = node;
        this.name = name;
        this.world = world;
        Chance chance = world.chance();
        this.turns = new Turns(world.time(), chance.of("turns/" + name), world.broken());
        this.bus = new NodeBus(node, name, turns, troubles, world.network());
        StoreCalls calls = new StoreCalls(world.time(), turns, troubles, chance, name, world.trace(), death);
        Directory directory = new Directory();
        SplittableRandom tokens = chance.of("tokens/" + name);
        RoomWorld here = new RoomWorld(
                world.planting().journal(new WayToJournal(world.shared(), calls)),
                directory,
                world.time(),
                () -> Chance.hex(tokens, 32),
                RoomLimits.tidying(SNAPSHOT_EVERY, Note.WINDOW, 5_000),
                new RoomCounters());
        PeerBus planted = world.planting().bus(bus);
        Timers timers = world.planting().timers(turns);
        MeetingFollower follower = new MeetingFollower(here.journal(), directory);
        this.cluster = world.records()
                .map(shared -> new OneOfSeveral(
                        bus, planted, new WayToRecords(shared, calls), world.time(), follower, here.tokens()));
        PeerBus carrying = cluster.map(OneOfSeveral::bus).orElse(planted);
        Residence residence = cluster.<Residence>map(OneOfSeveral::view).orElseGet(() -> Residence.alone(node));
        this.rooms = new HostedRooms(here, world.planting().rules(), carrying, timers, residence);
        this.seats = new Seats(directory);
        this.switchboard =
                new Switchboard(timers, around(world, here, carrying, follower, seats), new GatewayAddress(node, 0));
    }

    private Surroundings around(
            SimulatedNode.World all, RoomWorld here, PeerBus carrying, MeetingFollower follower, Seats known) {
        World gateway = new World(
                cluster.map(one -> new RoomsClient(one.view(), carrying, one))
                        .orElseGet(() -> new RoomsClient(Placement.local(node), carrying)),
                carrying,
                here.directory(),
                follower,
                cluster.<Serving>map(one -> one).orElse(Serving.ALWAYS),
                Nobody.IDENTITY,
                new Logos(Nobody.RECORDS),
                ReportSource.none(),
                (room, poll, format, forOrganisers) -> Future.failedFuture("no polls are handed out here"),
                (meeting, asked) -> Future.failedFuture("no places are proposed here"),
                () -> Future.succeededFuture(true),
                Nodes.none(),
                all.time(),
                () -> "");
        return new Surroundings(
                gateway, known, LIMITS, new Counters(), new Admissions(LIMITS.sockets()), new Attendance());
    }

    String name() {
        return name;
    }

    Turns turns() {
        return turns;
    }

    /** Ready once rooms and gateway are. */
    Future<?> start() {
        world.network().enter(node, bus);
        return cluster.map(OneOfSeveral::join)
                .orElseGet(Future::succeededFuture)
                .compose(joined -> rooms.start())
                .onSuccess(started -> switchboard.start())
                .compose(started -> cluster.map(OneOfSeveral::begin).orElseGet(Future::succeededFuture))
                .onSuccess(serves -> {
                    ready = true;
                    world.trace().say(() -> name + " is ready");
                });
    }

    Future<?> drain() {
        ready = false;
        return cluster.map(OneOfSeveral::leave)
                .orElseGet(Future::succeededFuture)
                .transform(left -> switchboard.stop())
                .compose(gone -> rooms.stop());
    }

    void die(boolean told) {
        turns.die();
        world.network().leave(node, bus);
        wires.forEach(wire -> wire.nodeDied(told));
    }

    Wire connect(ParticipantId who, SplittableRandom random, Wire.Peer peer) {
        Wire wire = new Wire(world.time(), random, turns, peer);
        wires.add(wire);
        wire.opens(() -> welcome(who, wire));
        return wire;
    }

    private void welcome(ParticipantId who, Wire wire) {
        if (!ready) {
            wire.cut();
            return;
        }
        Optional<Seats.Seat> seat = seats.find(SampleMeeting.MEETING, who);
        if (seat.isEmpty()) {
            wire.refuse();
            return;
        }
        SignIn signIn = new SignIn(
                Optional.of(SampleMeeting.MEETING),
                Optional.of(who),
                Optional.empty(),
                Optional.empty(),
                world.time().instant().plus(Duration.ofHours(12)));
        wire.talksTo(switchboard.welcome(
                world.planting().line(wire), new SignIn.Known("sign-in-" + who.value(), signIn), seat.get()));
    }

    /** Who signs in how is no matter of the simulation: lines are of seats that are known. Nothing asks this. */
    private static final class Nobody {
        static final Records RECORDS = new InMemoryRecords(() -> SampleMeeting.T0);

        static final Identity IDENTITY = Identity.over(
                RECORDS,
                deaf(),
                Vertx.vertx(new VertxOptions().setUseDaemonThread(true).setEventLoopPoolSize(1)),
                () -> SampleMeeting.T0,
                IdentityLimits.DEFAULT);

        private static PeerBus deaf() {
            VirtualTime standing = new VirtualTime();
            Turns turns = new Turns(standing, new SplittableRandom(0), broken -> {});
            Network nobody = new Network(standing, new Chance(0));
            return new NodeBus(new NodeId("nobody"), "nobody", turns, new Troubles(), nobody);
        }
    }
}
