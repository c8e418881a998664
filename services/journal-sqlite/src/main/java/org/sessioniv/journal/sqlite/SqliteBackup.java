package org.sessioniv.journal.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.StoreUnavailable;

/**
 * Copies of a store in one file, and the way back. All of this blocks: it is for the command line. A copy is the store
 * as of one instant, also while a server writes to it, which copying the file by other means is not: what was stored
 * last stands in the write-ahead log beside it.
 */
public final class SqliteBackup {
    private SqliteBackup() {}

    /** Where the copy grows before it gets its name. */
    public static Path growing(Path copy) {
        return beside(copy, ".part");
    }

    /** Writes the copy, for the owner's eyes only, and never over a file that is there. */
    public static void write(Path store, Path copy) throws IOException {
        if (!Files.exists(store)) {
            throw new NoSuchFileException(store.toString(), null, "there is no store");
        }
        if (Files.exists(copy)) {
            throw new FileAlreadyExistsException(copy.toString(), null, "a backup is never written over a file");
        }
        Path part = growing(copy);
        Files.deleteIfExists(part);
        OwnerOnly.create(part);
        try {
            vacuum(store, part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(part, copy);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void vacuum(Path store, Path part) {
        try (Connection connection = SqliteFile.connectBeside(store);
                PreparedStatement copying = connection.prepareStatement("VACUUM INTO ?")) {
            copying.setString(1, part.toString());
            boolean rows = copying.execute();
            if (rows) {
                throw new StoreUnavailable(store + " could not be copied");
            }
        } catch (SQLException e) {
            throw new StoreUnavailable(store + " could not be copied: " + e.getMessage(), e);
        }
    }

    /** Copies a backup to where it can be opened and looked at; refuses a file that is not all of a store. */
    public static void lay(Path backup, Path copy) throws IOException {
        Path log = beside(backup, "-wal");
        if (Files.exists(log) && Files.size(log) > 0) {
            throw new IOException(
                    backup + " has a write-ahead log beside it, so it is not a backup but a store that was"
                            + " not closed; make a backup of it with 'backup', which has all that was stored");
        }
        clear(copy);
        OwnerOnly.create(copy);
        Files.copy(backup, copy, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.keep(copy);
    }

    /** Takes away a laid copy with all that stands beside it. */
    public static void clear(Path copy) throws IOException {
        for (String end : List.of("", "-wal", "-shm", ".lock")) {
            Files.deleteIfExists(beside(copy, end));
        }
    }

    /**
     * Puts a laid copy in the place of the store, which no server may have open. A store that is there is only put
     * aside, under the name that is answered, and only with an {@code aside}; else it is refused.
     */
    public static Optional<Path> place(Path copy, Path store, Optional<String> aside) throws IOException {
        try (FileChannel held = SqliteFile.lock(store)) {
            if (!held.isOpen()) {
                throw new StoreUnavailable(store + " cannot be locked");
            }
            refuseTaken(store, aside);
            Optional<Path> old = Optional.empty();
            if (Files.exists(store)) {
                old = Optional.of(beside(store, "." + aside.orElseThrow()));
                for (String end : List.of("-wal", "")) {
                    Path from = beside(store, end);
                    if (Files.exists(from)) {
                        Files.move(from, beside(old.get(), end));
                    }
                }
            }
            Files.deleteIfExists(beside(store, "-shm"));
            Files.move(copy, store, StandardCopyOption.ATOMIC_MOVE);
            return old;
        }
    }

    /** Fails when a store is there that may not be put aside. */
    public static void refuseTaken(Path store, Optional<String> aside) throws IOException {
        if (Files.exists(store) && aside.isEmpty()) {
            throw new FileAlreadyExistsException(store.toString(), null, "a store is there already");
        }
    }

    private static Path beside(Path file, String end) {
        return file.resolveSibling(file.getFileName() + end);
    }
}
