package org.sessioniv.domain.poll;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Who may vote in a poll, and who may know which of them have: fixed when it opens, as all terms are.
 *
 * @param entitled the delegations that have a ballot
 * @param whoVoted who may know which of them have voted, and so for which the room waits; never how
 */
public record Electorate(Set<DelegationId> entitled, Known whoVoted) {
    public Electorate {
        entitled = Collections.unmodifiableSortedSet(new TreeSet<>(entitled));
    }

    /** Who may know something. */
    public enum Known {
        /** Whoever organises the meeting. */
        ORGANISERS,
        /** Everybody, the projector too. */
        ALL;

        /** As sent: {@code organisers}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** These delegations, on the terms that were asked for; only organisers know who voted where nothing is said. */
    static Electorate of(Set<DelegationId> entitled, Optional<Known> whoVoted) {
        return new Electorate(entitled, whoVoted.orElse(Known.ORGANISERS));
    }

    public boolean entitles(DelegationId delegation) {
        return entitled.contains(delegation);
    }

    /** How many may vote. */
    public int size() {
        return entitled.size();
    }

    public boolean allKnow() {
        return whoVoted == Known.ALL;
    }
}
