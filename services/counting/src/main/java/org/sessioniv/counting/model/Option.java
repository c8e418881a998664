package org.sessioniv.counting.model;

/** One of the things that a ballot can name, known by a plain text id; what it means is the caller's business. */
public record Option(String id) implements Comparable<Option> {
    public Option {
        if (id.isBlank() || id.length() > Limits.OPTION_LETTERS) {
            throw new IllegalArgumentException(
                    "an option's id has 1 to " + Limits.OPTION_LETTERS + " letters: '" + id + "'");
        }
    }

    @Override
    public int compareTo(Option other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
