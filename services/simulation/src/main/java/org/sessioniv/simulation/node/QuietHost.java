package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.SplittableRandom;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.HostedRooms;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.Residence;
import org.sessioniv.rooms.RoomRules;
import org.sessioniv.rooms.RoomWorld;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.Submission;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.world.Chance;

/** Rooms on a journal to which nothing happens, for what a run begins with. */
public final class QuietHost {
    private static final NodeId NODE = new NodeId("quiet");

    private final VirtualTime time = new VirtualTime();
    private final RoomsClient client;

    public QuietHost(Journal journal) {
        SplittableRandom tokens = new Chance(0).of("tokens");
        Turns turns = new Turns(time, new Chance(0).of("turns"), broken -> {
            throw broken;
        });
        Network network = new Network(time, new Chance(0));
        NodeBus bus = new NodeBus(NODE, "quiet", turns, new Troubles(), network);
        network.enter(NODE, bus);
        RoomWorld world = new RoomWorld(journal, new Directory(), time, () -> Chance.hex(tokens, 32));
        Future<?> started = new HostedRooms(world, RoomRules.DOMAIN, bus, turns, Residence.alone(NODE)).start();
        time.pass(Duration.ofSeconds(1));
        if (!started.succeeded()) {
            throw new IllegalStateException("rooms did not start", started.cause());
        }
        client = new RoomsClient(room -> NODE, bus);
    }

    /** The room's answer, a virtual second later. */
    public Answer submit(RoomId room, Submission submission) {
        Future<Answer> answer = client.submit(room, submission);
        time.pass(Duration.ofSeconds(1));
        return answer.result();
    }
}
