package org.sessioniv.notesteps;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs the JavaScript of {@code corpus/} in a copy of its own under {@code target/}, with its packages installed. */
final class Corpus {
    private static final Path SOURCE = Path.of("corpus");
    private static final Path COPY = Path.of("target", "corpus");
    private static final Path SCHEMA =
            Path.of("src", "main", "resources", "org", "sessioniv", "notesteps", "session-note.schema.json");
    private static final int MINUTES = 60;

    private Corpus() {}

    /** Runs a script with arguments and waits for it; its output goes to the file. */
    static void run(Path output, String script, String... arguments) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        execute(output, command);
    }

    /** What one side of a conversation does: it reads lines from the script and writes lines to it. */
    interface Conversation {
        void with(BufferedReader fromScript, PrintStream toScript) throws IOException;
    }

    /** Runs a script and talks with it over its standard streams until it ends. */
    static void converse(String script, Conversation conversation, int... arguments)
            throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", script));
        IntStream.of(arguments).mapToObj(Integer::toString).forEach(command::add);
        Path errors = COPY.resolve(script + ".log");
        Process process = start(new ProcessBuilder(command).redirectError(errors.toFile()));
        try (BufferedReader from = process.inputReader(StandardCharsets.UTF_8);
                PrintStream to = new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
            conversation.with(from, to);
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + Files.readString(errors));
            }
        } finally {
            process.destroy();
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(COPY);
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, COPY.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String wanted = hash(SOURCE.resolve("package-lock.json"));
        Path stamp = COPY.resolve("installed.sha256");
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(wanted)) {
            execute(COPY.resolve("npm.log"), List.of("npm", "ci", "--no-audit", "--no-fund"));
            Files.writeString(stamp, wanted);
        }
    }

    private static void execute(Path output, List<String> command) throws IOException, InterruptedException {
        Process process =
                start(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()));
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(String.join(" ", command) + " took longer than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + Files.readString(output));
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        builder.directory(COPY.toFile());
        builder.environment().put("NOTE_SCHEMA", SCHEMA.toAbsolutePath().toString());
        try {
            return builder.start();
        } catch (IOException missing) {
            String program = builder.command().get(0);
            throw new IOException("The corpus needs " + program + " (Node 20 or later with npm) on the PATH", missing);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
