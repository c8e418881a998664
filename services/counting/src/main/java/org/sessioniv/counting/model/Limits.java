package org.sessioniv.counting.model;

/** What one count takes at most. Beyond it the library says no by name instead of running on. */
public final class Limits {
    public static final int OPTIONS = 1_000;
    public static final int OPTION_LETTERS = 500;
    public static final int BALLOT_GROUPS = 2_000_000;
    public static final int SEATS = 200;
    public static final int WEIGHT_DIGITS = 18;

    /** Bits of the common denominator of all weights: far more than decimals need, an end to fractions without one. */
    public static final int EXACT_BITS = 4_096;

    /** Ways of deciding ties that are followed under {@link TieBreak.All} before the count says that there are more. */
    public static final int TIE_BRANCHES = 1_000;

    /** Ballots and sets looked at in the search for a group that is denied what PJR promises. */
    public static final long SEARCH_STEPS = 1_000_000;

    private Limits() {}

    /** Thrown when a count is asked for that is larger than a named limit. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String limit;

        public Exceeded(String limit, long asked, long most) {
            super(limit + ": " + asked + " asked, at most " + most);
            this.limit = limit;
        }

        /** Which one: {@code options}, {@code ballots}, {@code seats}, {@code weight-digits}, {@code exact-bits}. */
        public String limit() {
            return limit;
        }
    }

    /** Throws {@link Exceeded} when more is asked than the limit of that name allows. */
    public static void check(String limit, long asked, long most) {
        if (asked > most) {
            throw new Exceeded(limit, asked, most);
        }
    }
}
