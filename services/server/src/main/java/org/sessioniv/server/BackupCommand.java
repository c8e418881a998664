package org.sessioniv.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sessioniv.journal.sqlite.SqliteBackup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies the embedded store into one file, whether or not the server is running. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy the embedded store to a file, also while the server is running.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; only its owner can read it, and it must not be there yet.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!store.embedded()) {
            throw new IllegalArgumentException("a MongoDB store is backed up with mongodump --oplog; see"
                    + " deploy/runbooks/backup-and-restore.md");
        }
        Path source = Store.file(store);
        ScheduledExecutorService ticks = new ScheduledThreadPoolExecutor(1);
        ticks.scheduleAtFixedRate(() -> tell(out, source), 1, 1, TimeUnit.SECONDS);
        try {
            SqliteBackup.write(source, file);
        } finally {
            ticks.shutdownNow();
        }
        out.println("Wrote " + file + ", " + kibibytes(file) + " KiB. Check it now and then: 'restore' into an empty"
                + " folder checks all of it.");
        return 0;
    }

    private void tell(PrintWriter out, Path source) {
        try {
            out.println(kibibytes(SqliteBackup.growing(file)) + " KiB of at most about " + kibibytes(source));
            out.flush();
        } catch (IOException notYetOrNoMore) {
            // The copy begins later or is ready: there is nothing to tell.
            return;
        }
    }

    private static long kibibytes(Path path) throws IOException {
        return Files.size(path) >> 10;
    }
}
