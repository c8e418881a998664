package org.sessioniv.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.gateway.wire.CommandTag;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.check.Checkers;
import org.sessioniv.simulation.check.Evidence;
import org.sessioniv.simulation.check.Finding;
import org.sessioniv.simulation.check.History;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.client.SimulatedClient;
import org.sessioniv.simulation.node.Cluster;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Fault;
import org.sessioniv.simulation.world.Plan;
import org.sessioniv.simulation.world.Planting;
import org.sessioniv.simulation.world.Trace;

/** One run of a plan: everything on one thread and one virtual clock, from the first line to the last answer. */
public final class Run {
    /** How long after the last fault and the last wish a client may still wait for its answer. */
    static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration AFTERMATH = Duration.ofSeconds(5);
    private static final int TRIES = 20;

    /** Who may sit at the pages of a run; the first two always do. */
    private static final List<String> SEATS = List.of(
            "chair", "organiser", "georgia-1", "georgia-2", "poland-1", "poland-2", "ukraine-1", "osce-1", "wall");

    private static final Map<Class<?>, CommandTag> TAGS = new HashMap<>();

    static {
        for (CommandTag tag : CommandTag.values()) {
            TAGS.put(tag.type(), tag);
        }
    }

    private final Scenario scenario;
    private final Plan plan;
    private final VirtualTime time = new VirtualTime();
    private final Chance chance;
    private final Trace trace;
    private final Evidence evidence = new Evidence();
    private final History history;
    private final Map<String, Long> prepared;
    private final Cluster cluster;
    private final Map<ParticipantId, SimulatedClient> clients = new HashMap<>();
    private final List<SimulatedClient> inOrder = new ArrayList<>();

    private Run(Scenario scenario, Plan plan, Planting planting, boolean traced) {
        this.scenario = scenario;
        this.plan = plan;
        this.chance = new Chance(plan.seed());
        this.trace = new Trace(time, traced);
        InMemoryJournal journal = PreparedMeeting.get().journal();
        this.history = PreparedMeeting.get().history(journal);
        this.prepared = Checkers.ends(history);
        this.cluster = new Cluster(
                scenario.nodes(),
                time,
                chance,
                trace,
                journal,
                scenario.placed() ? Optional.of(new InMemoryRecords(time)) : Optional.empty(),
                planting,
                evidence::broken);
        seats(chance.of("seats")).forEach(this::sit);
    }

    /** How many pages a run has. */
    static int clients(long seed) {
        return seats(new Chance(seed).of("seats")).size();
    }

