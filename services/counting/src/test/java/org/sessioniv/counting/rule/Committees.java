package org.sessioniv.counting.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;

/** Options by number, and all committees that a count leaves possible, for tests. */
final class Committees {
    private Committees() {}

    /** {@code a}, {@code b}, {@code c} and so on; from the 27th {@code o26}. */
    static List<Option> options(int number) {
        return IntStream.range(0, number)
                .mapToObj(at -> new Option(at < 26 ? String.valueOf((char) ('a' + at)) : "o" + at))
                .toList();
    }

    static Set<Set<Option>> possible(Rule rule, Profile profile, int seats) {
        return possible(Counting.count(rule, profile, seats, TieBreak.ALL));
    }

    static Set<Set<Option>> possible(Result result) {
        Set<Set<Option>> found = new HashSet<>();
        if (result.tie().isEmpty()) {
            found.add(Set.copyOf(result.elected()));
            return found;
        }
        Tie tie = result.tie().get();
        if (!tie.complete()) {
            throw new AssertionError("too many ties to follow in a test");
        }
        tie.committees().forEach(committee -> found.add(Set.copyOf(committee)));
        if (found.isEmpty()) {
            choose(result.elected(), tie.options(), tie.seats(), found);
        }
        return found;
    }

    private static void choose(List<Option> taken, List<Option> tied, int free, Set<Set<Option>> found) {
        if (free == 0) {
            found.add(Set.copyOf(taken));
            return;
        }
        for (int at = 0; at + free <= tied.size(); at++) {
            List<Option> more = new ArrayList<>(taken);
            more.add(tied.get(at));
            choose(more, tied.subList(at + 1, tied.size()), free - 1, found);
        }
    }
}
