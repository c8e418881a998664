package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.notesteps.Notes.applied;
import static org.sessioniv.notesteps.Notes.delete;
import static org.sessioniv.notesteps.Notes.document;
import static org.sessioniv.notesteps.Notes.insert;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepMergeTest {

    @Test
    void a_word_typed_letter_by_letter_becomes_one_step() {
        List<Step> typed = List.of(insert(1, "o"), insert(2, "n"), insert(3, "e"));
        assertEquals(List.of(insert(1, "one")), StepMerge.merged(typed));
    }

    @Test
    void backspaces_become_one_deletion() {
        assertEquals(List.of(delete(3, 6)), StepMerge.merged(List.of(delete(5, 6), delete(4, 5), delete(3, 4))));
    }

    @Test
    void steps_at_different_places_stay_apart() {
        List<Step> apart = List.of(insert(1, "a"), insert(9, "b"));
        assertEquals(apart, StepMerge.merged(apart));
    }

    @Test
    void merged_steps_lead_to_the_same_document() {
        Node start = document("The quick brown fox jumps over the lazy dog");
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Step> steps = new ArrayList<>();
            Node document = start;
            int at = 1;
            for (int i = 0; i < 40; i++) {
                int end = document.content().size() - 1;
                at = random.nextInt(5) == 0 ? 1 + random.nextInt(end) : Math.min(at, end);
                boolean deletes = random.nextInt(3) == 0 && at > 1;
                Step step = deletes ? delete(at - 1, at) : insert(at, "xy".substring(random.nextInt(2)));
                at += deletes ? -1 : step.map().ranges().get(0).newSize();
                steps.add(step);
                document = step.apply(document);
            }
            List<Step> merged = StepMerge.merged(steps);
            assertEquals(document, applied(start, merged), "seed " + seed);
        }
    }
}
