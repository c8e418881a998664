package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote which part of a document, carried through the map of every step. {@code A} is whatever identifies an
 * author to the user of this library, for instance a person with the revision; equal neighbours are one run. Marks
 * and attributes have no width and change nothing here.
 */
public final class Authorship<A> {
    /** The tokens from one position to another are by the author. */
    public record Run<A>(int from, int to, A author) {
        public Run {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("A run from " + from + " to " + to);
            }
        }
    }

    private final List<Run<A>> runs;

    private Authorship(List<Run<A>> runs) {
        this.runs = List.copyOf(runs);
    }

    /** Nobody has written anything yet. */
    public static <A> Authorship<A> none() {
        return new Authorship<>(List.of());
    }

    /** Authorship as it was stored; the runs must be in order and must not overlap. */
    public static <A> Authorship<A> of(List<Run<A>> runs) {
        int end = 0;
        List<Run<A>> joined = new ArrayList<>();
        for (Run<A> run : runs) {
            if (run.from < end) {
                throw new IllegalArgumentException("Runs that overlap at " + run.from);
            }
            add(joined, run);
            end = run.to;
        }
        return new Authorship<>(joined);
    }

    /** Authorship after a step of the author: what was there moves along, what is new is the author's. */
    public Authorship<A> after(StepMap map, A author) {
        if (map.ranges().isEmpty()) {
            return this;
        }
        List<Run<A>> moved = new ArrayList<>(runs.size() + 2);
        int keptFrom = 0;
        int shift = 0;
        for (StepMap.Replaced range : map.ranges()) {
            keep(moved, keptFrom, range.start(), shift);
            if (range.newSize() > 0) {
                int start = range.start() + shift;
                add(moved, new Run<>(start, start + range.newSize(), author));
            }
            shift += range.newSize() - range.oldSize();
            keptFrom = range.start() + range.oldSize();
        }
        keep(moved, keptFrom, Integer.MAX_VALUE, shift);
        return new Authorship<>(moved);
    }

    private void keep(List<Run<A>> moved, int from, int to, int shift) {
        for (Run<A> run : runs) {
            int start = Math.max(from, run.from);
            int end = Math.min(to, run.to);
            if (start < end) {
                add(moved, new Run<>(start + shift, end + shift, run.author));
            }
        }
    }

    private static <A> void add(List<Run<A>> runs, Run<A> run) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).to == run.from && runs.get(last).author.equals(run.author)) {
            runs.set(last, new Run<>(runs.get(last).from, run.to, run.author));
        } else {
            runs.add(run);
        }
    }

    /** All runs in order. */
    public List<Run<A>> runs() {
        return runs;
    }

    /** The runs that lie in a range, such as a paragraph, cut to it. */
    public List<Run<A>> within(int from, int to) {
        List<Run<A>> inside = new ArrayList<>();
        keep(inside, from, to, 0);
        return List.copyOf(inside);
    }

    /** Who wrote the token right after the position. */
    public Optional<A> at(int position) {
        return runs.stream()
                .filter(run -> run.from <= position && position < run.to)
                .map(Run::author)
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Authorship<?> that && runs.equals(that.runs));
    }

    @Override
    public int hashCode() {
        return runs.hashCode();
    }

    @Override
    public String toString() {
        return runs.toString();
    }
}
