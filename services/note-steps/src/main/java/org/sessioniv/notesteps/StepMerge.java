package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shortens a stretch of steps for storage at rest: each run of typing or deleting becomes one step. The result leads
 * to the same document, but positions between the merged steps are gone, so a stretch may be merged only when nobody
 * can come back with a commit that is based inside of it.
 */
final class StepMerge {
    private StepMerge() {}

    /** The same changes in as few steps as neighbours can be merged to. */
    public static List<Step> merged(List<Step> steps) {
        List<Step> result = new ArrayList<>();
        for (Step step : steps) {
            int last = result.size() - 1;
            Optional<Step> both = last < 0 ? Optional.empty() : result.get(last).merged(step);
            if (both.isPresent()) {
                result.set(last, both.get());
            } else {
                result.add(step);
            }
        }
        return List.copyOf(result);
    }
}
