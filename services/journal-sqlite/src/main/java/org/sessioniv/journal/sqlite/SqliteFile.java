package org.sessioniv.journal.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sessioniv.journal.StoreUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The file on the disk: who may open it, whether it is ours, its tables, and connections with the settings on which
 * durability rests. A lock file beside it keeps a second process out; the operating system drops that lock when the
 * process dies.
 */
final class SqliteFile implements AutoCloseable {
    /** "S4JR" in ASCII, kept in the file's header: tells our files from other programs'. */
    static final int APPLICATION_ID = 0x53344A52;

    static final int SCHEMA = 2;

    private static final int BUSY_TIMEOUT_MS = 5_000;

    /** What form 2 has over form 1. */
    private static final String SNAPSHOTS = """
            CREATE TABLE snapshot (
              stream TEXT NOT NULL PRIMARY KEY, version INTEGER NOT NULL, hash BLOB NOT NULL, epoch INTEGER NOT NULL,
              body BLOB NOT NULL) STRICT, WITHOUT ROWID""";

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE entry (
              stream TEXT NOT NULL, version INTEGER NOT NULL, events INTEGER NOT NULL, epoch INTEGER NOT NULL,
              batch BLOB NOT NULL, previous BLOB NOT NULL, hash BLOB NOT NULL, at INTEGER NOT NULL,
              body BLOB NOT NULL, PRIMARY KEY (stream, version)) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE record (
              kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, unique_key TEXT, expires_at INTEGER,
              body BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID""",
            "CREATE UNIQUE INDEX record_unique ON record (kind, unique_key) WHERE unique_key IS NOT NULL",
            "CREATE INDEX record_expiry ON record (expires_at) WHERE expires_at IS NOT NULL",
            SNAPSHOTS,
            "PRAGMA application_id = " + APPLICATION_ID);

    private final Path path;
    private final FileChannel lockFile;

    private SqliteFile(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Locks the file for this process, makes it if there is none, and refuses in words what it cannot work with. */
    static SqliteFile open(Path path) {
        SqliteFile file = new SqliteFile(path, lock(path));
        file.keepFromOthers();
        try (Connection connection = file.connect()) {
            file.prepare(connection);
            return file;
        } catch (SQLException e) {
            file.close();
            throw new StoreUnavailable(inWords(path, e), e);
        } catch (StoreUnavailable e) {
            file.close();
            throw e;
        }
    }

    /** SQLite gives the files that it makes beside the store the store's own permissions. */
    private void keepFromOthers() {
        try {
            OwnerOnly.keep(path);
            OwnerOnly.keepIfThere(path.resolveSibling(path.getFileName() + "-wal"));
            OwnerOnly.keepIfThere(path.resolveSibling(path.getFileName() + "-shm"));
        } catch (IOException e) {
            close();
            throw new StoreUnavailable(path + " cannot be written or opened; check its owner and permissions", e);
        }
    }

    /** Whether the file is still where it was opened. */
    InPlace inPlace() {
        return new InPlace(path);
    }

    /** A connection beside a server that may be running, to read; refuses a file that is not ours. */
    static Connection connectBeside(Path path) throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(BUSY_TIMEOUT_MS);
        Connection connection = settings.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "PRAGMA application_id") == APPLICATION_ID) {
                return connection;
            }
            connection.close();
            throw new StoreUnavailable(path + " is not a store of this program");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection for the writer or a reader. Only its own thread may use it. */
    Connection connect() throws SQLException {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setBusyTimeout(BUSY_TIMEOUT_MS);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Connection connection = settings.createConnection("jdbc:sqlite:" + path);
        try (Statement statement = connection.createStatement()) {
            // For macOS, where fsync alone leaves the bytes in the drive's cache.
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
            // Erasing is overwriting; without this the bytes stay in free pages.
            statement.execute("PRAGMA secure_delete = ON");
            statement.execute("PRAGMA wal_autocheckpoint = 2000");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new StoreUnavailable("the lock beside " + path + " could not be let go", e);
        }
    }

    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int application = number(statement, "PRAGMA application_id");
            boolean empty = number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
            if (!empty && application != APPLICATION_ID) {
                throw new StoreUnavailable(path + " is an SQLite file of another program; it was not touched");
            }
            int schema = number(statement, "PRAGMA user_version");
            if (!empty && (schema < 1 || schema > SCHEMA)) {
                throw new StoreUnavailable(path + " has form " + schema
                        + ", but this version of the program knows only 1 to " + SCHEMA + "; it was not touched");
            }
            statement.execute("PRAGMA journal_mode = WAL");
            // Also with nothing to make: finds an unwritable file at the start and not at the first append.
            statement.execute("BEGIN IMMEDIATE");
            for (String table : empty ? TABLES : schema < SCHEMA ? List.of(SNAPSHOTS) : List.<String>of()) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version = " + SCHEMA);
            statement.execute("COMMIT");
        }
    }

    /** Holds the lock until it is closed; a {@link StoreUnavailable} when another process, or this one, has it. */
    static FileChannel lock(Path path) {
        Path lockPath = path.resolveSibling(path.getFileName() + ".lock");
        @Nullable FileChannel channel = null;
        try {
            Files.createDirectories(lockPath.toAbsolutePath().getParent());
            OwnerOnly.keep(lockPath);
            channel = FileChannel.open(lockPath, StandardOpenOption.WRITE);
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            if (lock.isPresent()) {
                return channel;
            }
            channel.close();
            throw alreadyOpen(path, null);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
            throw alreadyOpen(path, e);
        } catch (IOException e) {
            throw new StoreUnavailable("the folder of " + path + " cannot be written: " + e, e);
        }
    }

    private static StoreUnavailable alreadyOpen(Path path, @Nullable Throwable cause) {
        return new StoreUnavailable(
                path + " is already open in another running server; stop that one, or choose another folder", cause);
    }

    private static void closeQuietly(@Nullable FileChannel channel, Throwable cause) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static String inWords(Path path, SQLException e) {
        if (e instanceof SQLiteException failure) {
            SQLiteErrorCode code = failure.getResultCode();
            switch (code) {
                case SQLITE_NOTADB:
                    return path + " is not an SQLite file; it was not touched";
                case SQLITE_BUSY, SQLITE_LOCKED:
                    return path + " is locked by another program";
                default:
                    if (code.name().startsWith("SQLITE_READONLY") || code.name().startsWith("SQLITE_CANTOPEN")) {
                        return path + " cannot be written or opened; check its owner and permissions";
                    }
                    break;
            }
        }
        return path + " cannot be opened: " + e.getMessage();
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
