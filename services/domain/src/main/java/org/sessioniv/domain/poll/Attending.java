package org.sessioniv.domain.poll;

import java.util.Optional;

/**
 * What the terms of a poll make of who attends, where they make anything of it.
 *
 * @param toVote whether only delegations that attend may vote; judged with each ballot
 * @param quorum of what the quorum is a share, and what has to reach it
 */
public record Attending(boolean toVote, Quorum.Of quorum) {
    /** Where it makes no difference who attends. */
    static final Attending NONE = new Attending(false, Quorum.Of.ENTITLED);

    /** What of it is asked for; of what a quorum would be makes no difference where there is none. */
    static Optional<Attending> asked(Optional<Attending> attending, Optional<PollTerms.Share> quorum) {
        return quorum.isPresent()
                ? attending
                : attending.map(asked -> new Attending(asked.toVote(), Quorum.Of.ENTITLED));
    }
}
