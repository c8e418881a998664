package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.sessioniv.rehearsal.OrganiserKey;
import org.sessioniv.rehearsal.Rehearsal;
import org.sessioniv.rehearsal.RehearsalSettings;
import org.sessioniv.rehearsal.RehearsalSummary;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Plays a whole session with scripted participants against a running server and prints what it found as JSON. */
@Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Play a whole session with scripted participants against a running server; prints a JSON summary."
                + " Exit code 1 when something acknowledged was lost, out of order, or boards differ."
                + " Makes new seat links: rehearse on a meeting that is not yet in use.")
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--url", paramLabel = "URL", defaultValue = "http://localhost:8080", description = "The server.")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--participants", paramLabel = "N", defaultValue = "20", description = "1 to 2000; default 20.")
    private int participants = 20;

    @Option(names = "--minutes", paramLabel = "M", defaultValue = "1", description = "Up to 60, also 0.2; default 1.")
    private double minutes = 1;

    @Option(names = "--seed", paramLabel = "S", description = "Repeats the choices of an earlier run.")
    private Optional<Long> seed = Optional.empty();

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Key key = new Key();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How the organiser signs in. */
    static final class Key {
        @Option(
                names = "--organiser-link",
                paramLabel = "URL",
                description =
                        "The set-up link that the server printed. Sets the password given with --password, or a random"
                                + " one that nobody learns.")
        private Optional<String> link = Optional.empty();

        @Option(names = "--password", paramLabel = "PASSWORD", description = "The organiser's password.")
        private Optional<String> password = Optional.empty();

        OrganiserKey organiser() {
            return link.map(address -> OrganiserKey.link(URI.create(address), password.orElseGet(Tokens::fresh)))
                    .orElseGet(() -> OrganiserKey.password(password.orElseThrow()));
        }
    }

    @Override
    public Integer call() throws Exception {
        RehearsalSettings settings;
        try {
            Duration length = Duration.ofMillis(Math.round(minutes * 60_000));
            long chosen = seed.orElseGet(() -> new SplittableRandom().nextLong());
            settings = new RehearsalSettings(url, participants, length, chosen, key.organiser());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        Vertx vertx = Vertx.vertx();
        try {
            RehearsalSummary summary = Outcomes.await(Rehearsal.run(vertx, settings));
            spec.commandLine().getOut().println(summary.toJson());
            return summary.isClean() ? 0 : 1;
        } finally {
            Outcomes.await(vertx.close());
        }
    }
}
