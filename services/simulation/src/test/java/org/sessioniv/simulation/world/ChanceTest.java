package org.sessioniv.simulation.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChanceTest {
    @Test
    void the_same_seed_and_purpose_give_the_same_choices() {
        assertEquals(
                new Chance(7).of("store").nextLong(), new Chance(7).of("store").nextLong());
    }

    @Test
    void another_purpose_and_another_seed_give_others() {
        long choice = new Chance(7).of("store").nextLong();
        assertNotEquals(choice, new Chance(7).of("stone").nextLong());
        assertNotEquals(choice, new Chance(8).of("store").nextLong());
    }

    @Test
    void a_purpose_is_the_same_whatever_was_chosen_for_others() {
        Chance chance = new Chance(7);
        long alone = chance.of("store").nextLong();
        chance.of("line").nextLong();
        assertEquals(alone, chance.of("store").nextLong());
    }
}
