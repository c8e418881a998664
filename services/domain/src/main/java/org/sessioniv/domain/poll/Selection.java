package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.List;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/**
 * Some of the options are selected. One that nobody chose never is, also where places remain. Options that are tied for
 * the last places are all left out and named: the ballots do not say which, and no machine should.
 *
 * @param rule the counting library's rule
 * @param seats how many options are to be selected
 */
public record Selection(Rule rule, int seats) implements Deciding {
    @Override
    public PollDecision decide(Tally tally) {
        List<Option> chosen = tally.counts().stream()
                .filter(count -> count.count() > 0)
                .map(count -> new Option(count.option()))
                .toList();
        List<org.sessioniv.counting.model.Ballot> ballots =
                tally.ballots().stream().map(Ballot::counted).toList();
        Result result = Counting.count(rule, Profile.of(chosen, ballots), Math.min(seats, chosen.size()), TieBreak.ALL);
        return new PollDecision.Selected(
                ids(result.elected()),
                result.tie().map(tie -> ids(tie.options())).orElse(List.of()));
    }

    private static List<String> ids(Collection<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
