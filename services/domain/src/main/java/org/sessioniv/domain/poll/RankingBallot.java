package org.sessioniv.domain.poll;

import java.util.List;
import org.sessioniv.counting.model.Option;

/** The options in their order, the best first; those in one tier share a place. */
public record RankingBallot(List<List<String>> tiers) implements Ballot {
    public RankingBallot {
        tiers = tiers.stream().map(List::copyOf).toList();
    }

    List<String> named() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    @Override
    public int given(String option) {
        return !tiers.isEmpty() && tiers.get(0).contains(option) ? 1 : 0;
    }

    @Override
    public boolean supports(String option) {
        return named().contains(option);
    }

    @Override
    public boolean abstains() {
        return named().isEmpty();
    }

    @Override
    public org.sessioniv.counting.model.RankingBallot counted() {
        return new org.sessioniv.counting.model.RankingBallot(tiers.stream()
                .map(tier -> tier.stream().map(Option::new).toList())
                .toList());
    }
}
