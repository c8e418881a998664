package org.sessioniv.domain.poll;

import java.util.Locale;

/** What can be said to a question. */
public enum Answer {
    YES("Yes"),
    NO("No"),
    /** Counts for the quorum and for neither side. */
    ABSTAIN("Abstain");

    private final String title;

    Answer(String title) {
        this.title = title;
    }

    /** As sent, and the id of the option: {@code yes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    /** As the counting library takes the answer to one of several options. */
    org.sessioniv.counting.model.YesNoAbstainBallot.Answer counted() {
        return org.sessioniv.counting.model.YesNoAbstainBallot.Answer.valueOf(name());
    }
}
