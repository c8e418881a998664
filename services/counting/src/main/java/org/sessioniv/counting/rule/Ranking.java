package org.sessioniv.counting.rule;

import java.util.Arrays;
import org.sessioniv.counting.model.Fraction;

/** One group of equal rankings by option numbers, best first, without what it leaves unranked. */
final class Ranking {
    /** The number of an option that begins a place; the complement of the number of one that shares it. */
    private final int[] places;

    private final Fraction weight;

    Ranking(int[] places, Fraction weight) {
        this.places = places;
        this.weight = weight;
    }

    /** Of all ballots of the group together. */
    Fraction weight() {
        return weight;
    }

    /** How many options are ranked. */
    int length() {
        return places.length;
    }

    int option(int at) {
        return places[at] < 0 ? ~places[at] : places[at];
    }

    /** Where the place that begins at {@code start} ends: the first position after it. */
    int endOfPlace(int start) {
        int end = start + 1;
        while (end < places.length && places[end] < 0) {
            end++;
        }
        return end;
    }

    /** The options on the highest place on which any of these still stands; none when no ranked option does. */
    int[] highest(boolean[] standing) {
        int end;
        for (int start = 0; start < places.length; start = end) {
            end = endOfPlace(start);
            int[] found = new int[end - start];
            int count = 0;
            for (int at = start; at < end; at++) {
                if (standing[option(at)]) {
                    found[count++] = option(at);
                }
            }
            if (count > 0) {
                return count == found.length ? found : Arrays.copyOf(found, count);
            }
        }
        return new int[0];
    }

    /** The position of the place where the option stands, from 0; {@link #length()} when it is not ranked. */
    int position(int option) {
        int end;
        for (int start = 0; start < places.length; start = end) {
            end = endOfPlace(start);
            for (int at = start; at < end; at++) {
                if (option(at) == option) {
                    return start;
                }
            }
        }
        return places.length;
    }
}
