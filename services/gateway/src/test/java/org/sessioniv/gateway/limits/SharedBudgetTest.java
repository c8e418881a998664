package org.sessioniv.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.GatedRecords;
import org.sessioniv.gateway.HandClock;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;

/** Guessing at several nodes: as if it were one, with time that passes by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedBudgetTest {
    private static final FailureBudget.Guesser ONE = FailureBudget.Guesser.atAddress("one");
    private static final FailureBudget.Guesser OWNER = FailureBudget.Guesser.onDevice("owner's", true);

    private final HandClock clock = new HandClock();
    private final InMemoryRecords store = new InMemoryRecords(clock);
    private final GatedRecords records = new GatedRecords(store);
    private final SharedBudget here = node(records);
    private final SharedBudget there = node(new GatedRecords(store));

    private SharedBudget node(GatedRecords way) {
        return new SharedBudget("passwords", Limits.Guesses.DEFAULT.passwords(), clock, way);
    }

    private static FailureBudget.Guesser address(int number) {
        return FailureBudget.Guesser.atAddress("address-" + number);
    }

    private static Optional<FailureBudget.Attempt> tried(SharedBudget node, FailureBudget.Guesser guesser) {
        return await(node.attempt(guesser)).attempt();
    }

    private int tries(FailureBudget.Guesser guesser, int times) {
        int taken = 0;
        for (int i = 0; i < times; i++) {
            taken += tried(i % 2 == 0 ? here : there, guesser).isPresent() ? 1 : 0;
        }
        return taken;
    }

    @Test
    void a_guesser_has_one_budget_at_all_nodes_and_is_told_when_there_is_more() {
        assertEquals(10, tries(ONE, 40));
        Duration wait = await(there.attempt(ONE)).retryIn();
        clock.pass(wait.minusMillis(1));
        assertFalse(tried(there, ONE).isPresent());
        clock.pass(Duration.ofMillis(1));
        assertTrue(tried(there, ONE).isPresent());
        assertFalse(tried(here, ONE).isPresent());
    }

    @Test
    void strangers_have_one_budget_in_common_at_all_nodes_and_cannot_keep_a_trusted_device_out() {
        int taken = 0;
        for (int number = 0; number < 300; number++) {
            taken += tries(address(number), 2);
        }
        assertEquals(100 + 20, taken);
        assertEquals(10, tries(OWNER, 40));
    }

    @Test
    void what_was_no_wrong_guess_is_given_back_at_all_nodes() {
        for (int i = 0; i < 300; i++) {
            await(here.forgive(tried(here, ONE).orElseThrow()));
            await(there.forgive(tried(there, OWNER).orElseThrow()));
        }
        assertEquals(10, tries(ONE, 40));
        assertEquals(10, tries(OWNER, 40));
    }

    @Test
    void of_two_nodes_that_take_at_once_neither_undoes_what_the_other_took() {
        List<Boolean> between = new ArrayList<>();
        records.behindNextLoad(() -> between.add(tried(there, ONE).isPresent()));
        assertTrue(tried(here, ONE).isPresent());
        assertEquals(List.of(true), between);
        assertEquals(8, tries(ONE, 40));
    }

    @Test
    void what_is_spare_is_for_those_who_have_not_failed_lately_anywhere() {
        assertEquals(1, tries(ONE, 1));
        for (int number = 0; number < 99; number++) {
            assertEquals(1, tries(address(number), 1));
        }
        assertFalse(tried(there, ONE).isPresent());
        assertTrue(tried(there, address(1_000)).isPresent());
    }

    @Test
    void who_is_refused_pays_nothing_of_their_own() {
        for (int number = 0; number < 300; number++) {
            tries(address(number), 2);
        }
        assertFalse(tried(here, address(1_000)).isPresent());
        clock.pass(Duration.ofSeconds(20));
        assertEquals(10, tries(address(1_000), 40));
    }

    @Test
    void without_the_store_there_is_no_attempt_and_none_is_paid() {
        records.fail(true);
        for (int i = 0; i < 50; i++) {
            assertInstanceOf(StoreUnavailable.class, here.attempt(ONE).cause());
        }
        records.fail(false);
        assertEquals(10, tries(ONE, 40));
    }

    @Test
    void what_cannot_be_given_back_stays_spent() {
        FailureBudget.Attempt attempt = tried(here, ONE).orElseThrow();
        records.fail(true);
        await(here.forgive(attempt));
        records.fail(false);
        assertEquals(9, tries(ONE, 40));
    }

    @Test
    void of_those_who_wait_for_the_store_there_are_so_many_and_no_more() {
        SharedBudget codes = new SharedBudget("codes", Limits.Guesses.DEFAULT.codes(), clock, records);
        records.shut();
        List<Future<FailureBudget.Turn>> all = new ArrayList<>();
        for (int number = 0; number < 501; number++) {
            all.add(codes.attempt(address(number)));
        }
        assertInstanceOf(StoreBusy.class, all.get(500).cause());
        records.open();
        assertTrue(await(all.get(499)).attempt().isPresent());
        assertTrue(await(codes.attempt(address(500))).attempt().isPresent());
    }

    @Test
    void nothing_is_kept_of_who_has_their_whole_budget_again_and_no_address_ever() {
        tries(ONE, 3);
        String kept = store.list("guesses", "", 100).result().toString();
        assertFalse(kept.contains("one"), kept);
        clock.pass(Duration.ofMinutes(3));
        assertEquals(List.of(), store.list("guesses", "", 100).result());
    }
}
