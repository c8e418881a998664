package org.sessioniv.process;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sessioniv.rooms.UnusedPort;
import org.sessioniv.server.Main;

/**
 * The one jar that users run, where the build has packaged it, with an archive of the classes that a start loads (JEP
 * 350): it saves four tenths of each of the many starts of these tests. The first process that needs it makes it.
 */
final class PackagedProgram {
    private static final long SECONDS = 120;
    private static final Optional<PackagedProgram> FOUND = find();

    private final Path jar;
    private final Optional<Path> archive;

    private PackagedProgram(Path jar, Optional<Path> archive) {
        this.jar = jar;
        this.archive = archive;
    }

    /** None where the classes are not packaged, as with {@code mvn test}: a jar that lies there would be an old one. */
    static Optional<PackagedProgram> found() {
        return FOUND;
    }

    /** The arguments of {@code java} that run it. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        archive.ifPresent(file -> arguments.add("-XX:SharedArchiveFile=" + file));
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    private static Optional<PackagedProgram> find() {
        try {
            Path classes = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = classes.resolveSibling("session-iv.jar");
            if (Files.isDirectory(classes) || !Files.exists(jar)) {
                return Optional.empty();
            }
            return Optional.of(new PackagedProgram(jar, archive(jar)));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot find the program that was packaged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** That of this very jar; none where this Java cannot make one. */
    private static Optional<Path> archive(Path jar) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "archive").toAbsolutePath());
        Path made = folder.resolve(Files.getLastModifiedTime(jar).toMillis() + ".jsa");
        try (FileChannel turns =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock turn = turns.lock()) {
            if (turn.isValid() && !Files.exists(made)) {
                make(jar, folder, made);
            }
        }
        return Optional.of(made).filter(Files::exists);
    }

    private static void make(Path jar, Path folder, Path made) throws IOException, InterruptedException {
        Path written = folder.resolve("new.jsa");
        Path data = Files.createTempDirectory(folder, "data");
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(Program.JAVA);
        command.addAll(List.of("-XX:ArchiveClassesAtExit=" + written, "-jar", jar.toString(), "serve"));
        command.addAll(List.of("--host", "127.0.0.1", "--data", data.toString()));
        command.addAll(List.of("--port", Integer.toString(UnusedPort.choose())));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (process.isAlive() && !Files.readString(out).contains("  Join ") && System.nanoTime() < deadline) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
            process.destroy();
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        if (Files.exists(written)) {
            Files.move(written, made, StandardCopyOption.ATOMIC_MOVE);
        }
        try (Stream<Path> left = Files.walk(data)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
