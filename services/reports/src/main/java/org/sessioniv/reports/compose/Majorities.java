package org.sessioniv.reports.compose;

import org.sessioniv.reports.PollReport.Majority;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Which majority a question needed, in words. */
final class Majorities {
    private Majorities() {}

    static String told(Majority majority, Words words) {
        return words.say(Message.MAJORITY, words.say(part(majority)), words.say(base(majority)), majority.needed());
    }

    private static Message part(Majority majority) {
        return switch (majority.part()) {
            case MORE_THAN_HALF -> Message.MAJORITY_HALF;
            case THREE_FIFTHS -> Message.MAJORITY_THREE_FIFTHS;
            case TWO_THIRDS -> Message.MAJORITY_TWO_THIRDS;
            case THREE_QUARTERS -> Message.MAJORITY_THREE_QUARTERS;
            case ALL -> Message.MAJORITY_ALL;
        };
    }

    private static Message base(Majority majority) {
        return switch (majority.base()) {
            case FOR_AND_AGAINST -> Message.MAJORITY_OF_VOTES;
            case CAST -> Message.MAJORITY_OF_CAST;
            case PRESENT -> Message.MAJORITY_OF_PRESENT;
            case ENTITLED -> Message.MAJORITY_OF_ENTITLED;
        };
    }
}
