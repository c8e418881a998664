package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.List;

/** The ballots of a poll with what is plain to see: how often each option was chosen. Whose they are is not in it. */
public record Tally(List<PollTerms.Option> options, int entitled, List<Ballot> ballots) {
    public Tally {
        options = List.copyOf(options);
        ballots = List.copyOf(ballots);
    }

    static Tally of(PollTerms terms, Collection<Ballot> ballots) {
        return new Tally(terms.options(), terms.electorate().size(), List.copyOf(ballots));
    }

    List<Outcome.Count> counts() {
        return options.stream()
                .map(option -> new Outcome.Count(option.id(), count(option.id())))
                .toList();
    }

    int count(String option) {
        return (int) ballots.stream()
                .filter(ballot -> ballot.chosen().contains(option))
                .count();
    }

    int cast() {
        return ballots.size();
    }

    int abstained() {
        return (int) ballots.stream().filter(Ballot::abstains).count();
    }
}
