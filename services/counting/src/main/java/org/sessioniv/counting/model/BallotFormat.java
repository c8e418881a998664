package org.sessioniv.counting.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of PrefLib files that hold ballots. */
public enum BallotFormat {
    /** Strict orders, complete. */
    SOC(true, false),
    /** Strict orders, incomplete. */
    SOI(false, false),
    /** Orders with ties, complete. */
    TOC(true, true),
    /** Orders with ties, incomplete. */
    TOI(false, true),
    /** Options sorted into categories, best first: approvals and grades. */
    CAT(false, true);

    private final boolean complete;
    private final boolean mayTie;

    BallotFormat(boolean complete, boolean mayTie) {
        this.complete = complete;
        this.mayTie = mayTie;
    }

    /** {@code soc} and so on: the end of a file's name and its data type. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the end of a file's name, in small or capital letters. */
    public static Optional<BallotFormat> ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending()))
                .findFirst();
    }

    public boolean isComplete() {
        return complete;
    }

    public boolean mayTie() {
        return mayTie;
    }
}
