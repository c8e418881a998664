package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;

/**
 * Some of the options are selected. One for which no ballot speaks takes no part, also where places remain. Of
 * options that are tied for the last places the ballots do not say which are selected: the terms of the poll say what
 * becomes of them ({@link Ties}), and they are named.
 *
 * @param rule the counting library's rule
 * @param seats how many options are to be selected
 */
public record Selection(Rule rule, int seats) implements Deciding {
    /** Why this cannot decide a poll by that method over so many options; nothing when it can. */
    Optional<Rejection> misfit(Method method, int options) {
        if (seats < 1 || seats >= options) {
            return Optional.of(new Rejection(Code.OUT_OF_RANGE, "Select 1 to " + (options - 1) + " topics."));
        }
        if (!method.isReadBy(rule)) {
            return Optional.of(
                    new Rejection(Code.RULE_DOES_NOT_FIT, "The rule " + rule + " does not count such ballots."));
        }
        return seats == 1 || rule.severalSeats()
                ? Optional.empty()
                : Optional.of(new Rejection(Code.RULE_DOES_NOT_FIT, "The rule " + rule + " selects one option."));
    }

    /** The options for which no ballot speaks: they are left out of the count, as if they had withdrawn. */
    public static List<String> unsupported(List<PollTerms.Option> options, Collection<Ballot> ballots) {
        return options.stream()
                .map(PollTerms.Option::id)
                .filter(option -> ballots.stream().noneMatch(ballot -> ballot.supports(option)))
                .toList();
    }

    @Override
    public PollDecision decide(Tally tally) {
        Profile all = Profile.of(
                tally.options().stream().map(option -> new Option(option.id())).toList(),
                tally.ballots().stream().map(Ballot::counted).toList());
        Profile profile = all.without(unsupported(tally.options(), tally.ballots()).stream()
                .map(Option::new)
                .toList());
        if (profile.options().isEmpty()) {
            return new PollDecision.Undecided(PollDecision.Reason.NOTHING_CHOSEN);
        }
        int places = Math.min(seats, profile.options().size());
        Result result = Counting.count(rule, profile, places, TieBreak.ALL);
        PollDecision.Selected selected = new PollDecision.Selected(
                ids(result.elected()),
                result.tie().map(tie -> ids(tie.options())).orElse(List.of()));
        return switch (tally.conduct().ties()) {
            case LEFT_OUT, CHAIR -> selected;
            case ALL_GO_ON -> selected.withAllTied();
            case LOT -> drawn(selected, profile, places, tally.conduct());
        };
    }

    /** The same count with the lot wherever the ballots do not tell options apart, also on the way. */
    private PollDecision drawn(PollDecision.Selected open, Profile profile, int places, Conduct conduct) {
        Result result = Counting.count(rule, profile, places, conduct.tieBreak());
        Optional<Ties> settled =
                Optional.of(Ties.LOT).filter(lot -> !open.tied().isEmpty());
        return new PollDecision.Selected(ids(result.elected()), open.tied(), settled);
    }

    @Override
    public Optional<RequiredMajority> majority() {
        return Optional.empty();
    }

    @Override
    public Optional<Selection> selection() {
        return Optional.of(this);
    }

    private static List<String> ids(Collection<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
