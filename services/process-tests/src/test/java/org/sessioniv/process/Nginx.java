package org.sessioniv.process;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real nginx on loopback, as {@code deploy/proxy/nginx} configures it, but for the ports and without TLS. */
final class Nginx implements AutoCloseable {
    private static final Path SHIPPED = Path.of("../../deploy/proxy/nginx");
    private static final Pattern ADDRESS = Pattern.compile("server 10\\.0\\.0\\.(\\d):8080 ");
    private static final long SECONDS = 30;
    private static final long PAUSE_MS = 50;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Where the program is, if this machine has it. */
    static Optional<Path> program() {
        String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it at that address before these nodes, and waits until it listens. */
    static Nginx start(Path program, Path folder, URI address, Nodes nodes) throws Exception {
        Files.createDirectories(folder);
        Path upstream = Files.writeString(
                folder.resolve("upstream.conf"),
                ADDRESS.matcher(Files.readString(SHIPPED.resolve("session-iv-upstream.conf")))
                        .replaceAll(found -> "server "
                                + nodes.node(Integer.parseInt(found.group(1)) - 1)
                                        .getAuthority() + " "));
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root root;
                error_log stderr warn;
                pid %1$s/nginx.pid;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %2$s;
                    server {
                        listen 127.0.0.1:%3$d;
                        include %4$s;
                    }
                }
                """.formatted(
                        folder.toAbsolutePath(),
                        upstream.toAbsolutePath(),
                        address.getPort(),
                        SHIPPED.resolve("session-iv-pages.conf").toRealPath()));
        Path said = folder.resolve("nginx.txt");
        Process process = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Nginx nginx = new Nginx(process);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!listens(address)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                nginx.close();
                throw new AssertionError("nginx does not listen: " + Files.readString(said));
            }
            Thread.sleep(PAUSE_MS);
        }
        return nginx;
    }

    private static boolean listens(URI address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The master ends its workers. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
