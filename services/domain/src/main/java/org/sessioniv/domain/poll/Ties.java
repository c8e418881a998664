package org.sessioniv.domain.poll;

import java.util.Locale;

/** What becomes of options that share the last places, so that the ballots cannot tell between them. */
public enum Ties {
    /** None of them is selected. */
    LEFT_OUT,
    /** All of them are, so that more are selected than there are places. */
    ALL_GO_ON,
    /** Whoever leads says which of them are, with a reason ({@link DecideTie}); until then none is. */
    CHAIR,
    /** A lot says which of them are; its seed stands in the terms, so that anybody can draw it again. */
    LOT;

    /** As sent: {@code all-go-on}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
