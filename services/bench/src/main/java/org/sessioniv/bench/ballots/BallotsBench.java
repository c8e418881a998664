package org.sessioniv.bench.ballots;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessioniv.bench.Await;
import org.sessioniv.bench.Child;
import org.sessioniv.bench.GatewayHost;
import org.sessioniv.bench.Machine;
import org.sessioniv.bench.MeetingHost;
import org.sessioniv.bench.Samples;
import org.sessioniv.bench.Table;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.limits.TokenBucket;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.rooms.GatewayAddress;

/**
 * Measures ballots that are durable before they are acked: through the whole wire and through a room, beside the store
 * that is given the same ballots ready-made in batches of the same size. The levels take turns in short slices.
 */
public final class BallotsBench implements AutoCloseable {
    private static final int DELEGATIONS = 32;
    private static final double WARM_UP_SECONDS = 5;
    private static final int VOTERS = 16;
    private static final int MOST_IN_A_BATCH = 256;
    private static final List<String> LEVELS = List.of("store", "wire", "room");

    private final Path folder = Files.createTempDirectory("session-iv-bench");
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    private final SqliteStore store;
    private final MeetingHost meeting;
    private final GatewayHost gateway;
    private final PollId poll;
    private long ackedOverTheWire;

    BallotsBench() throws Exception {
        store = Await.of(SqliteStore.open(folder.resolve("bench.db"), InstantSource.system()));
        meeting = MeetingHost.start(vertx, store, DELEGATIONS);
        gateway = GatewayHost.start(vertx, meeting, store, unbounded());
        meeting.done(MeetingHost.PLENARY, MeetingHost.organiser(), new OpenSession.Open());
        meeting.done(
                MeetingHost.PLENARY, MeetingHost.organiser(), new OpenQuestionPoll.Open("Faster?", Optional.empty()));
        poll = openPoll();
    }

    /** One person may not send so fast; here one connection stands for many. */
    private static Limits unbounded() {
        TokenBucket.Rate all = new TokenBucket.Rate(1e9, 1_000_000_000);
        return Limits.DEFAULT.with(new Limits.Rates(all, all, all, 10));
    }

    private PollId openPoll() throws Exception {
        Viewer viewer = Viewer.of(meeting.directory()
                .standing(MeetingHost.PLENARY, MeetingHost.seat(1))
                .orElseThrow());
        GatewayAddress nobody = new GatewayAddress(meeting.node(), Integer.MAX_VALUE);
        String key = Await.of(meeting.rooms().watch(MeetingHost.PLENARY, nobody, viewer, Optional.empty()))
                .documents()
                .keySet()
                .stream()
                .filter(name -> name.matches("poll/[^/]+"))
                .findFirst()
                .orElseThrow();
        Await.of(meeting.rooms().unwatch(MeetingHost.PLENARY, nobody));
        return new PollId(key.substring("poll/".length()));
    }

    /** Arguments, all optional: {@code ON-THEIR-WAY,… TURNS SECONDS}. */
    public static void main(String[] arguments) throws Exception {
        String waiting = arguments.length > 0 ? arguments[0] : "16,256,1024";
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 1;
        System.out.println(Machine.facts() + "; " + turns + " turns of " + seconds + " s");
        try (BallotsBench bench = new BallotsBench()) {
            bench.measure(MOST_IN_A_BATCH, 1, WARM_UP_SECONDS);
            for (int onTheirWay : Arrays.stream(waiting.split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray()) {
                bench.measure(onTheirWay, turns, seconds).forEach(System.out::println);
                System.out.println();
            }
        }
        System.out.println(Machine.facts());
    }

    /** One level's slice: answers how many ballots were durable in it. */
    private interface Level {
        long ballots() throws Exception;
    }

    List<String> measure(int onTheirWay, int turns, double seconds) throws Exception {
        ackedOverTheWire = 0;
        try (Child voters = voters()) {
            return measure(onTheirWay, turns, seconds, voters);
        }
    }

    private List<String> measure(int onTheirWay, int turns, double seconds, Child voters) throws Exception {
        List<Level> levels = List.of(
                () -> Levels.store(store, Math.min(MOST_IN_A_BATCH, onTheirWay), seconds),
                () -> wire(voters, onTheirWay, seconds),
                () -> Levels.room(meeting, poll, DELEGATIONS, onTheirWay, seconds));
        List<Samples> rates = new ArrayList<>();
        List<Samples> costs = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            rates.add(new Samples());
            costs.add(new Samples());
        }
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < levels.size(); i++) {
                long cpu = Machine.cpuNanos();
                long begun = System.nanoTime();
                long ballots = levels.get(i).ballots();
                rates.get(i).add(ballots * 1e9 / (System.nanoTime() - begun));
                costs.get(i).add((Machine.cpuNanos() - cpu) / 1e3 / ballots);
            }
        }
        Table table = new Table(onTheirWay + " ballots on their way", LEVELS);
        table.row("durable ballots/s", rates.stream().map(Samples::median).toList(), 0, "≥ 0.8");
        table.row("processor µs a ballot", costs.stream().map(Samples::median).toList(), 0, "");
        return table.lines();
    }

    private Child voters() throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of(Integer.toString(gateway.url().getPort()), poll.value()));
        for (int i = 1; i <= VOTERS; i++) {
            arguments.add(gateway.ticket(gateway.signIn(i)));
        }
        return Child.start(VotersProcess.class, List.of("-Xmx512m"), arguments.toArray(String[]::new));
    }

    private long wire(Child voters, int onTheirWay, double seconds) throws Exception {
        voters.ask("open " + onTheirWay / VOTERS, "voting");
        Thread.sleep(Math.round(1_000 * seconds));
        long all = Long.parseLong(voters.ask("close", "acked").get(1));
        long ballots = all - ackedOverTheWire;
        ackedOverTheWire = all;
        return ballots;
    }

    @Override
    public void close() throws Exception {
        Await.of(vertx.close());
        Await.of(store.close().map(closed -> true));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
