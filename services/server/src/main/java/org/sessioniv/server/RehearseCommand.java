package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sessioniv.rehearsal.Rehearsal;
import org.sessioniv.rehearsal.play.Part;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.RehearsalSummary;
import org.sessioniv.rehearsal.terms.ServerAddress;
import org.sessioniv.rehearsal.wire.DoorRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a whole session with scripted participants against a running server and prints what it found as JSON. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Play a whole session with scripted participants against a running server; prints a JSON summary."
                + " Exit code 1 when something acknowledged was lost, out of order, or boards differ;"
                + " 3 when it could not be held."
                + " Makes new seat links: rehearse on a meeting that is not yet in use.")
final class RehearseCommand implements Callable<Integer> {
    private static final int FAULTS_FOUND = 1;
    private static final int NOT_HELD = 3;

    @Option(
            names = "--url",
            paramLabel = "URL",
            split = ",",
            defaultValue = "http://localhost:8080",
            description = "The server; several times, or with commas, the nodes of one: people are spread over them,"
                    + " and who loses one goes on at another.")
    private List<URI> urls = List.of(URI.create("http://localhost:8080"));

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address that the server has as --public-url, where --url is another one.")
    private Optional<URI> pages = Optional.empty();

    @Option(names = "--participants", paramLabel = "N", defaultValue = "20", description = "1 to 2000; default 20.")
    private int participants = 20;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "1", description = "Up to 60, also 0.2; default 1.")
    private double minutes = 1;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats the choices of an earlier run.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--every-part",
            description =
                    "Leave nothing out where the server or this machine is slow: the play stands still, ten minutes"
                            + " at most, until topics, polls by every method, groups, floor and notes were played.")
    private boolean everyPart;

    @Mixin
    private RehearseKey key = new RehearseKey();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        RehearsalSettings settings = settings();
        PrintWriter err = spec.commandLine().getErr();
        key.keep().ifPresent(err::println);
        err.flush();
        List<Part> parts = everyPart ? Part.ofWholeSession(participants) : List.of();
        Vertx vertx = Vertx.vertx();
        try {
            RehearsalSummary summary = Outcomes.await(Rehearsal.run(vertx, settings, parts));
            spec.commandLine().getOut().println(summary.toJson());
            err.println(summary.words());
            return summary.isClean() ? 0 : FAULTS_FOUND;
        } catch (DoorRefused | IOException e) {
            err.println("The rehearsal at " + shown() + " could not be held: " + Outcomes.words(e));
            if (e instanceof DoorRefused refused && refused.isOfOrganiserKey()) {
                key.drop();
                err.println("A set-up link is good once; afterwards give the organiser's password with --password.");
            }
            return NOT_HELD;
        } finally {
            Outcomes.await(vertx.close());
        }
    }

    private String shown() {
        return urls.stream().map(URI::toString).collect(Collectors.joining(", "));
    }

    private RehearsalSettings settings() throws IOException {
        try {
            Duration length = Duration.ofMillis(Math.round(minutes * 60_000));
            long chosen = seed.orElseGet(() -> new SplittableRandom().nextLong());
            ServerAddress server = new ServerAddress(urls, pages);
            URI known = server.pagesOf(server.nodes().get(0));
            return new RehearsalSettings(server, participants, length, chosen, key.organiser(known));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }
}
