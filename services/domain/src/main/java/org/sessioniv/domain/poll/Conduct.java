package org.sessioniv.domain.poll;

import java.util.Optional;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.room.Occasion;

/**
 * How a poll is held beyond method and counting, where its terms say anything of it.
 *
 * @param ties what becomes of options that are tied for the last places
 * @param seed the seed of the lot, where one decides ties: all know it before the first ballot
 * @param results when all see the result, where it is not when somebody publishes it
 * @param changes until when a vote may be changed, where it is not until the poll is closed
 */
public record Conduct(Ties ties, Optional<String> seed, Optional<Results> results, Optional<Changes> changes) {
    /** Where nothing is said: as polls were held before there was anything to say. */
    public static final Conduct PLAIN = new Conduct(Ties.LEFT_OUT, Optional.empty());

    public Conduct {
        if (seed.isPresent() != (ties == Ties.LOT)) {
            throw new IllegalArgumentException("a lot has a seed, and nothing else has");
        }
    }

    /** In which only ties are as the terms say. */
    public Conduct(Ties ties, Optional<String> seed) {
        this(ties, seed, Optional.empty(), Optional.empty());
    }

    /** How the counting library breaks ties: by the lot, or not at all. */
    public TieBreak tieBreak() {
        return seed.<TieBreak>map(TieBreak.Lot::new).orElse(TieBreak.ALL);
    }

    /** Whether the result is published by the closing of the poll. */
    public boolean publishesAtClose() {
        return results.filter(when -> when == Results.AT_CLOSE).isPresent();
    }

    /** Whether a vote stands once it is cast. */
    public boolean votesStand() {
        return changes.filter(when -> when == Changes.FINAL).isPresent();
    }

    /**
     * What is asked for of all this when a poll is opened.
     *
     * @param ties what becomes of options that are tied for the last places; none is selected where nothing is said
     * @param results when all see the result; when somebody publishes it where nothing is said
     * @param changes until when a vote may be changed; until the poll is closed where nothing is said
     */
    public record Asked(Optional<Ties> ties, Optional<Results> results, Optional<Changes> changes) {
        /** Of ties alone. */
        public Asked(Optional<Ties> ties) {
            this(ties, Optional.empty(), Optional.empty());
        }

        /** The terms that follow, with a fresh seed where there is a lot; none where all is as usual. */
        Optional<Conduct> terms(Occasion occasion) {
            Ties asked = ties.orElse(Ties.LEFT_OUT);
            Optional<String> seed = Optional.of(occasion.freshId("lot")).filter(drawn -> asked == Ties.LOT);
            return Optional.of(new Conduct(
                            asked,
                            seed,
                            results.filter(when -> when != Results.WHEN_PUBLISHED),
                            changes.filter(when -> when != Changes.UNTIL_CLOSE)))
                    .filter(conduct -> !conduct.equals(PLAIN));
        }

        /** Whether it says of ties what has a meaning only where options are selected. */
        boolean settlesTies() {
            return ties.filter(asked -> asked != Ties.LEFT_OUT).isPresent();
        }
    }
}
