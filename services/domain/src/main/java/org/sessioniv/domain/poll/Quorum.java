package org.sessioniv.domain.poll;

/**
 * The fewest ballots with which a poll decides anything: the share that its terms ask for, of those who may vote,
 * rounded up. It is met from exactly that many on.
 */
public record Quorum(int needed) {
    static Quorum of(PollTerms.Share share, int entitled) {
        return new Quorum(share.of(entitled));
    }

    public boolean isMetBy(int ballots) {
        return ballots >= needed;
    }
}
