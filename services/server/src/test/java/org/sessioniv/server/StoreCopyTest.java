package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.mongo.MongoStore;
import org.sessioniv.journal.sqlite.SqliteStore;
import picocli.CommandLine;

/** The store of an old release goes to MongoDB and back, and is the same; what must not be copied is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreCopyTest {
    private static final StoredRecord SIGN_IN =
            new StoredRecord(new RecordKey("sign-in", "a"), 7, Optional.of("k"), Optional.empty(), Body.utf8("Ніно"));

    private final Vertx vertx = Vertx.vertx();
    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private String address = "";

    @TempDir
    private Path folder = Path.of("");

    private Path old = Path.of("");

    private record Said(int code, String all) {}

    @BeforeEach
    void begin() throws Exception {
        mongo.bind();
        address = mongo.getConnectionString() + "/session-iv";
        old = OldJournal.copyTo(folder);
        SqliteStore store = sqlite(old);
        Outcomes.await(store.lay(SIGN_IN));
        // Without its beginning, as the stream of a note's steps is after some time.
        Outcomes.await(
                store.lay(new Entries(5).chain(new StreamId("of-a-note"), 7).subList(3, 7)));
        Outcomes.await(store.close());
    }

    @AfterEach
    void end() throws Exception {
        mongo.shutdownNow();
        Outcomes.await(vertx.close());
    }

    private static SqliteStore sqlite(Path data) throws Exception {
        return Outcomes.await(SqliteStore.open(data.resolve("session-iv.db"), InstantSource.system()));
    }

    private MongoStore mongo() throws Exception {
        return Outcomes.await(MongoStore.open(vertx, address, InstantSource.system()));
    }

    private static Said copy(long quietMs, String from, String to) {
        StringWriter said = new StringWriter();
        CommandLine line = new CommandLine(new CopyCommand(quietMs))
                .setOut(ShownLines.on(said))
                .setErr(ShownLines.on(said))
                .setExecutionExceptionHandler((failure, command, arguments) -> {
                    said.append(Outcomes.words(failure));
                    return 1;
                });
        int code = line.execute("--from", from, "--to", to);
        return new Said(code, said.toString());
    }

    private static List<Entry> entries(StoreCopy.Whole store) throws Exception {
        List<Entry> all = new ArrayList<>();
        for (StreamId stream : Outcomes.await(store.journal().streams(""))) {
            long version = 0;
            List<Entry> page = Outcomes.await(store.journal().read(stream, version, 500));
            while (!page.isEmpty()) {
                all.addAll(page);
                page = Outcomes.await(
                        store.journal().read(stream, page.get(page.size() - 1).nextVersion(), 500));
            }
        }
        return all;
    }

    @Test
    void an_old_store_goes_to_mongodb_and_back_and_is_the_same() throws Exception {
        Said there = copy(1, old.toString(), address);
        assertEquals(0, there.code(), there::all);
        assertTrue(there.all().contains("both stores are the same"), there::all);
        Path back = folder.resolve("back");
        Said again = copy(1, address, back.toString());
        assertEquals(0, again.code(), again::all);
        SqliteStore first = sqlite(old);
        SqliteStore second = sqlite(back);
        try {
            List<Entry> entries = entries(StoreCopy.Whole.of(first));
            assertTrue(entries.size() > 100, "an old store is not empty: " + entries.size());
            assertEquals(entries, entries(StoreCopy.Whole.of(second)));
            List<StoredRecord> records = Outcomes.await(first.records(Optional.empty(), 1_000));
            assertTrue(records.contains(SIGN_IN), records::toString);
            assertEquals(records, Outcomes.await(second.records(Optional.empty(), 1_000)), "and no mark is left");
        } finally {
            Outcomes.await(first.close());
            Outcomes.await(second.close());
        }
    }

    @Test
    void a_target_that_holds_something_is_refused_and_left_as_it_is() throws Exception {
        MongoStore store = mongo();
        Outcomes.await(store.save(StoredRecord.fresh(new RecordKey("code", "x"), Body.EMPTY)));
        Said said = copy(1, old.toString(), address);
        assertEquals(1, said.code());
        assertTrue(said.all().contains("the target is not empty"), said::all);
        assertEquals(1, Outcomes.await(store.records(Optional.empty(), 9)).size());
        Outcomes.await(store.close());
    }

    @Test
    void a_store_that_a_server_has_open_is_refused() throws Exception {
        SqliteStore running = sqlite(old);
        Said said = copy(1, old.toString(), address);
        assertEquals(1, said.code());
        assertTrue(said.all().contains("already open in another running server"), said::all);
        Outcomes.await(running.close());
    }

    @Test
    void a_server_that_writes_to_the_source_meanwhile_is_noticed() throws Exception {
        assertEquals(0, copy(1, old.toString(), address).code());
        MongoStore running = mongo();
        SqliteStore target = sqlite(folder.resolve("back"));
        Promise<Void> quiet = Promise.promise();
        // All is copied by then, and is compared when that is done.
        StoreCopy copy = new StoreCopy(StoreCopy.Whole.of(running), StoreCopy.Whole.of(target), line -> {
            if (line.startsWith("Waiting")) {
                running.remove(SIGN_IN.key()).onComplete(done -> quiet.complete());
            }
        });
        copy.begin();
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> copy.copy(quiet.future()));
        assertTrue(Outcomes.words(refused).contains("something writes to one of the stores"), refused::toString);
        Outcomes.await(running.close());
        Outcomes.await(target.close());
    }

    @Test
    void a_copy_that_broke_off_serves_nobody_and_goes_on_to_the_end() throws Exception {
        SqliteStore source = sqlite(old);
        MongoStore target = mongo();
        new StoreCopy(StoreCopy.Whole.of(source), StoreCopy.Whole.of(target), line -> {}).begin();
        List<Entry> beginning = Outcomes.await(source.read(new StreamId("room/kyiv-2017"), 0, 3));
        Outcomes.await(target.lay(beginning));
        Outcomes.await(target.lay(SIGN_IN.next(Body.EMPTY)));
        Outcomes.await(source.close());
        Outcomes.await(target.close());
        StoreOption option = new StoreOption();
        option.store = address;
        Exception refused =
                assertThrows(Exception.class, () -> Outcomes.await(Store.open(vertx, option, InstantSource.system())));
        assertTrue(Outcomes.words(refused).contains("copy that broke off"), refused::toString);
        Said said = copy(1, old.toString(), address);
        assertEquals(0, said.code(), said::all);
        assertTrue(said.all().contains("Going on with a copy that broke off"), said::all);
        Store store = Outcomes.await(Store.open(vertx, option, InstantSource.system()));
        assertEquals(Optional.of(SIGN_IN), Outcomes.await(store.records().load(SIGN_IN.key())));
        Outcomes.await(store.close());
    }

    @Test
    void the_beginning_of_another_copy_is_refused() throws Exception {
        SqliteStore source = sqlite(old);
        MongoStore target = mongo();
        new StoreCopy(StoreCopy.Whole.of(source), StoreCopy.Whole.of(target), line -> {}).begin();
        Outcomes.await(target.lay(new Entries(6).chain(new StreamId("room/kyiv-2017"), 2)));
        Outcomes.await(source.close());
        Outcomes.await(target.close());
        Said said = copy(1, old.toString(), address);
        assertEquals(1, said.code());
        assertTrue(said.all().contains("otherwise than the source"), said::all);
    }
}
