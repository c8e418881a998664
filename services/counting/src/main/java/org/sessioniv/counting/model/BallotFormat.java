package org.sessioniv.counting.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of ballot files that the library reads, known by the end of a file's name. */
public enum BallotFormat {
    /** PrefLib: strict orders, complete. */
    SOC,
    /** PrefLib: strict orders, incomplete. */
    SOI,
    /** PrefLib: orders with ties, complete. */
    TOC,
    /** PrefLib: orders with ties, incomplete. */
    TOI,
    /** PrefLib: options sorted into categories: approvals, answers or grades. */
    CAT,
    /** Elections by transferable vote, as OpaVote, OpenSTV and others exchange them. */
    BLT;

    /** {@code soc} and so on: the end of a file's name. */
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

    /** Whether a file of this kind ranks every option on every ballot. */
    public boolean isComplete() {
        return switch (this) {
            case SOC, TOC -> true;
            case SOI, TOI, CAT, BLT -> false;
        };
    }

    /** Whether options may stand on one place. */
    public boolean mayTie() {
        return switch (this) {
            case SOC, SOI -> false;
            case TOC, TOI, CAT, BLT -> true;
        };
    }

    /** Whether a file of this kind sorts options into categories instead of ranking them. */
    public boolean hasCategories() {
        return switch (this) {
            case CAT -> true;
            case SOC, SOI, TOC, TOI, BLT -> false;
        };
    }
}
