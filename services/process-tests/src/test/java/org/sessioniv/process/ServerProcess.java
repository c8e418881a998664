package org.sessioniv.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real server on a loopback port, started with {@code serve}, until it is stopped or killed. */
final class ServerProcess implements AutoCloseable {
    private static final long SECONDS = 300;

    private final Process process;
    private final URI url;
    private final String awaited;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private ServerProcess(Process process, URI url, String awaited) {
        this.process = process;
        this.url = url;
        this.awaited = awaited;
    }

    /** Starts it and waits until it has told all its addresses. */
    static ServerProcess start(Path data, int port) throws Exception {
        return start(
                data.resolveSibling("server-errors.txt"),
                URI.create("http://localhost:" + port),
                "  Join ",
                Map.of(),
                List.of("--port", Integer.toString(port), "--host", "127.0.0.1", "--data", data.toString()));
    }

    /** Starts it with these settings and waits for a line that begins so. */
    static ServerProcess start(
            Path errors, URI url, String awaited, Map<String, String> environment, List<String> options)
            throws Exception {
        List<String> arguments =
                Stream.concat(Stream.of("serve"), options.stream()).toList();
        ProcessBuilder builder = new ProcessBuilder(Program.command(arguments.toArray(String[]::new)))
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        ServerProcess server = new ServerProcess(process, url, awaited);
        Thread reader = new Thread(server::read, "server-output");
        reader.setDaemon(true);
        reader.start();
        try {
            server.ready.get(SECONDS, TimeUnit.SECONDS);
            return server;
        } catch (Exception e) {
            process.destroyForcibly();
            throw new AssertionError("the server did not start: " + Files.readString(errors), e);
        }
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith(awaited)) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IOException("it ended by itself"));
        } catch (IOException e) {
            ready.completeExceptionally(new UncheckedIOException(e));
        }
    }

    /** What it has printed. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    URI url() {
        return url;
    }

    /** The token of the set-up link that a first start keeps in its data folder. */
    static String setUpToken(Path data) throws IOException {
        String link = Files.readString(data.resolve("organiser-link")).strip();
        return link.substring(link.indexOf('#') + 1);
    }

    /** SIGSTOP or SIGCONT: it stands still, or goes on. */
    void signal(String name) throws Exception {
        signal(process, name);
    }

    static void signal(Process process, String name) throws Exception {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill -" + name + " answered " + code);
        }
    }

    /** SIGKILL: nothing of it runs any more once this answers. May be called from a socket's own thread. */
    void kill() {
        if (!process.toHandle().destroyForcibly()) {
            throw new AssertionError("the server could not be killed");
        }
    }

    long pid() {
        return process.pid();
    }

    /** Processor time so far, in seconds. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the server did not end");
        }
    }

    /** SIGTERM, as an operator stops it. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
