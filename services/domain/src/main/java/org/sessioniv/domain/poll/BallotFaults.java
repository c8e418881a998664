package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sessioniv.counting.model.Fault;
import org.sessioniv.counting.model.Option;
import org.sessioniv.domain.room.Id;

/** What can be wrong with a ballot, in the words of the counting library. */
final class BallotFaults {
    private BallotFaults() {}

    /**
     * Every fault that the check finds in a ballot which names these where those are the options. A name that can be
     * none of an option, and more names than there are options and as many again, are not looked at one by one.
     */
    static List<String> of(
            List<PollTerms.Option> options, Collection<String> named, Function<List<Option>, List<Fault>> check) {
        if (named.size() > 2 * options.size()) {
            return List.of("A ballot names more options than this poll has.");
        }
        if (named.stream().anyMatch(option -> option.isBlank() || option.length() > Id.MAX_LENGTH)) {
            return List.of("An option is not in this poll.");
        }
        List<Option> offered =
                options.stream().map(option -> new Option(option.id())).toList();
        return check.apply(offered).stream().map(Fault::sentence).toList();
    }

    /** The faults, or this one where the ballot says nothing at all and no other fault says why that is not enough. */
    static List<String> orEmpty(List<String> faults, boolean empty, String sentence) {
        return faults.isEmpty() && empty ? List.of(sentence) : faults;
    }

    /** That the number of options named by a ballot is within what so many options allow. */
    static Optional<String> misfit(int min, int max, int options) {
        return min >= 1 && min <= max && max <= options
                ? Optional.empty()
                : Optional.of("A ballot names 1 to " + options + " options, at least the fewest allowed.");
    }
}
