package org.sessioniv.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Run the server. Stop it with Ctrl-C; what was acknowledged is kept.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServeSettings settings = new ServeSettings();

    @Option(names = "--new-links", description = "Make new links for the staff's seats and print them.")
    private boolean newLinks;

    @Option(
            names = "--with-parent",
            description =
                    "End as soon as the process that started this one has ended, however it did; for build tools.")
    private boolean withParent;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
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
        Addresses addresses = new Addresses(server, newLinks);
        List<String> lines = Outcomes.await(addresses.lines());
        keep(addresses);
        lines.forEach(out::println);
        out.flush();
        stopped.await();
        return 0;
    }

    /** The set-up link stays at hand in the data folder, for the operator and for a rehearsal, until it is used. */
    private void keep(Addresses addresses) throws IOException {
        if (settings.store.embedded()) {
            OrganiserFiles files = new OrganiserFiles(settings.store.data);
            if (addresses.setUpLink().isPresent()) {
                files.keepLink(addresses.setUpLink().get());
            } else {
                files.forgetLink();
            }
        }
    }

    private static void stop(Server server, CountDownLatch stopped) {
        try {
            Outcomes.await(server.stop());
        } catch (Exception e) {
            System.err.println("Session IV did not stop cleanly: " + Outcomes.words(e));
        } finally {
            stopped.countDown();
        }
    }
}
