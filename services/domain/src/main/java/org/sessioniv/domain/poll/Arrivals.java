package org.sessioniv.domain.poll;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * When ballots came, and nobody's name: for the first ballot of each delegation the whole minute after the opening. A
 * ballot that is changed later leaves it as it is.
 */
public record Arrivals(PVector<Integer> minutes) {
    public static final Arrivals NONE = new Arrivals(TreePVector.empty());

    /** Ballots that stand together at least, so that who voted alone is not seen by the time of it. */
    static final int FEWEST_TOGETHER = 3;

    /** Steps that a picture shows at most. */
    static final int MOST_STEPS = 60;

    /** The lengths that a step may have, in minutes. */
    private static final List<Integer> LENGTHS = List.of(1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440);

    /** How many had voted by the end of each step of so many minutes, the first beginning with the opening. */
    public record Steps(int minutes, List<Integer> cast) {
        public Steps {
            cast = List.copyOf(cast);
        }
    }

    /** One more delegation has voted, so long after the opening. */
    Arrivals with(Duration sinceOpening) {
        return new Arrivals(minutes.plus((int) Math.max(0, sinceOpening.toMinutes())));
    }

    /**
     * The turnout over time of a vote that was open so long, in the shortest steps in each of which nobody voted or at
     * least {@link #FEWEST_TOGETHER} did; empty where only one step would hold them all, since that tells nothing more
     * than their number. All steps are equally long, so that where they end says nothing of anybody either.
     */
    Optional<Steps> during(Duration open) {
        int last = minutes.stream().mapToInt(Integer::intValue).max().orElse(0);
        int whole = Math.max(last, (int) Math.max(0, open.toMinutes())) + 1;
        return LENGTHS.stream()
                .filter(length -> length < whole && whole <= (long) length * MOST_STEPS)
                .map(length -> steps(length, whole))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Steps> steps(int length, int whole) {
        int[] counts = new int[(whole + length - 1) / length];
        minutes.forEach(minute -> counts[minute / length]++);
        List<Integer> cast = new ArrayList<>();
        int sum = 0;
        for (int count : counts) {
            if (count > 0 && count < FEWEST_TOGETHER) {
                return Optional.empty();
            }
            sum += count;
            cast.add(sum);
        }
        return sum == 0 ? Optional.empty() : Optional.of(new Steps(length, cast));
    }
}
