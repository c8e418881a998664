package org.sessioniv.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sessioniv.journal.Entries.answer;
import static org.sessioniv.journal.Entries.failure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entries;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.HandClock;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StreamId;

/** The store's files: whose they are, and what happens when they are taken away while they are open. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilesOnDiskTest {
    private static final StreamId ROOM = new StreamId("room");

    private final Entries entries = new Entries(8);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        file = folder.resolve("store.db");
    }

    private SqliteStore open() {
        return answer(SqliteStore.open(file, new HandClock()));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private void assertOwnerOnly() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertTrue(all.size() >= 4, "store, lock, log and its index: " + all);
            for (Path each : all) {
                assertEquals("rw-------", permissions(each), each.toString());
            }
        }
    }

    @Test
    void files_are_their_owners_also_when_they_were_open_to_all_before() throws IOException {
        SqliteStore store = open();
        Entry first = entries.after(Head.NONE, ROOM, 1);
        assertEquals(Appended.DONE, answer(store.append(first)));
        assertOwnerOnly();
        Path copy = folder.resolve("copy");
        Files.createDirectory(copy);
        for (String name : List.of("store.db", "store.db-wal", "store.db-shm")) {
            Files.copy(folder.resolve(name), copy.resolve(name));
            Files.setPosixFilePermissions(copy.resolve(name), PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        answer(store.close());
        folder = copy;
        file = copy.resolve("store.db");
        Files.createFile(
                copy.resolve("store.db.lock"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        SqliteStore again = open();
        assertEquals(List.of(first), answer(again.read(ROOM, 0, 10)));
        assertOwnerOnly();
        answer(again.close());
    }

    @Test
    void a_folder_is_its_owners_unless_everybody_may_write_to_it() throws IOException {
        OwnerOnly.folder(folder.resolve("new/deeper"));
        assertEquals("rwx------", permissions(folder.resolve("new/deeper")));
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnerOnly.folder(open);
        assertEquals("rwx------", permissions(open));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        OwnerOnly.folder(open);
        assertEquals("rwxrwxrwx", permissions(open), "as /tmp");
    }

    @Test
    void a_file_that_is_there_is_not_made_again() throws IOException {
        OwnerOnly.create(file);
        Assertions.assertThrows(FileAlreadyExistsException.class, () -> OwnerOnly.create(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.db", "store.db-wal"})
    void once_a_file_is_gone_nothing_more_is_acknowledged(String name) throws IOException {
        SqliteStore store = open();
        Entry first = entries.after(Head.NONE, ROOM, 1);
        assertEquals(Appended.DONE, answer(store.append(first)));
        Path aside = folder.resolve("aside");
        Files.move(folder.resolve(name), aside);
        Entry second = entries.after(first.head(), ROOM, 1);
        Throwable refused = failure(store.append(second));
        assertInstanceOf(StoreUnavailable.class, refused);
        assertTrue(String.valueOf(refused.getMessage()).contains("deleted or replaced"), refused.getMessage());
        Files.copy(aside, folder.resolve(name));
        assertInstanceOf(StoreUnavailable.class, failure(store.append(second)), "another file of that name");
        Files.move(aside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Appended.DONE, answer(store.append(second)), "the very file is back");
        answer(store.close());
        SqliteStore again = open();
        assertEquals(List.of(first, second), answer(again.read(ROOM, 0, 10)));
        answer(again.close());
    }
}
