package org.sessioniv.notesteps;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Widths beside authors, null where nobody wrote; equal neighbours are joined, and what nobody wrote at the end is left
 * out. Widths instead of positions, so that an edit copies two arrays and shifts nothing.
 */
final class AuthorRuns {
    static final AuthorRuns NONE = new AuthorRuns(new int[0], new Object[0]);

    private final int[] widths;
    private final @Nullable Object[] authors;

    private AuthorRuns(int[] widths, @Nullable Object[] authors) {
        this.widths = widths;
        this.authors = authors;
    }

    interface Visitor {
        void run(int from, int to, @Nullable Object author);
    }

    void forEach(Visitor visitor) {
        int from = 0;
        for (int i = 0; i < widths.length; i++) {
            visitor.run(from, from + widths[i], authors[i]);
            from += widths[i];
        }
    }

    @Nullable
    Object at(int position) {
        int end = 0;
        for (int i = 0; i < widths.length; i++) {
            end += widths[i];
            if (position < end) {
                return authors[i];
            }
        }
        return null;
    }

    /** What lies in the ranges has gone, and what came in its place is the author's. */
    AuthorRuns replaced(List<StepMap.Replaced> ranges, Object author) {
        Builder builder = new Builder(widths.length + 2 * ranges.size());
        Cursor cursor = new Cursor();
        for (StepMap.Replaced range : ranges) {
            cursor.copyTo(range.start(), builder);
            builder.add(range.newSize(), author);
            cursor.skipTo(range.start() + range.oldSize());
        }
        cursor.copyRest(builder);
        return builder.build();
    }

    /** A place between two tokens, moving forward. */
    private final class Cursor {
        private int index;
        private int position;
        /** What is left of the run at the index. */
        private int left = widths.length == 0 ? 0 : widths[0];

        void copyTo(int end, Builder into) {
            copyPart(end, into);
            int whole = index;
            while (index < widths.length && position + left <= end) {
                step(left);
            }
            into.addAll(widths, authors, whole, index);
            copyPart(end, into);
            into.add(end - position, null);
            position = end;
        }

        private void copyPart(int end, Builder into) {
            int part = Math.min(left, end - position);
            if (part > 0) {
                into.add(part, authors[index]);
                step(part);
            }
        }

        void skipTo(int end) {
            while (index < widths.length && position < end) {
                step(Math.min(left, end - position));
            }
            position = end;
        }

        private void step(int part) {
            position += part;
            left -= part;
            if (left == 0) {
                index++;
                left = index < widths.length ? widths[index] : 0;
            }
        }

        void copyRest(Builder into) {
            if (index < widths.length) {
                into.add(left, authors[index]);
                into.addAll(widths, authors, index + 1, widths.length);
            }
        }
    }

    static final class Builder {
        private int[] widths;
        private @Nullable Object[] authors;
        private int size;

        Builder(int expected) {
            widths = new int[expected + 2];
            authors = new Object[expected + 2];
        }

        void add(int width, @Nullable Object author) {
            if (width == 0) {
                return;
            }
            if (size > 0 && Objects.equals(authors[size - 1], author)) {
                widths[size - 1] += width;
                return;
            }
            makeRoom(1);
            widths[size] = width;
            authors[size++] = author;
        }

        /** Runs of one source need not be joined with each other, only the first with what is before it. */
        private void addAll(int[] moreWidths, @Nullable Object[] moreAuthors, int from, int to) {
            int count = to - from;
            if (count > 0) {
                add(moreWidths[from], moreAuthors[from]);
                makeRoom(count);
                System.arraycopy(moreWidths, from + 1, widths, size, count - 1);
                System.arraycopy(moreAuthors, from + 1, authors, size, count - 1);
                size += count - 1;
            }
        }

        private void makeRoom(int more) {
            if (size + more > widths.length) {
                int length = Math.max(size + more, 2 * widths.length);
                widths = Arrays.copyOf(widths, length);
                authors = Arrays.copyOf(authors, length);
            }
        }

        AuthorRuns build() {
            if (size > 0 && authors[size - 1] == null) {
                size--;
            }
            return new AuthorRuns(Arrays.copyOf(widths, size), Arrays.copyOf(authors, size));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AuthorRuns that
                        && Arrays.equals(widths, that.widths)
                        && Arrays.equals(authors, that.authors));
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(widths) + Arrays.hashCode(authors);
    }
}
