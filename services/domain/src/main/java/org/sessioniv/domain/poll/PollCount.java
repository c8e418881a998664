package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.decision.DecisionRules;
import org.sessioniv.counting.decision.Judgement;
import org.sessioniv.counting.decision.Majority;
import org.sessioniv.counting.decision.Turnout;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Fault;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.poll.Outcome.DecidedBy;
import org.sessioniv.domain.room.Id;

/**
 * Checks ballots and counts them with the counting library. A quorum that is missed decides nothing, whatever the
 * counts. An option that nobody chose is never selected, also where seats remain. Options that are tied for the last
 * places are all left out and named: the ballots do not say which, and no machine should.
 */
final class PollCount {
    private static final DecisionRules MORE_YES_THAN_NO =
            new DecisionRules(Optional.empty(), Optional.of(Majority.simple()));

    private PollCount() {}

    /** Every reason why this ballot is invalid; none when it is valid. */
    static List<String> faults(PollTerms terms, List<String> choices) {
        if (choices.stream().anyMatch(choice -> choice.isBlank() || choice.length() > Id.MAX_LENGTH)) {
            return List.of("An option is not in this poll.");
        }
        List<Option> options =
                terms.options().stream().map(option -> new Option(option.id())).toList();
        return new ApprovalBallot.Form(options, terms.min(), terms.max())
                .check(ballot(choices)).stream().map(Fault::sentence).toList();
    }

    static Outcome of(Poll.Closed poll) {
        PollTerms terms = poll.terms();
        Collection<Ballot> ballots = poll.ballots().values();
        Tallied tallied = new Tallied(terms, ballots);
        if (ballots.isEmpty()) {
            return tallied.undecided(DecidedBy.NO_BALLOTS);
        }
        if (!tallied.isQuorate()) {
            return tallied.undecided(DecidedBy.QUORUM_MISSED);
        }
        return switch (terms.method()) {
            case APPROVAL -> approval(tallied);
            case YES_NO_ABSTAIN -> question(tallied);
        };
    }

    private static Outcome approval(Tallied tallied) {
        List<Option> chosen = tallied.counts().stream()
                .filter(count -> count.count() > 0)
                .map(count -> new Option(count.option()))
                .toList();
        List<ApprovalBallot> ballots = tallied.ballots().stream()
                .map(ballot -> ballot(ballot.choices()))
                .toList();
        int seats = Math.min(tallied.terms().select(), chosen.size());
        Result result = Counting.count(Rule.APPROVAL, Profile.of(chosen, ballots), seats, TieBreak.ALL);
        List<String> tied = result.tie().map(Tie::options).stream()
                .flatMap(List::stream)
                .map(Option::id)
                .toList();
        List<String> elected = result.elected().stream().map(Option::id).toList();
        DecidedBy by = tied.isEmpty() ? DecidedBy.COUNT : DecidedBy.TIE_UNRESOLVED;
        return tallied.decided(elected, tied, by, Optional.empty());
    }

    private static Outcome question(Tallied tallied) {
        int cast = tallied.ballots().size();
        Turnout turnout = Turnout.of(tallied.entitled(), cast, cast, cast, tallied.abstained());
        boolean adopted = MORE_YES_THAN_NO
                        .judge(turnout, Fraction.of(tallied.count("yes")))
                        .ending()
                == Judgement.Ending.ADOPTED;
        return tallied.decided(List.of(), List.of(), DecidedBy.MAJORITY, Optional.of(adopted));
    }

    private static ApprovalBallot ballot(List<String> choices) {
        return new ApprovalBallot(choices.stream().map(Option::new).toList());
    }

    /** The ballots of a poll with what is plain to see: how often each option was chosen. */
    private record Tallied(PollTerms terms, Collection<Ballot> ballots) {
        List<Outcome.Count> counts() {
            return terms.options().stream()
                    .map(option -> new Outcome.Count(option.id(), count(option.id())))
                    .toList();
        }

        int count(String option) {
            return (int) ballots.stream()
                    .filter(ballot -> ballot.choices().contains(option))
                    .count();
        }

        int abstained() {
            return count("abstain");
        }

        int entitled() {
            return terms.electorate().size();
        }

        Optional<Quorum> quorum() {
            return terms.quorum().map(share -> Quorum.of(share, entitled()));
        }

        boolean isQuorate() {
            return quorum().map(set -> set.isMetBy(ballots.size())).orElse(true);
        }

        Outcome undecided(DecidedBy by) {
            return decided(List.of(), List.of(), by, Optional.empty());
        }

        Outcome decided(List<String> elected, List<String> tied, DecidedBy by, Optional<Boolean> adopted) {
            return new Outcome(counts(), elected, tied, by, entitled(), ballots.size(), abstained(), quorum(), adopted);
        }
    }
}
