package org.sessioniv.process;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sessioniv.server.CommandWords;
import org.sessioniv.server.Main;

/** One run of the program to its end: what it answered, what it said. */
record Program(int exitCode, String out, String err) {
    private static final long SECONDS = 300;

    /** Programs that live for seconds are quicker with the first compiler alone; what is measured wants both. */
    static final List<String> JAVA = Stream.concat(
                    Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx384m",
                            "-XX:+UseSerialGC"),
                    Boolean.getBoolean("tuned") ? Stream.of() : Stream.of("-XX:TieredStopAtLevel=1"))
            .toList();

    /** The command line that runs the program: as it was packaged, else from the class path of this test. */
    static List<String> command(String... arguments) {
        return PackagedProgram.found()
                .map(packaged -> command(packaged.arguments(), arguments))
                .orElseGet(() -> command(Main.class, arguments));
    }

    /** The one that runs that class from the class path of this test. */
    static List<String> command(Class<?> main, String... arguments) {
        return command(List.of("-cp", System.getProperty("java.class.path"), main.getName()), arguments);
    }

    private static List<String> command(List<String> what, String... arguments) {
        return Stream.of(JAVA, what, List.of(arguments)).flatMap(List::stream).toList();
    }

    /** In the process of this test, for what ends before anything is begun. */
    static Program runHere(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandWords.run(out, err, arguments);
        return new Program(exitCode, out.toString(), err.toString());
    }

    static Program run(Path folder, String... arguments) throws IOException, InterruptedException {
        return run(folder, Map.of(), arguments);
    }

    static Program run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command(arguments))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(List.of(arguments) + " did not end; it said: " + Files.readString(err));
            }
            return new Program(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
