package org.sessioniv.journal.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that nobody but their owner may read, whatever the process's mask, and also when they existed
 * before. Where a file system knows no such permissions, everything stays as it is.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);

    private OwnerOnly() {}

    /** Makes an empty file that was not there; a {@link FileAlreadyExistsException} when it was. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, isPosix() ? only(FILE) : none());
    }

    /** Makes the file if it is not there, and takes it from all others if it is. */
    public static void keep(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException there) {
            keepIfThere(file);
        }
    }

    /** Takes the file from all others, if it is there. */
    public static void keepIfThere(Path file) throws IOException {
        if (isPosix() && Files.exists(file)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /**
     * Makes the folder and those above it that are not there. One that was there is taken from all others, unless
     * everybody may write to it, as to {@code /tmp}, or it belongs to somebody else: then it is shared on purpose, and
     * what is kept in it is closed file by file.
     */
    public static void folder(Path folder) throws IOException {
        if (!isPosix()) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, only(FOLDER));
        } else if (!Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE)) {
            close(folder);
        }
    }

    private static void close(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, FOLDER);
        } catch (IOException notOurs) {
            LOG.info("The folder {} belongs to somebody else; its files are closed one by one.", folder);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    private static FileAttribute<?>[] none() {
        return new FileAttribute<?>[0];
    }
}
