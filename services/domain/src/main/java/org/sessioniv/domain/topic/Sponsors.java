package org.sessioniv.domain.topic;

import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sessioniv.domain.roster.DelegationId;

/**
 * The delegations beside a proposal's author, in the order in which they came: those that stand behind its words of
 * now, and those that stood behind earlier words and are asked again. Nobody is in both.
 */
public record Sponsors(PVector<DelegationId> standing, PVector<DelegationId> asked) {
    public static final Sponsors NONE = new Sponsors(TreePVector.empty(), TreePVector.empty());

    public boolean has(DelegationId delegation) {
        return standing.contains(delegation);
    }

    public boolean areAsked(DelegationId delegation) {
        return asked.contains(delegation);
    }

    Sponsors with(DelegationId delegation) {
        return new Sponsors(standing.plus(delegation), asked.minus(delegation));
    }

    Sponsors without(DelegationId delegation) {
        return new Sponsors(standing.minus(delegation), asked.minus(delegation));
    }

    /** These are asked too, as far as they do not stand behind it. */
    Sponsors asking(List<DelegationId> delegations) {
        List<DelegationId> more = delegations.stream()
                .filter(each -> !standing.contains(each) && !asked.contains(each))
                .toList();
        return new Sponsors(standing, asked.plusAll(more));
    }

    /** All are asked again, since the words are others. */
    Sponsors askedAgain() {
        List<DelegationId> more =
                standing.stream().filter(each -> !asked.contains(each)).toList();
        return new Sponsors(TreePVector.empty(), asked.plusAll(more));
    }
}
