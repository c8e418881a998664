package org.sessioniv.simulation.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.check.Evidence;
import org.sessioniv.simulation.node.SimulatedNode;
import org.sessioniv.simulation.node.Wire;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Trace;

/**
 * A page of one seat: it keeps what it asks until it is answered, opens a line again whenever one is lost, to any
 * node, and resumes its boards by version and lineage. It speaks the frames of {@code asyncapi.yaml} as a browser does.
 */
public final class SimulatedClient {
    /** Last words after which a page does not come back. */
    private static final Set<String> FOR_GOOD = Set.of("removed", "signed-out", "replaced", "other-protocol");

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LISTEN = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(35);

    private final ParticipantId seat;
    private final List<SimulatedNode> nodes;
    private final VirtualTime time;
    private final Chance chance;
    private final Trace trace;
    private final Evidence evidence;
    private final SplittableRandom ids;
    private final Pauses pauses;
    private final Outbox outbox;
    private final Boards boards;
    private Optional<Wire> wire = Optional.empty();
    private JsonNode roles = Frames.of("none");
    private boolean online;
    private boolean ended;
    private boolean reads = true;
    private int run;
    private int attempt;
    private long heardAt;
    private long beatAt;

    public SimulatedClient(
            ParticipantId seat,
            List<RoomId> rooms,
            List<SimulatedNode> nodes,
            VirtualTime time,
            Chance chance,
            Trace trace,
            Evidence evidence) {
        this.seat = seat;
        this.nodes = nodes;
        this.time = time;
        this.chance = chance;
        this.trace = trace;
        this.evidence = evidence;
        this.ids = chance.of("ids/" + seat.value());
        this.pauses = new Pauses(chance.of("pauses/" + seat.value()));
        this.outbox = new Outbox(seat, this::send, pauses, time, trace, evidence);
        this.boards = new Boards(seat, rooms, this::say, trace, evidence);
    }

    public ParticipantId seat() {
        return seat;
    }

    /** Whether every wish was answered, or never will be since the seat is no more. */
    public boolean isAnswered() {
        return ended || outbox.isEmpty();
    }

    /** Whether the page is connected, or never will be again. */
    public boolean isHere() {
        return ended || online && wire.filter(Wire::isBroken).isEmpty();
    }

    public boolean hasEnded() {
        return ended;
    }

    /** A fresh id for a command. */
    public String freshId() {
        return Chance.hex(ids, 32);
    }

    public void start() {
        connect();
    }

    public void submit(RoomId room, String id, JsonNode command) {
        boolean commits = "note.commit".equals(command.path("type").asText());
        Optional<String> lineage = commits ? boards.at(room).noteLineage() : Optional.empty();
        outbox.submit(room, id, command, lineage);
    }

    private boolean send(ObjectNode frame) {
        if (online) {
            say(frame);
        }
        return online;
    }

    private void connect() {
        run++;
        int mine = run;
        SplittableRandom random = chance.of("line/" + seat.value() + "/" + run);
        SimulatedNode node = nodes.get(random.nextInt(nodes.size()));
        heardAt = time.nanos();
        beatAt = time.nanos();
        Wire opened = node.connect(seat, random, new Wire.Peer() {
            @Override
            public void hear(String text) {
                if (run == mine) {
                    heardAt = time.nanos();
                    SimulatedClient.this.hear(text);
                }
            }

            @Override
            public void closed() {
                if (run == mine) {
                    lost();
                }
            }

            @Override
            public void signedOut() {
                if (run == mine) {
                    closing("signed-out");
                }
            }
        });
        opened.reads(reads);
        wire = Optional.of(opened);
        listen(mine);
    }

    private void listen(int mine) {
        time.after(LISTEN, () -> {
            if (run != mine) {
                return;
            }
            if (time.nanos() - heardAt > SILENCE.toNanos()) {
                lost();
            } else {
                if (online && time.nanos() - beatAt >= BEAT.toNanos()) {
                    beatAt = time.nanos();
                    say(Frames.of("beat"));
                }
                listen(mine);
            }
        });
    }

    /** The line is no more: another one, after a pause. */
    private void lost() {
        run++;
        int mine = run;
        online = false;
        outbox.lost();
        wire.ifPresent(Wire::leave);
        wire = Optional.empty();
        if (!ended) {
            time.after(pauses.next(attempt++), () -> {
                if (run == mine) {
                    connect();
                }
            });
        }
    }

    /** The line breaks now; both sides notice at once, or neither does. */
    public void breakLine(boolean noticed) {
        trace.say(() -> seat.value() + "'s line breaks" + (noticed ? "" : " in silence"));
        wire.ifPresent(line -> line.breakDown(noticed));
        if (noticed && wire.isPresent()) {
            lost();
        }
    }

    public void reads(boolean does) {
        reads = does;
        wire.ifPresent(line -> line.reads(does));
    }

    private void hear(String text) {
        JsonNode frame = parse(text);
        switch (frame.path("type").asText()) {
            case "welcome" -> welcomed(frame);
            case "done" -> outbox.done(frame);
            case "refused" -> outbox.refused(frame);
            case "closing" -> closing(frame.path("code").asText());
            default -> boards.take(frame);
        }
    }

    /** With other roles one is another viewer: what changed since is not all that is new then. */
    private void welcomed(JsonNode frame) {
        online = true;
        attempt = 0;
        if (!roles.equals(frame.path("roles"))) {
            roles = frame.path("roles");
            boards.forgetPlaces();
        }
        trace.say(() -> seat.value() + " is online as " + frame.path("roles"));
        outbox.sendAll();
        boards.resume(outbox::saved);
    }

    private void closing(String code) {
        trace.say(() -> seat.value() + " is sent away: " + code);
        if (FOR_GOOD.contains(code)) {
            ended = true;
            evidence.away(seat);
            lost();
        }
    }

    /** What this page has of each room when all is over. */
    public void lookAtTheEnd() {
        boards.lookAtTheEnd();
    }

    private void say(ObjectNode frame) {
        wire.ifPresent(line -> line.say(frame.toString()));
    }

    private static JsonNode parse(String text) {
        try {
            return Frames.JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a frame that is no JSON", broken);
        }
    }
}
