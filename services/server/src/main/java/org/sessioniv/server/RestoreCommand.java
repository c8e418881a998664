package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.register.RegisteredJournal;
import org.sessioniv.journal.sqlite.OwnerOnly;
import org.sessioniv.journal.sqlite.SqliteBackup;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.rooms.JournalEnd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts a backup in the place of the embedded store, once all of it was checked. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Check a backup and make it the embedded store; the server must be stopped.")
final class RestoreCommand implements Callable<Integer> {
    private static final String LAID = "session-iv.db.restoring";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "A file that 'backup' wrote.")
    private Path backup = Path.of("");

    @Option(
            names = "--replace",
            description = "Put a store that is there aside, under another name; without this it is refused.")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        if (!store.embedded()) {
            throw new IllegalArgumentException(
                    "a MongoDB store is restored with mongorestore; see" + " deploy/runbooks/backup-and-restore.md");
        }
        if (!Files.isRegularFile(backup)) {
            throw new NoSuchFileException(backup.toString(), null, "there is no backup");
        }
        Optional<String> aside =
                replace ? Optional.of("before-" + InstantSource.system().millis()) : Optional.empty();
        OwnerOnly.folder(store.data);
        SqliteBackup.refuseTaken(Store.file(store), aside);
        Path laid = store.data.resolve(LAID);
        try {
            SqliteBackup.lay(backup, laid);
            Optional<String> restored = check(laid, out);
            if (restored.isEmpty()) {
                out.println("BROKEN: see above. Nothing was restored.");
                return 1;
            }
            Optional<Path> old = SqliteBackup.place(laid, Store.file(store), aside);
            old.ifPresent(path -> out.println("The store that was there is now " + path));
            out.println("Restored " + backup + ": " + restored.get());
            return 0;
        } finally {
            SqliteBackup.clear(laid);
        }
    }

    /** What the backup holds, in words, with a note in it that it was restored; nothing when it is broken. */
    private static Optional<String> check(Path laid, PrintWriter out) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            SqliteStore opened = Outcomes.await(SqliteStore.open(laid, InstantSource.system()));
            try {
                List<StreamId> rooms = Outcomes.await(opened.streams(VerifyCommand.PREFIX));
                if (!VerifyCommand.isWhole(opened, rooms, out)) {
                    return Optional.empty();
                }
                Optional<Instant> upTo = Outcomes.await(JournalEnd.latest(opened));
                Head register = Outcomes.await(
                        RegisteredJournal.restored(opened, Store.surroundings(vertx, InstantSource.system())));
                return Optional.of(rooms.size() + " room(s), with all that was stored"
                        + upTo.map(at -> " up to " + at).orElse("")
                        + "; what came later is not in it. The history goes on another way from here; journal head "
                        + AnchorFile.line(RegisteredJournal.REGISTER, register));
            } finally {
                Outcomes.await(opened.close());
            }
        } finally {
            Outcomes.await(vertx.close());
        }
    }
}
