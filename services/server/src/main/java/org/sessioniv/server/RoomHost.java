package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.JournalEnd;
import org.sessioniv.rooms.MeetingFollower;
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
import org.sessioniv.server.meetingfile.MeetingFile;

/** The rooms of this process: hosted on so many event loops, all on this node. */
record RoomHost(
        RoomsClient client,
        PeerBus bus,
        Directory directory,
        MeetingFollower follower,
        NodeId node,
        RoomCounters counters) {
    private static final long ASK_TIMEOUT_MS = 30_000;

    /** From here on the clock goes on from the journal's end, should that be ahead of it. */
    static Future<RoomHost> start(Vertx vertx, Journal journal, SteadyClock clock, int instances) {
        return JournalEnd.latest(journal).compose(end -> {
            end.ifPresent(clock::notBefore);
            return host(vertx, journal, clock, instances);
        });
    }

    private static Future<RoomHost> host(Vertx vertx, Journal journal, InstantSource clock, int instances) {
        Directory directory = new Directory();
        NodeId node = new NodeId("local");
        PeerBus bus = new LocalPeerBus(vertx, instances, ASK_TIMEOUT_MS);
        RoomCounters counters = new RoomCounters();
        RoomWorld world = new RoomWorld(journal, directory, clock, Tokens::fresh, RoomLimits.DEFAULT, counters);
        List<Future<String>> started = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            started.add(vertx.deployVerticle(new RoomsVerticle(world, bus, Residence.alone(node))));
        }
        RoomsClient client = new RoomsClient(Placement.local(node), bus);
        MeetingFollower follower = new MeetingFollower(journal, directory);
        return Future.all(started).map(all -> new RoomHost(client, bus, directory, follower, node, counters));
    }

    /** Enters a meeting from its file; refused when there is one of that id. */
    Future<Answer> enter(MeetingFile file) {
        CommandId id = new CommandId(Tokens.fresh());
        return client.submit(file.meeting(), new Submission(id, id.value(), Standing.SYSTEM.who(), file.command()));
    }
}
