package org.sessioniv.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java process that takes orders as lines and answers in lines; it ends with this process. */
public final class Child implements AutoCloseable {
    private static final String ENDED = "ended";
    private static final long SECONDS = 300;

    private final Process process;
    private final BufferedWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Child(Process process) {
        this.process = process;
        this.orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Runs that class's main on this class path. */
    public static Child start(Class<?> main, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Child child = new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        Thread reader = new Thread(child::read, "answers of " + main.getSimpleName());
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    /** What a child does until its orders end. */
    public interface Work {
        void run() throws Exception;
    }

    /** A child's whole life: its process ends with its work, also when that breaks, whatever threads still run. */
    public static void live(Work work) {
        int code = 1;
        try {
            work.run();
            code = 0;
        } catch (Exception broken) {
            broken.printStackTrace();
        } finally {
            System.exit(code);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(answers::add);
        } catch (IOException | UncheckedIOException e) {
            answers.add(ENDED + " " + e.getMessage());
        }
        answers.add(ENDED);
    }

    public void order(String line) throws IOException {
        orders.write(line);
        orders.newLine();
        orders.flush();
    }

    /** The words of the next answer, which must begin with that word. */
    public List<String> answer(String first) throws InterruptedException {
        String line = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (line == null || !line.startsWith(first + " ") && !line.equals(first)) {
            throw new IllegalStateException("expected '" + first + " …' of a child, but it said: " + line);
        }
        return List.of(line.split(" "));
    }

    public List<String> ask(String order, String first) throws IOException, InterruptedException {
        order(order);
        return answer(first);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
