package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.Optional;

/**
 * The terms on which delegations are asked for proposals: how many each may have in the list at once, and until when.
 * What is absent binds nobody.
 */
public record Call(Optional<Integer> limit, Optional<Instant> deadline) {
    /** Delegations propose as many as they wish, at any time. */
    public static final Call FREE = new Call(Optional.empty(), Optional.empty());

    /** Whether proposals of delegations are still taken: up to the very moment of the deadline. */
    public boolean isOpenAt(Instant moment) {
        return deadline.filter(moment::isAfter).isEmpty();
    }
}
