package org.sessioniv.server.meetingfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.roster.Capacity;

/** Reads in which capacities the seats of a delegation are, from the first seat on: {@code [head, adviser]}. */
final class Capacities {
    private static final Map<String, Capacity> WORDS = Map.of(
            "head", Capacity.HEAD,
            "alternate", Capacity.ALTERNATE,
            "adviser", Capacity.ADVISER,
            "observer", Capacity.OBSERVER);

    private Capacities() {}

    /** What is wrong is reported and left out, since the file is refused then as a whole. */
    static List<Capacity> of(YamlValue value, Optional<Integer> seats, Optional<Boolean> votes) {
        List<Capacity> capacities = new ArrayList<>();
        for (YamlValue item : value.items()) {
            Optional<Capacity> capacity = item.word(WORDS);
            if (capacity.filter(Capacity.HEAD::equals).isPresent() && capacities.contains(Capacity.HEAD)) {
                item.report("a delegation has one head");
            }
            capacity.ifPresent(capacities::add);
        }
        if (seats.filter(most -> capacities.size() > most).isPresent()) {
            value.report("names more capacities than the delegation has seats");
        }
        boolean onlyLookOn = capacities.stream().allMatch(Capacity.OBSERVER::equals)
                && seats.filter(all -> all <= capacities.size()).isPresent();
        if (onlyLookOn && votes.orElse(false)) {
            value.report("nobody could vote for the delegation; one seat at least is no observer's");
        }
        return capacities;
    }
}
