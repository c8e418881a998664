package org.sessioniv.gateway.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The built pages, all in memory: nothing that a request says ever becomes a file name. */
public final class StaticFiles {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, StaticFile> files;

    private StaticFiles(Map<String, StaticFile> files) {
        this.files = files;
    }

    /** A file as served, with its gzip form when the build made one. */
    public record StaticFile(String mediaType, Buffer content, Optional<Buffer> gzip) {}

    /** Every file in that folder of the class path, by its path below it ({@code /assets/main.js}). */
    public static StaticFiles load(ClassLoader loader, String folder) {
        URL url = loader.getResource(folder);
        if (url == null) {
            return new StaticFiles(Map.of());
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return read(Path.of(uri));
            }
            String[] parts = uri.toString().split("!", 2);
            try (FileSystem jar = FileSystems.newFileSystem(URI.create(parts[0]), Map.of())) {
                return read(jar.getPath(parts[1]));
            }
        } catch (URISyntaxException unreadable) {
            throw new IllegalStateException("the pages cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the pages cannot be read", unreadable);
        }
    }

    private static StaticFiles read(Path root) throws IOException {
        Map<String, Buffer> contents = new HashMap<>();
        List<Path> paths;
        try (Stream<Path> all = Files.walk(root)) {
            paths = all.filter(Files::isRegularFile).toList();
        }
        for (Path path : paths) {
            String name = "/" + root.relativize(path).toString().replace('\\', '/');
            contents.put(name, Buffer.buffer(Files.readAllBytes(path)));
        }
        Map<String, StaticFile> files = new HashMap<>();
        contents.forEach((name, content) -> {
            if (!name.endsWith(".gz")) {
                Optional<Buffer> gzip = Optional.ofNullable(contents.get(name + ".gz"));
                files.put(name, new StaticFile(typeOf(name), content, gzip));
            }
        });
        return new StaticFiles(Collections.unmodifiableMap(files));
    }

    private static String typeOf(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    public Optional<StaticFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
