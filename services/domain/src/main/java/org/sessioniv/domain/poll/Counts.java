package org.sessioniv.domain.poll;

/** From where the result of a closed poll is had, which is the same whenever and by whomever it is counted. */
@FunctionalInterface
public interface Counts {
    /** Counted when it is asked for. */
    Counts NOW = PollCount::of;

    Outcome of(Poll.Closed poll);
}
