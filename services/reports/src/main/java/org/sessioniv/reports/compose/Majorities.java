package org.sessioniv.reports.compose;

import org.sessioniv.reports.PollReport.Majority;

/** Which majority a question needed, in words. */
final class Majorities {
    private Majorities() {}

    static String told(Majority majority) {
        return part(majority) + " " + base(majority) + " had to be in favour: " + majority.needed() + ".";
    }

    private static String part(Majority majority) {
        return switch (majority.part()) {
            case MORE_THAN_HALF -> "More than half of";
            case THREE_FIFTHS -> "Three fifths of";
            case TWO_THIRDS -> "Two thirds of";
            case THREE_QUARTERS -> "Three quarters of";
            case ALL -> "All of";
        };
    }

    private static String base(Majority majority) {
        return switch (majority.base()) {
            case FOR_AND_AGAINST -> "the votes for and against";
            case CAST -> "the ballots cast, abstentions among them,";
            case ENTITLED -> "the delegations entitled to vote";
        };
    }
}
