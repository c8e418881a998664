package org.sessioniv.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.Journal;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.Placement;
import org.sessioniv.rooms.Residence;
import org.sessioniv.rooms.RoomWorld;
import org.sessioniv.rooms.RoomsClient;
import org.sessioniv.rooms.RoomsVerticle;
import org.sessioniv.rooms.Submission;
import org.sessioniv.rooms.peer.LocalPeerBus;

/** The product's rooms in this process, with one meeting of so many delegations with a vote and one seat each. */
public record MeetingHost(RoomsClient rooms, Directory directory, MeetingFollower follower, PeerBus bus, NodeId node) {
    public static final RoomId MEETING = new RoomId("bench");
    public static final RoomId PLENARY = new RoomId("bench/plenary");

    private static final long ASK_TIMEOUT_MS = 30_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static MeetingHost start(Vertx vertx, Journal journal, int delegations) throws Exception {
        int instances = Runtime.getRuntime().availableProcessors();
        Directory directory = new Directory();
        NodeId node = new NodeId("local");
        PeerBus bus = new LocalPeerBus(vertx, instances, ASK_TIMEOUT_MS);
        RoomWorld world = new RoomWorld(journal, directory, InstantSource.system(), MeetingHost::token);
        List<Future<String>> started = new ArrayList<>();
        for (int instance = 0; instance < instances; instance++) {
            started.add(vertx.deployVerticle(new RoomsVerticle(world, bus, Residence.alone(node))));
        }
        Await.of(Future.all(started));
        MeetingHost host = new MeetingHost(
                new RoomsClient(Placement.local(node), bus),
                directory,
                new MeetingFollower(journal, directory),
                bus,
                node);
        host.done(MEETING, Standing.SYSTEM.who(), prepare(delegations));
        return host;
    }

    private static PrepareMeeting.Prepare prepare(int delegations) {
        LocalDate day = LocalDate.parse("2017-10-18");
        Programme programme = new Programme("Bench", "Kyiv", "Europe/Kyiv", day, day, List.of());
        List<PrepareMeeting.DelegationEntry> entries = new ArrayList<>();
        for (int i = 1; i <= delegations; i++) {
            String name = "D" + i;
            Delegation delegation = new Delegation(delegation(i), name, name, Delegation.Kind.STATE, true, i);
            entries.add(new PrepareMeeting.DelegationEntry(delegation, 1));
        }
        return new PrepareMeeting.Prepare(programme, entries, List.of(), List.of());
    }

    public static DelegationId delegation(int number) {
        return new DelegationId("d" + number);
    }

    /** The one seat of the delegation of that number, from 1. */
    public static ParticipantId seat(int number) {
        return new ParticipantId("d" + number + "-1");
    }

    public Future<Answer> submit(RoomId room, ParticipantId by, RoomCommand command) {
        return rooms.submit(room, new Submission(new CommandId(token()), command.toString(), by, command));
    }

    /** Submits what must succeed, and waits for it. */
    public Answer.Done done(RoomId room, ParticipantId by, RoomCommand command) throws Exception {
        Answer answer = Await.of(submit(room, by, command));
        if (answer instanceof Answer.Done done) {
            return done;
        }
        throw new IllegalStateException(command + " was answered " + answer);
    }

    /** 128 random bits in hexadecimal. */
    public static String token() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The organiser, who may do what a moderator may. */
    public static ParticipantId organiser() {
        return Directory.ORGANISER;
    }
}
