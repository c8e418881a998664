package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.rooms.UnusedPort;

/** A server that a build tool started ends with the tool, although the signal reached the tool alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndedParentTest {
    private static final long SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"INT", "HUP", "KILL"})
    void a_signal_to_the_tool_alone_ends_the_server_and_frees_its_port_and_store(String signal) throws Exception {
        int port = UnusedPort.choose();
        Path data = folder.resolve("data");
        Process tool = new ProcessBuilder(toolThatRuns(Program.command(
                        "serve",
                        "--with-parent",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())))
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        ProcessHandle server = serverOf(tool);
        try {
            signal(tool, signal);
            assertTrue(tool.waitFor(SECONDS, TimeUnit.SECONDS), "the tool did not end");
            server.onExit().get(SECONDS, TimeUnit.SECONDS);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                assertEquals(port, free.getLocalPort());
            }
            Program verified = Program.run(folder, "verify", "--data", data.toString());
            assertEquals(0, verified.exitCode(), verified::toString);
        } finally {
            server.destroyForcibly();
            tool.destroyForcibly();
        }
    }

    /** Whoever builds in the background ignores some signals, which a child would go on doing: here it does not. */
    private static List<String> toolThatRuns(List<String> command) {
        List<String> tool = new ArrayList<>();
        if (Files.exists(Path.of("/proc/self/status"))) {
            tool.addAll(List.of("env", "--default-signal=HUP,INT"));
        }
        tool.addAll(
                List.of(command.get(0), "-Xmx64m", "-cp", System.getProperty("java.class.path"), Tool.class.getName()));
        tool.addAll(command);
        return tool;
    }

    private static ProcessHandle serverOf(Process tool) throws IOException {
        BufferedReader out = new BufferedReader(new InputStreamReader(tool.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Session IV is ready on")) {
                return tool.toHandle().children().findFirst().orElseThrow();
            }
        }
        throw new AssertionError("the server did not start");
    }

    private static void signal(Process process, String signal) throws Exception {
        Process kill = new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid()))
                .inheritIO()
                .start();
        assertEquals(0, kill.waitFor());
    }

    /** Starts what it is told and waits for it, as a build tool does. */
    static final class Tool {
        private Tool() {}

        public static void main(String[] command) throws Exception {
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
    }
}
