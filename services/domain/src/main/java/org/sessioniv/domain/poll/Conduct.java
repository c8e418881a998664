package org.sessioniv.domain.poll;

import java.util.Optional;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.room.Occasion;

/**
 * How a poll is held beyond method and counting, where its terms say anything of it.
 *
 * @param ties what becomes of options that are tied for the last places
 * @param seed the seed of the lot, where one decides ties: all know it before the first ballot
 */
public record Conduct(Ties ties, Optional<String> seed) {
    /** Where nothing is said: as polls were held before there was anything to say. */
    public static final Conduct PLAIN = new Conduct(Ties.LEFT_OUT, Optional.empty());

    public Conduct {
        if (seed.isPresent() != (ties == Ties.LOT)) {
            throw new IllegalArgumentException("a lot has a seed, and nothing else has");
        }
    }

    /** How the counting library breaks ties: by the lot, or not at all. */
    public TieBreak tieBreak() {
        return seed.<TieBreak>map(TieBreak.Lot::new).orElse(TieBreak.ALL);
    }

    /**
     * What is asked for of all this when a poll is opened.
     *
     * @param ties what becomes of options that are tied for the last places; none is selected where nothing is said
     */
    public record Asked(Optional<Ties> ties) {
        /** The terms that follow, with a fresh seed where there is a lot; none where all is as usual. */
        Optional<Conduct> terms(Occasion occasion) {
            Ties asked = ties.orElse(Ties.LEFT_OUT);
            Optional<String> seed = Optional.of(occasion.freshId("lot")).filter(drawn -> asked == Ties.LOT);
            return Optional.of(new Conduct(asked, seed)).filter(conduct -> !conduct.equals(PLAIN));
        }
    }
}
