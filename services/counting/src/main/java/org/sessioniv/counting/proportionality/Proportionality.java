package org.sessioniv.counting.proportionality;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Axiom;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.model.Witness;

/** The certificate of a committee: each axiom, from the weakest to the strongest, with its verdict. */
public final class Proportionality {
    private Proportionality() {}

    /** Whether all ballots of the profile say which options they support. */
    public static boolean applies(Profile profile) {
        return profile.groups().keySet().stream()
                .allMatch(ballot -> ballot.approvals().isPresent());
    }

    /**
     * Throws IllegalArgumentException for ballots that are no approvals and for a committee that is empty or not of the
     * profile; {@link Cancellation.Cancelled} when asked to stop.
     */
    public static List<Verdict> certificate(Profile profile, Collection<Option> committee, Cancellation cancellation) {
        Groups groups = new Groups(profile, committee, cancellation);
        Optional<Witness> one = ExtendedClaims.justified(groups);
        Optional<Witness> together = TogetherClaims.violation(groups);
        return List.of(
                Verdict.of(Axiom.JR, one),
                proportional(groups, one, together),
                Verdict.of(Axiom.PJR_PLUS, together),
                Verdict.of(Axiom.EJR_PLUS, ExtendedClaims.violation(groups)));
    }

    /** PJR lies between: PJR+ implies it, and a group that is denied JR is denied PJR. */
    private static Verdict proportional(Groups groups, Optional<Witness> one, Optional<Witness> together) {
        if (together.isEmpty()) {
            return Verdict.of(Axiom.PJR, Optional.empty());
        }
        if (one.isPresent()) {
            return Verdict.of(Axiom.PJR, one);
        }
        CohesiveSearch search = new CohesiveSearch(groups);
        Optional<Witness> found = search.violation();
        return found.isEmpty() && search.isCutShort()
                ? new Verdict(Axiom.PJR, Verdict.Answer.UNDECIDED, Optional.empty())
                : Verdict.of(Axiom.PJR, found);
    }
}
