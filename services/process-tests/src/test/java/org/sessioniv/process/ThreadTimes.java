package org.sessioniv.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Processor time of a server so far, in seconds, by what its threads are for. */
final class ThreadTimes {
    /** Kinds of threads, by how their names begin; the system keeps fifteen letters of a name. */
    enum Kind {
        LOOPS("event loops", "vert.x-(eventloo|acceptor)"),
        WORKERS("workers", "vert.x-(worker|internal)"),
        HAZELCAST("Hazelcast", "hz\\.|member of "),
        DRIVER("the store's driver", "Thread-|AsyncGetter|cluster-"),
        COMPILERS("compilers", "C[12] Compiler"),
        COLLECTOR("collecting", "VM Thread|G[C1] "),
        OTHERS("others", "");

        private final String words;
        private final String beginnings;

        Kind(String words, String beginnings) {
            this.words = words;
            this.beginnings = beginnings;
        }

        String words() {
            return words;
        }

        static Kind of(String thread) {
            return Stream.of(values())
                    .filter(kind -> thread.matches("(" + kind.beginnings + ").*"))
                    .findFirst()
                    .orElse(OTHERS);
        }
    }

    private ThreadTimes() {}

    /** Of all threads that live; the time of one that has ended is not in it. */
    static Map<Kind, Double> of(long pid) {
        Map<Kind, Double> times = new EnumMap<>(Kind.class);
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            threads.forEach(thread -> add(times, thread));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return times;
    }

    private static void add(Map<Kind, Double> times, Path thread) {
        try {
            String name = Files.readString(thread.resolve("comm")).strip();
            String nanos = Files.readString(thread.resolve("schedstat")).split(" ", 2)[0];
            times.merge(Kind.of(name), Long.parseLong(nanos) / 1e9, Double::sum);
        } catch (IOException ended) {
            // It has ended between the list and the look.
            return;
        }
    }
}
