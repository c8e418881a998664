package org.sessioniv.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the server. Stop it with Ctrl-C; what was acknowledged is kept.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServeSettings settings = new ServeSettings();

    @Option(
            names = "--new-links",
            description = "Make new links for the staff's seats, into the file 'staff-links' of the data folder.")
    private boolean newLinks;

    @Option(
            names = "--show-links",
            description = "Print the links that are made as well: of the organiser and of the staff's seats.")
    private boolean showLinks;

    @Option(
            names = "--with-parent",
            description =
                    "End as soon as the process that started this one has ended, however it did; for build tools.")
    private boolean withParent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (showLinks && settings.logFormat == LogFormat.JSON) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--show-links prints secrets for a person, and a log in JSON is kept by machines: leave out one of"
                            + " --show-links and --log-format json (SESSION_IV_LOG_FORMAT)");
        }
        settings.logFormat.use(settings.cluster.cluster ? settings.cluster.node : Optional.empty());
        if (withParent) {
            ParentWatch.begin(() -> System.exit(0));
        }
        PrintWriter out = spec.commandLine().getOut();
        Server server;
        try {
            server = Outcomes.await(Server.start(settings, SteadyClock.ofMachine()));
        } catch (Exception e) {
            spec.commandLine().getErr().println("Session IV could not start: " + Outcomes.words(e));
            return 1;
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
        Addresses addresses = new Addresses(server, newLinks, new OrganiserFiles(settings.store.data), shown());
        List<String> lines = Outcomes.await(addresses.lines());
        addresses.keep();
        lines.forEach(out::println);
        out.flush();
        stopped.await();
        return 0;
    }

    private Addresses.Shown shown() {
        return switch (settings.logFormat) {
            case JSON -> Addresses.Shown.NO_CODE;
            case TEXT -> showLinks ? Addresses.Shown.ALL : Addresses.Shown.CODES;
        };
    }

    private void stop(Server server, CountDownLatch stopped) {
        try {
            Outcomes.await(server.stop());
        } catch (Exception e) {
            spec.commandLine().getErr().println("Session IV did not stop cleanly: " + Outcomes.words(e));
        } finally {
            stopped.countDown();
        }
    }
}
