package org.sessioniv.rooms.hazelcast;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner can read, from the moment that they are there. */
final class OwnFiles {
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnFiles() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, FOLDER);
    }

    /** A folder that is moved to its place once everything is in it. */
    static Path unready(Path beside) throws IOException {
        return Files.createTempDirectory(beside, ".unready-", FOLDER);
    }

    /** Fails when the file is there. */
    static void write(Path file, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        try (SeekableByteChannel out = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), FILE)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
    }
}
