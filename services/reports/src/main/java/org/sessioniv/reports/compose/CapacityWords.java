package org.sessioniv.reports.compose;

import java.util.stream.Collectors;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.InCapacity;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** In which capacities the seats of a delegation are: "1 head, 2 advisers"; nothing where nothing was said of them. */
public final class CapacityWords {
    private CapacityWords() {}

    public static String of(Delegation delegation, Words words) {
        return delegation.capacities().stream().map(each -> of(each, words)).collect(Collectors.joining(", "));
    }

    private static String of(InCapacity some, Words words) {
        Message message = switch (some.capacity()) {
            case HEAD -> Message.CAPACITY_HEAD;
            case ALTERNATE -> Message.CAPACITY_ALTERNATE;
            case ADVISER -> Message.CAPACITY_ADVISER;
            case OBSERVER -> Message.CAPACITY_OBSERVER;
        };
        return words.say(message, some.seats());
    }
}
