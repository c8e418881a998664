package org.sessioniv.domain.poll;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.domain.roster.Attendance;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Who may vote in a poll, and who may know which of them have: fixed when it opens, as all terms are.
 *
 * @param entitled the delegations that have a ballot
 * @param whoVoted who may know which of them have voted, and so for which the room waits; never how
 * @param attending what is made of who attends, where the terms make anything of it
 */
public record Electorate(Set<DelegationId> entitled, Known whoVoted, Optional<Attending> attending) {
    public Electorate {
        entitled = Collections.unmodifiableSortedSet(new TreeSet<>(entitled));
    }

    /** Of which it makes no difference who attends. */
    public Electorate(Set<DelegationId> entitled, Known whoVoted) {
        this(entitled, whoVoted, Optional.empty());
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

    /** The same electorate, of which is made of who attends what was asked for. */
    Electorate with(Optional<Attending> asked) {
        return new Electorate(entitled, whoVoted, asked.filter(attending -> !attending.equals(Attending.NONE)));
    }

    public boolean entitles(DelegationId delegation) {
        return entitled.contains(delegation);
    }

    /** Whether that delegation may vote as things are, where it has a ballot. */
    boolean admits(DelegationId delegation, Attendance attendance) {
        return attending.filter(Attending::toVote).isEmpty() || attendance.has(delegation);
    }

    /** Of what a quorum is a share. */
    public Quorum.Of quorumOf() {
        return attending.map(Attending::quorum).orElse(Quorum.Of.ENTITLED);
    }

    /** How many may vote. */
    public int size() {
        return entitled.size();
    }

    public boolean allKnow() {
        return whoVoted == Known.ALL;
    }
}
