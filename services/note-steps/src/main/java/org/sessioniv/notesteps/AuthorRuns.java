package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Widths beside authors, null where nobody wrote, in chunks: an edit makes anew the chunk in which it lies and shares
 * all others, so it costs little however often a text changed hands. Widths instead of positions, so nothing shifts.
 */
final class AuthorRuns {
    static final AuthorRuns NONE = new AuthorRuns(new Chunk[0]);

    /** Runs of one chunk. */
    private static final int FEWEST = 32;

    private static final int MOST = 128;

    private final Chunk[] chunks;

    private AuthorRuns(Chunk[] chunks) {
        this.chunks = chunks;
    }

    /** Some neighbouring runs and their width together. */
    private record Chunk(int width, int[] widths, @Nullable Object[] authors) {
        int size() {
            return widths.length;
        }
    }

    interface Visitor {
        void run(int from, int to, Object author);
    }

    /** Every stretch by one author, in order. */
    void forEach(Visitor visitor) {
        int from = 0;
        int to = 0;
        @Nullable Object author = null;
        for (Chunk chunk : chunks) {
            for (int i = 0; i < chunk.size(); i++) {
                if (!Objects.equals(author, chunk.authors[i])) {
                    if (author != null) {
                        visitor.run(from, to, author);
                    }
                    from = to;
                    author = chunk.authors[i];
                }
                to += chunk.widths[i];
            }
        }
        if (author != null) {
            visitor.run(from, to, author);
        }
    }

    @Nullable
    Object at(int position) {
        int start = 0;
        for (Chunk chunk : chunks) {
            if (position < start + chunk.width) {
                int end = start;
                for (int i = 0; i < chunk.size(); i++) {
                    end += chunk.widths[i];
                    if (position < end) {
                        return chunk.authors[i];
                    }
                }
            }
            start += chunk.width;
        }
        return null;
    }

    /** What lies in the ranges has gone, and what came in its place is the author's. */
    AuthorRuns replaced(List<StepMap.Replaced> ranges, Object author) {
        Builder builder = new Builder();
        Cursor cursor = new Cursor();
        for (StepMap.Replaced range : ranges) {
            cursor.moveTo(range.start(), builder);
            builder.add(cursor.missing(range.start()), null);
            builder.add(range.newSize(), author);
            cursor.moveTo(range.start() + range.oldSize(), null);
        }
        cursor.moveTo(Integer.MAX_VALUE, builder);
        return builder.build();
    }

    /** A place between two tokens, moving forward. */
    private final class Cursor {
        private int chunk;
        private int run;
        private int position;
        /** What of the present run lies behind the place. */
        private int left = chunks.length == 0 ? 0 : chunks[0].widths[0];

        /** Moves on, and copies what it passes, unless that is to be left out. */
        void moveTo(int end, @Nullable Builder into) {
            while (chunk < chunks.length && position < end) {
                Chunk here = chunks[chunk];
                boolean atItsStart = run == 0 && left == here.widths[0];
                if (atItsStart && here.width <= end - position) {
                    if (into != null) {
                        into.add(here);
                    }
                    position += here.width;
                    enter(chunk + 1, 0);
                } else {
                    pass(here, Math.min(left, end - position), into);
                }
            }
        }

        private void pass(Chunk here, int part, @Nullable Builder into) {
            if (into != null) {
                into.add(part, here.authors[run]);
            }
            position += part;
            left -= part;
            if (left == 0) {
                boolean last = run + 1 == here.size();
                enter(last ? chunk + 1 : chunk, last ? 0 : run + 1);
            }
        }

        private void enter(int nextChunk, int nextRun) {
            chunk = nextChunk;
            run = nextRun;
            left = chunk < chunks.length ? chunks[chunk].widths[run] : 0;
        }

        /** How far the end of all runs lies before the place that was asked for. */
        int missing(int end) {
            int distance = end - position;
            position = end;
            return distance;
        }
    }

    static final class Builder {
        private final List<Chunk> done = new ArrayList<>();
        private int[] widths = new int[MOST];
        private @Nullable Object[] authors = new Object[MOST];
        private int size;

        void add(int width, @Nullable Object author) {
            if (width == 0) {
                return;
            }
            if (size > 0 && Objects.equals(authors[size - 1], author)) {
                widths[size - 1] += width;
                return;
            }
            if (size == MOST) {
                close(MOST / 2);
            }
            widths[size] = width;
            authors[size++] = author;
        }

        /** A whole chunk, shared; but small ones are joined with what comes behind them. */
        private void add(Chunk chunk) {
            if (size > 0 && size < FEWEST || chunk.size() < FEWEST) {
                for (int i = 0; i < chunk.size(); i++) {
                    add(chunk.widths[i], chunk.authors[i]);
                }
            } else {
                close(size);
                done.add(chunk);
            }
        }

        /** The first so many open runs are a chunk. */
        private void close(int count) {
            if (count > 0) {
                int[] own = Arrays.copyOf(widths, count);
                done.add(new Chunk(Arrays.stream(own).sum(), own, Arrays.copyOf(authors, count)));
                System.arraycopy(widths, count, widths, 0, size - count);
                System.arraycopy(authors, count, authors, 0, size - count);
                size -= count;
            }
        }

        AuthorRuns build() {
            close(size);
            return new AuthorRuns(done.toArray(Chunk[]::new));
        }
    }

    private List<Object> stretches() {
        List<Object> all = new ArrayList<>();
        forEach((from, to, author) -> all.add(List.of(from, to, author)));
        return all;
    }

    /** Chunks have no meaning: two are equal when the same tokens are by the same authors. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof AuthorRuns that && stretches().equals(that.stretches()));
    }

    @Override
    public int hashCode() {
        return stretches().hashCode();
    }
}
