package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote which part of a document, carried through the map of every step. {@code A} is whatever identifies an
 * author to the user of this library; equal neighbours are one run. Marks and attributes have no width and change
 * nothing here. The opening token of a text block is given to whoever wrote in that block last.
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

    private final AuthorRuns runs;

    private Authorship(AuthorRuns runs) {
        this.runs = runs;
    }

    /** Nobody has written anything yet. */
    public static <A> Authorship<A> none() {
        return new Authorship<>(AuthorRuns.NONE);
    }

    /** Authorship as it was stored; the runs must be in order and must not overlap. */
    public static <A> Authorship<A> of(List<Run<A>> runs) {
        AuthorRuns.Builder builder = new AuthorRuns.Builder();
        int end = 0;
        for (Run<A> run : runs) {
            if (run.from < end) {
                throw new IllegalArgumentException("Runs that overlap at " + run.from);
            }
            builder.add(run.from - end, null);
            builder.add(run.to - run.from, run.author);
            end = run.to;
        }
        return new Authorship<>(builder.build());
    }

    /** Authorship after a step of the author: what was there moves along, what is new is the author's. */
    public Authorship<A> after(StepMap map, A author) {
        return map.ranges().isEmpty() ? this : new Authorship<>(runs.replaced(map.ranges(), author));
    }

    /**
     * Authorship after a step of the author that led to this document: like {@link #after(StepMap, Object)}, and the
     * text blocks at both ends of what the step replaced are the author's by their opening tokens.
     */
    public Authorship<A> after(StepMap map, Node document, A author) {
        Authorship<A> moved = after(map, author);
        int shift = 0;
        for (StepMap.Replaced range : map.ranges()) {
            int start = range.start() + shift;
            moved = moved.withBlockAt(start, document, author);
            if (range.newSize() > 0) {
                moved = moved.withBlockAt(start + range.newSize(), document, author);
            }
            shift += range.newSize() - range.oldSize();
        }
        return moved;
    }

    private Authorship<A> withBlockAt(int position, Node document, A author) {
        Position place = Position.in(document, position);
        if (place.depth() == 0 || !place.parent().type().content().startsInline()) {
            return this;
        }
        int opening = place.start(place.depth()) - 1;
        return at(opening).filter(author::equals).isPresent() ? this : after(StepMap.of(opening, 1, 1), author);
    }

    /** All runs in order. */
    public List<Run<A>> runs() {
        return within(0, Integer.MAX_VALUE);
    }

    /** The runs that lie in a range, such as a paragraph, cut to it. */
    public List<Run<A>> within(int from, int to) {
        List<Run<A>> inside = new ArrayList<>();
        runs.forEach((start, end, author) -> {
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                inside.add(new Run<>(first, last, typed(author)));
            }
        });
        return List.copyOf(inside);
    }

    /** Who wrote the token right after the position. */
    public Optional<A> at(int position) {
        return Optional.ofNullable(runs.at(position)).map(this::typed);
    }

    /** Only authors ever come in, through {@link #of} and {@link #after}. */
    @SuppressWarnings("unchecked")
    private A typed(Object author) {
        return (A) author;
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
        return runs().toString();
    }
}
