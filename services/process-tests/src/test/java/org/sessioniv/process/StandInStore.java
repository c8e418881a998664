package org.sessioniv.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A {@link StoreProgram} as a process of its own, for servers that share one. */
final class StandInStore implements AutoCloseable {
    private final Process process;
    private final String address;

    private StandInStore(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static StandInStore start() throws IOException {
        Process process = new ProcessBuilder(Program.command(StoreProgram.class))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("listening ")) {
                return new StandInStore(process, line.substring("listening ".length()) + "/session-iv");
            }
        }
        throw new IOException("the store did not start");
    }

    String address() {
        return address;
    }

    /** It stands still as long as that does, as a store that cannot be reached. */
    void during(FaultyStep step) throws Exception {
        ServerProcess.signal(process, "STOP");
        try {
            step.run();
        } finally {
            ServerProcess.signal(process, "CONT");
        }
    }

    /** Something that a test does meanwhile. */
    interface FaultyStep {
        void run() throws Exception;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
