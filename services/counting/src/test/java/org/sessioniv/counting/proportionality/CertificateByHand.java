package org.sessioniv.counting.proportionality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.counting.model.Axiom;

/** The axioms once more, word for word: every group of voters, every claim. For a dozen voters at most. */
final class CertificateByHand {
    private final List<Set<Integer>> voters;
    private final int options;
    private final Set<Integer> committee;

    CertificateByHand(List<Set<Integer>> voters, int options, Set<Integer> committee) {
        this.voters = voters;
        this.options = options;
        this.committee = committee;
    }

    boolean holds(Axiom axiom) {
        for (int bits = 1; bits < 1 << voters.size(); bits++) {
            List<Set<Integer>> group = new ArrayList<>();
            for (int voter = 0; voter < voters.size(); voter++) {
                if ((bits >> voter & 1) == 1) {
                    group.add(voters.get(voter));
                }
            }
            for (int claim = 1; claim <= committee.size(); claim++) {
                boolean large = group.size() * committee.size() >= claim * voters.size();
                if (large && isDenied(axiom, group, claim)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isDenied(Axiom axiom, List<Set<Integer>> group, int claim) {
        Set<Integer> common = new TreeSet<>();
        for (int option = 0; option < options; option++) {
            common.add(option);
        }
        Set<Integer> together = new HashSet<>();
        int most = 0;
        for (Set<Integer> voter : group) {
            common.retainAll(voter);
            Set<Integer> elected = new HashSet<>(voter);
            elected.retainAll(committee);
            together.addAll(elected);
            most = Math.max(most, elected.size());
        }
        boolean hasOneMissing = !committee.containsAll(common);
        return switch (axiom) {
            case JR -> claim == 1 && !common.isEmpty() && together.isEmpty();
            case PJR -> common.size() >= claim && together.size() < claim;
            case PJR_PLUS -> hasOneMissing && together.size() < claim;
            case EJR_PLUS -> hasOneMissing && most < claim;
        };
    }
}