    private static List<String> seats(SplittableRandom random) {
        List<String> seats = new ArrayList<>(SEATS.subList(0, 2));
        List<String> others = new ArrayList<>(SEATS.subList(2, SEATS.size()));
        int more = 1 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            seats.add(others.remove(random.nextInt(others.size())));
        }
        return seats;
    }

    private void sit(String seat) {
        SimulatedClient client = new SimulatedClient(
                new ParticipantId(seat), PreparedMeeting.ROOMS, cluster.nodes(), time, chance, trace, evidence);
        clients.put(client.seat(), client);
        inOrder.add(client);
    }

    /** The plan of that seed. */
    public static Plan plan(Scenario scenario, long seed) {
        return Plan.of(seed, scenario.nodes(), clients(seed), scenario.faults());
    }

    public static Verdict of(Scenario scenario, long seed) {
        return of(scenario, plan(scenario, seed), Planting.NOTHING, false);
    }

    public static Verdict of(Scenario scenario, Plan plan, Planting planting, boolean traced) {
        return new Run(scenario, plan, planting, traced).go();
    }

    private Verdict go() {
        cluster.start();
        SplittableRandom arrival = chance.of("arrival");
        inOrder.forEach(
                client -> time.after(Chance.between(arrival, Duration.ZERO, Duration.ofMillis(800)), client::start));
        plan.wishes().forEach(wish -> time.after(wish.at(), () -> wish(wish.number())));
        plan.faults().forEach(fault -> time.after(fault.at(), () -> befall(fault)));
        time.pass(plan.end().plus(STEP));
        trace.say(() -> "nothing goes wrong any more");
        boolean settled = settle();
        time.pass(AFTERMATH);
        history.readOn();
        while (history.closesWithin(AFTERMATH, time.instant())) {
            time.pass(STEP);
        }
        inOrder.forEach(SimulatedClient::lookAtTheEnd);
        history.readOn();
        List<Finding> findings = new ArrayList<>(
                new Checkers(evidence, history).after(prepared).check(scenario.holds(), time.instant()));
        if (!settled) {
            inOrder.stream()
                    .filter(client -> !client.isAnswered() || !client.isHere())
                    .forEach(client -> findings.add(new Finding(
                            Property.ANSWERED,
                            client.seat().value() + " still waits after " + PATIENCE.toSeconds() + " s")));
        }
        findings.forEach(finding -> trace.say(finding::toString));
        return new Verdict(plan, findings, trace.lines(), work());
    }

    private Verdict.Work work() {
        return new Verdict.Work(
                evidence.dones(),
                evidence.refusals(),
                evidence.boardsTold(),
                evidence.documentsShown(),
                history.closedByClock());
    }

    /** Until nobody waits any more, as long as patience lasts; answers whether that was long enough. */
    private boolean settle() {
        for (Duration waited = Duration.ZERO; waited.compareTo(PATIENCE) < 0; waited = waited.plus(STEP)) {
            if (inOrder.stream().allMatch(client -> client.isAnswered() && client.isHere())) {
                return true;
            }
            time.pass(STEP);
        }
        return false;
    }

    private void befall(Fault fault) {
        trace.say(fault::toString);
        SimulatedClient client = inOrder.get(fault.target() % inOrder.size());
        switch (fault.kind()) {
            case LINE_CUT -> client.breakLine(true);
            case LINE_SILENT -> client.breakLine(false);
            case READS_NOTHING -> {
                client.reads(false);
                time.after(fault.lasts(), () -> client.reads(true));
            }
            case CRASH,
                    CRASH_BEFORE_APPEND,
                    CRASH_DURING_APPEND,
                    CRASH_AFTER_APPEND,
                    PAUSE,
                    DRAIN,
                    STORE_SLOW,
                    STORE_AWAY,
                    ANSWERS_LOST,
                    APPENDS_LATE,
                    APPENDS_DOUBLED,
                    LINKS_CUT,
                    LINKS_DOUBLED -> cluster.befall(fault);
        }
    }

    /** Somebody who is there wishes something of a room as the journal has it now. */
    private void wish(int number) {
        history.readOn();
        SplittableRandom random = chance.of("wish/" + number);
        RandomCommands wishes = new RandomCommands(random, time);
        for (int i = 0; i < TRIES; i++) {
            RoomId room = PreparedMeeting.ROOMS.get(random.nextInt(PreparedMeeting.ROOMS.size()));
            RoomState state = history.state(room).orElseThrow();
            RandomCommands.Wish wish = wishes.next(state);
            Optional<SimulatedClient> client =
                    Optional.ofNullable(clients.get(wish.by().who())).filter(page -> !page.hasEnded());
            if (client.isPresent() && TAGS.containsKey(wish.command().getClass())) {
                submit(number, room, wish, client.get());
                return;
            }
        }
    }

    private void submit(int number, RoomId room, RandomCommands.Wish wish, SimulatedClient client) {
        String id = client.freshId();
        evidence.asked(new Evidence.Asked(number, id, room, client.seat(), wish.command(), wish.by()));
        trace.say(() -> client.seat().value() + " wishes " + id.substring(0, 8) + " in " + room.value() + ": "
                + wish.command());
        client.submit(room, id, json(wish.command()));
    }

    private static ObjectNode json(RoomCommand command) {
        ObjectNode json = WireJson.MAPPER.valueToTree(command);
        json.put(
                "type",
                Optional.ofNullable(TAGS.get(command.getClass())).orElseThrow().tag());
        return command instanceof CommitSteps.Commit ? json.without("ref") : json;
    }
}
