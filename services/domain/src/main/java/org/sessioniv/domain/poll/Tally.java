package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.List;

/** The ballots of a poll with what is plain to see: what each option was given. Whose they are is not in it. */
public record Tally(
        Method method,
        List<PollTerms.Option> options,
        int entitled,
        int present,
        Conduct conduct,
        List<Ballot> ballots) {
    public Tally {
        options = List.copyOf(options);
        ballots = List.copyOf(ballots);
    }

    static Tally of(PollTerms terms, Collection<Ballot> ballots, int present) {
        return new Tally(
                terms.method(),
                terms.options(),
                terms.electorate().size(),
                present,
                terms.heldBy(),
                List.copyOf(ballots));
    }

    List<Outcome.Count> counts() {
        return options.stream()
                .map(option -> new Outcome.Count(option.id(), count(option.id()), method.sides(ballots, option.id())))
                .toList();
    }

    int count(String option) {
        return ballots.stream().mapToInt(ballot -> ballot.given(option)).sum();
    }

    int cast() {
        return ballots.size();
    }

    int abstained() {
        return (int) ballots.stream().filter(Ballot::abstains).count();
    }
}
