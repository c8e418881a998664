package org.sessioniv.journal.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sessioniv.journal.StoreUnavailable;

/**
 * Whether the files that are open are the files that stand under their names. A process goes on writing into a
 * file that was deleted or replaced, and all of it is gone when the process ends. Belongs to the writer's thread.
 */
final class InPlace {
    private final Map<Path, Object> opened = new LinkedHashMap<>();
    private final Path log;

    InPlace(Path store) {
        this.log = store.resolveSibling(store.getFileName() + "-wal");
        remember(store);
    }

    /** A {@link StoreUnavailable} when the store or its write-ahead log is no longer the one that was opened. */
    void check() {
        if (!opened.containsKey(log)) {
            remember(log);
        }
        opened.forEach((path, key) -> {
            if (!key(path).filter(key::equals).isPresent()) {
                throw new StoreUnavailable(
                        path + " is not the file that this server opened: it was deleted or replaced."
                                + " Nothing more is stored; stop the server, bring the file back or restore a backup");
            }
        });
    }

    private void remember(Path path) {
        key(path).ifPresent(key -> opened.put(path, key));
    }

    /** What names the file to the operating system; where that has no such name, whether the file is there. */
    private static Optional<Object> key(Path path) {
        try {
            return Optional.of(Objects.requireNonNullElse(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey(), path));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
