package org.sessioniv.notesteps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Measures the engines on a trace in one run and prints a table: microseconds of CPU for each step (median
 * of the runs), and bytes of journal for each keystroke. Runs only when it is named:
 * {@code mvn -pl services/note-steps test -Dtest=TraceSpeed}, another trace with {@code -Dspeed.trace=seph-blog1}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TraceSpeed {
    private static final int RUNS = Integer.getInteger("speed.runs", 5);
    private static final String TRACE = System.getProperty("speed.trace", "automerge-paper");

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Double> rows = new LinkedHashMap<>();
    private Trace trace = new Trace(List.of(), "");

    @Test
    void engines_side_by_side() throws IOException, InterruptedException {
        trace = Trace.read(TRACE);
        java();
        javascript();
        print();
        printJournal();
    }

    private void java() {
        Node document = Notes.document("");
        for (Trace.Edit edit : trace.edits()) {
            Step step = Trace.inLines(document, edit);
            steps.add(step);
            document = step.apply(document);
        }
        List<String> written =
                steps.stream().map(step -> NoteJson.write(step.toJson())).toList();
        measure("Java apply", this::apply);
        measure("Java apply, check and rebase frame", this::rebase);
        measure("Java parse", () -> written.forEach(json -> StepReader.read(Notes.SCHEMA, NoteJson.read(json))));
    }

    private void apply() {
        Node document = Notes.document("");
        for (Step step : steps) {
            document = step.apply(document);
        }
        requireEnd(document);
    }

    private void rebase() {
        Node document = Notes.document("");
        for (Step step : steps) {
            Rebase.Result result = Rebase.over(Notes.SCHEMA, document, List.of(step), List.of());
            document = ((Rebase.Accepted) result).document();
        }
        requireEnd(document);
    }

    private void requireEnd(Node document) {
        if (!Trace.text(document).equals(trace.end())) {
            throw new IllegalStateException("The text differs from the trace's");
        }
    }

    private void measure(String name, Runnable run) {
        double[] micros = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = cpuNanos();
            run.run();
            micros[i] = (cpuNanos() - start) / 1e3;
        }
        Arrays.sort(micros);
        rows.put(name, micros[RUNS / 2] / steps.size());
    }

    /** Of all threads, so that compiling and collecting garbage count, as they do in Node's own figure. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private void javascript() throws IOException, InterruptedException {
        Path output = Path.of("target", "speed.tsv").toAbsolutePath();
        Path file = Path.of("corpus", "traces", TRACE + ".json.gz").toAbsolutePath();
        Corpus.run(output, "speed.mjs", file.toString(), "3");
        for (String line : Files.readAllLines(output)) {
            String[] cells = line.split("\t", 2);
            rows.put(cells[0], Double.valueOf(cells[1]));
        }
    }

    private void print() {
        double java = rows.values().iterator().next();
        System.out.printf("| engine | µs a step | × Java apply |%n|---|---|---|%n");
        rows.forEach((name, micros) -> System.out.printf("| %s | %.2f | %.1f |%n", name, micros, micros / java));
    }

    private void printJournal() {
        List<Step> atRest = StepMerge.merged(steps);
        System.out.printf("%n| journal | entries | bytes a keystroke |%n|---|---|---|%n");
        printJournal("a step for each keystroke", steps);
        printJournal("merged at rest", atRest);
    }

    private void printJournal(String name, List<Step> entries) {
        long bytes = 0;
        for (Step step : entries) {
            bytes += Text.utf8Length(NoteJson.write(step.toJson()));
        }
        System.out.printf("| %s | %d | %.1f |%n", name, entries.size(), (double) bytes / steps.size());
    }
}
