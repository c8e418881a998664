package org.sessioniv.counting.decision;

/** The sets of votes of which a part can be required. */
public enum Crowd {
    /** All who may vote. */
    ENTITLED("those entitled"),
    /** All entitled who are there. */
    PRESENT("those present"),
    /** All ballots handed in, valid or not. */
    CAST("the ballots cast"),
    /** All valid ballots. */
    VALID("the valid ballots");

    private final String words;

    Crowd(String words) {
        this.words = words;
    }

    /** For sentences: {@code the ballots cast}. */
    public String words() {
        return words;
    }
}
