package org.sessioniv.reports;

/** Something that the terms of a poll may say. */
public enum PollTerm {
    /** The result was published by the closing, and by nobody. */
    PUBLISHED_AT_CLOSE,
    /** A vote stood once it was cast. */
    FINAL_VOTES
}
