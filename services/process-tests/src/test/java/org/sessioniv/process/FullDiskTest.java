package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.UnusedPort;

/**
 * The promise of an ack, kept on a disk that fills while people send: a small file system of its own, filled to the
 * last byte. Only who may mount can play this; elsewhere it is passed over, and says so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullDiskTest {
    private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
    private static final int DISK_MIB = 24;
    private static final int FLOOR_MIB = 2;

    /** Each way of not being stored is told of once in a row. */
    private static final int MOST_TOLD = 6;

    /** Acks before the disk begins to fill. */
    private static final int ACKS = 60;

    private final CountDownLatch acks = new CountDownLatch(ACKS);
    private final Hall hall = new Hall(new SplittableRandom(SEED), sent -> acks.countDown());
    private boolean mounted;

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        hall.close();
        if (mounted) {
            assertEquals(0, run("umount", disk().toString()));
        }
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private Path ballast() {
        return disk().resolve("ballast");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Whether there is a small disk now. */
    private boolean mount() throws InterruptedException {
        try {
            Files.createDirectories(disk());
            return run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", disk().toString()) == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private ServerProcess serve(Path data, int port) throws Exception {
        return ServerProcess.start(
                errors(),
                URI.create("http://localhost:" + port),
                "  Join ",
                Map.of(),
                List.of(
                        "--port",
                        Integer.toString(port),
                        "--host",
                        "127.0.0.1",
                        "--data",
                        data.toString(),
                        "--min-free",
                        Integer.toString(FLOOR_MIB)));
    }

    private Path errors() {
        return folder.resolve("server-errors.txt");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void what_was_acked_before_the_disk_was_full_is_there_after_a_restart_and_nothing_else_was_acked()
            throws Exception {
        mounted = mount();
        assumeTrue(mounted, "a small disk of its own can be mounted by root only: not played here");
        System.out.println("full disk: seed " + SEED);
        Path data = disk().resolve("data");
        int port = UnusedPort.choose();
        ServerProcess server = serve(data, port);
        try {
            hall.open(server, data);
            assertEquals(200, ready(server));
            fillUnderLoad(server);
            server.kill();
            server.awaitEnd();
            hall.awaitGone();
            assertEquals(
                    List.of(),
                    new Promises(hall.senders())
                            .againstJournal(Hall.copyOf(data, folder).commandsOfPeople()));
            Files.delete(ballast());
            server = serve(data, port);
            assertEquals(200, ready(server), "there is space again");
            hall.askAgainAndLook("after the restart, seed " + SEED);
            server.stop();
        } finally {
            server.close();
        }
        assertEquals(List.of(), new Promises(hall.senders()).equalJournal(new StoredMeeting(data).commandsOfPeople()));
        Program verify = Program.run(folder, "verify", "--data", data.toString());
        assertEquals(0, verify.exitCode(), verify::toString);
        report();
    }

    private void report() throws IOException {
        long refused = hall.senders().stream()
                .flatMap(sender -> sender.sent().stream())
                .filter(sent -> !sent.isDone())
                .count();
        System.out.println("full disk: " + hall.acks() + " commands acked, none lost, none twice; " + refused
                + " refused for good; the server said:");
        List<String> said = Files.readAllLines(errors());
        long groups = said.stream().filter(line -> line.contains("A group of")).count();
        assertTrue(groups > 0 && groups <= MOST_TOLD, () -> groups + " times the same was said of a full disk");
        try (Stream<String> lines = said.stream()) {
            lines.filter(line -> line.contains("free space") || line.contains("cannot store"))
                    .forEach(line -> System.out.println("full disk: " + line));
        }
    }

    /** Told of before it ends, then full to the last byte while people send. */
    private void fillUnderLoad(ServerProcess server) throws Exception {
        fill((long) (DISK_MIB - 3 * FLOOR_MIB) << 20);
        until("free space is told of", () -> {
            assertEquals(200, ready(server), "there is enough yet");
            return Files.readString(errors()).contains("free space where the store is");
        });
        hall.connect();
        hall.load();
        assertTrue(acks.await(120, TimeUnit.SECONDS), () -> acks.getCount() + " acks are missing");
        fill(Long.MAX_VALUE);
        until("not ready", () -> ready(server) == 503);
        until(
                "somebody was told that nothing was stored",
                () -> hall.senders().stream()
                        .flatMap(sender -> sender.sent().stream())
                        .anyMatch(sent -> sent.answer()
                                .filter(answer -> answer.code().equals("store-unavailable"))
                                .isPresent()));
    }

    /** Lets the ballast grow to so many bytes, or until not one more goes in. */
    private void fill(long bytes) throws IOException {
        byte[] piece = new byte[1 << 12];
        try (OutputStream out =
                Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.size(ballast()) < bytes) {
                out.write(piece);
            }
        } catch (IOException full) {
            assertEquals(Long.MAX_VALUE, bytes, full::toString);
        }
    }

    private int ready(ServerProcess server) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.url().resolve("/health/ready")).build();
        return hall.http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void until(String what, Callable<Boolean> there) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!there.call()) {
            assertTrue(System.nanoTime() < deadline, () -> "never: " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
