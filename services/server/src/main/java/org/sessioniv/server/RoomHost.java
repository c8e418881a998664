package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.CountedPolls;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.JournalEnd;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Patience;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.Practice;
import org.sessioniv.rooms.Residence;
import org.sessioniv.rooms.RoomCounters;
import org.sessioniv.rooms.RoomLimits;
import org.sessioniv.rooms.RoomWorld;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.RoomsVerticle;
import org.sessioniv.rooms.Submission;
import org.sessioniv.rooms.hazelcast.ClusterVertx;
import org.sessioniv.rooms.peer.LocalPeerBus;
import org.sessioniv.server.meetingfile.MeetingFile;

/** The rooms of this process: hosted on so many event loops, all of them or those that are this node's. */
record RoomHost(
        RoomsClient client,
        PeerBus bus,
        Directory directory,
        MeetingFollower follower,
        NodeId node,
        RoomCounters counters,
        Optional<ClusterNode> cluster) {
    private static final long ASK_TIMEOUT_MS = 30_000;

    /** One, so that counts leave a processor to everything else. */
    private static final int COUNTING_THREADS = 1;

    /** Vert.x warns of a count that takes longer. */
    private static final long LONGEST_COUNT_MINUTES = 5;

    /** All rooms, on the only node there is. */
    static Future<RoomHost> start(Vertx vertx, Journal journal, SteadyClock clock, int instances) {
        return host(vertx, journal, clock, instances).compose(Host::alone);
    }

    /** The rooms of one of several nodes, which this server becomes by it. */
    static Future<RoomHost> start(Vertx vertx, Store store, SteadyClock clock, int instances, ClusterVertx cluster) {
        return host(vertx, store.journal(), clock, instances)
                .compose(host -> practised(vertx, store.journal()).compose(any -> host.oneOfSeveral(cluster, store)));
    }

    /** Others may leave their rooms to this node as soon as it has joined. */
    private static Future<Void> practised(Vertx vertx, Journal journal) {
        Promise<Void> done = Promise.promise();
        vertx.getOrCreateContext().runOnContext(turn -> Practice.read(journal).onComplete(done));
        return done.future();
    }

    /** From here on the clock goes on from the journal's end, should that be ahead of it. */
    private static Future<Host> host(Vertx vertx, Journal journal, SteadyClock clock, int instances) {
        return JournalEnd.latest(journal).map(end -> {
            end.ifPresent(clock::notBefore);
            Directory directory = new Directory();
            return new Host(
                    vertx,
                    journal,
                    clock,
                    instances,
                    new LocalPeerBus(vertx, instances, ASK_TIMEOUT_MS),
                    directory,
                    new MeetingFollower(journal, directory));
        });
    }

    /** What rooms are started with. */
    private record Host(
            Vertx vertx,
            Journal journal,
            InstantSource clock,
            int instances,
            PeerBus local,
            Directory directory,
            MeetingFollower follower) {
        Future<RoomHost> alone() {
            NodeId node = new NodeId("local");
            RoomsClient client = new RoomsClient(Placement.local(node), local);
            return rooms(local, client, Residence.alone(node), Optional.empty());
        }

        Future<RoomHost> oneOfSeveral(ClusterVertx cluster, Store store) {
            ClusterNode node = new ClusterNode(cluster, store.records(), clock, local, follower, Tokens::fresh);
            return vertx.deployVerticle(node).compose(joined -> {
                RoomsClient client = new RoomsClient(node.view(), node.bus(), Patience.of(vertx));
                return rooms(node.bus(), client, node.view(), Optional.of(node));
            });
        }

        private Future<RoomHost> rooms(
                PeerBus bus, RoomsClient client, Residence residence, Optional<ClusterNode> cluster) {
            RoomCounters counters = new RoomCounters();
            WorkerExecutor bench = vertx.createSharedWorkerExecutor(
                    "counting", COUNTING_THREADS, LONGEST_COUNT_MINUTES, TimeUnit.MINUTES);
            CountedPolls polls = new CountedPolls(count -> bench.executeBlocking(count, false));
            RoomWorld world =
                    new RoomWorld(journal, directory, clock, Tokens::fresh, RoomLimits.DEFAULT, counters, polls);
            List<Future<String>> started = new ArrayList<>();
            for (int instance = 0; instance < instances; instance++) {
                started.add(vertx.deployVerticle(new RoomsVerticle(world, bus, residence)));
            }
            return Future.all(started)
                    .map(all -> new RoomHost(client, bus, directory, follower, residence.node(), counters, cluster));
        }
    }

    void measuredBy(Metrics metrics) {
        metrics.counters("rooms", RoomCounters.Event.values(), RoomCounters.Event::help, counters::of);
        metrics.gauge("rooms_owned", "Rooms that run on this node", counters::owned);
        cluster.ifPresent(node -> node.measuredBy(metrics));
    }

    /** Enters a meeting from its file; refused when there is one of that id. */
    Future<Answer> enter(MeetingFile file) {
        CommandId id = new CommandId(Tokens.fresh());
        return client.submit(file.meeting(), new Submission(id, id.value(), Standing.SYSTEM.who(), file.command()));
    }
}
