package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.mongo.MongoStore;
import org.sessioniv.journal.sqlite.OwnerOnly;
import org.sessioniv.journal.sqlite.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Moves everything from one store to another of either kind. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description = "Copy all of a store into an empty one, from a data folder to MongoDB or back; every server of"
                + " either must be stopped. May be repeated after it broke off.")
final class CopyCommand implements Callable<Integer> {
    /** A server writes to its store more often than that, also when nobody does anything. */
    private static final long QUIET_MS = TimeUnit.SECONDS.toMillis(40);

    @Option(
            names = "--from",
            paramLabel = "STORE",
            defaultValue = "${env:SESSION_IV_COPY_FROM}",
            description = "A data folder, or a mongodb:// or mongodb+srv:// address (SESSION_IV_COPY_FROM).")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "STORE",
            defaultValue = "${env:SESSION_IV_COPY_TO}",
            description = "The same, and nothing may be in it (SESSION_IV_COPY_TO).")
    private Optional<String> to = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final long quietMs;

    CopyCommand() {
        this(QUIET_MS);
    }

    /** With another time in which a server would have written something. */
    CopyCommand(long quietMs) {
        this.quietMs = quietMs;
    }

    @Override
    public Integer call() throws Exception {
        String source = named(from, "--from");
        String target = named(to, "--to");
        Vertx vertx = Vertx.vertx();
        try {
            if (!isMongo(source) && !Files.isRegularFile(file(source))) {
                throw new NoSuchFileException(file(source).toString(), null, "there is no store");
            }
            StoreCopy.Whole opened = open(vertx, source);
            try {
                return copy(vertx, opened, source, target);
            } finally {
                Outcomes.await(opened.journal().close());
            }
        } finally {
            Outcomes.await(vertx.close());
        }
    }

    private int copy(Vertx vertx, StoreCopy.Whole source, String from, String to) throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Future<?> quiet = isMongo(from) ? vertx.timer(quietMs) : Future.succeededFuture();
        out.println("The source:");
        if (!isWhole(source.journal(), out)) {
            out.println("BROKEN: see above. Nothing was copied.");
            return 1;
        }
        StoreCopy.Whole target = open(vertx, to);
        try {
            StoreCopy copy = new StoreCopy(source, target, line -> {
                out.println(line);
                out.flush();
            });
            copy.begin();
            StoreCopy.Copied copied = copy.copy(quiet);
            out.println("The copy:");
            if (!isWhole(target.journal(), out)) {
                out.println("BROKEN: see above. Do not use the copy.");
                return 1;
            }
            out.println("Copied " + copied.streams() + " stream(s) with " + copied.entries() + " entries, and "
                    + copied.records() + " records; both stores are the same. From now on use one of them alone.");
            return 0;
        } finally {
            Outcomes.await(target.journal().close());
        }
    }

    private static boolean isWhole(Journal journal, PrintWriter out) throws Exception {
        List<StreamId> rooms = Outcomes.await(journal.streams(VerifyCommand.PREFIX));
        return VerifyCommand.isWhole(journal, rooms, out);
    }

    private String named(Optional<String> store, String option) {
        return store.filter(name -> !name.isBlank())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "expected a data folder or a mongodb:// address for " + option));
    }

    private static boolean isMongo(String store) {
        return store.startsWith("mongodb://") || store.startsWith("mongodb+srv://");
    }

    private static Path file(String folder) {
        StoreOption option = new StoreOption();
        option.data = Path.of(folder);
        return Store.file(option);
    }

    private static StoreCopy.Whole open(Vertx vertx, String store) throws Exception {
        if (isMongo(store)) {
            return StoreCopy.Whole.of(Outcomes.await(MongoStore.open(vertx, store, InstantSource.system())));
        }
        OwnerOnly.folder(Path.of(store));
        return StoreCopy.Whole.of(Outcomes.await(SqliteStore.open(file(store), InstantSource.system())));
    }
}
