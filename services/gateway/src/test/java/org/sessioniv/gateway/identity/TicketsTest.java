package org.sessioniv.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.GatedRecords;
import org.sessioniv.gateway.HandClock;
import org.sessioniv.journal.InMemoryRecords;

/** A ticket is good at every node over the store, and once at all of them together. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TicketsTest {
    private static final String ORIGIN = "https://meeting.example";

    private final HandClock clock = new HandClock();
    private final GatedRecords records = new GatedRecords(new InMemoryRecords(clock));
    private final Tickets here = node();
    private final Tickets there = node();

    private Tickets node() {
        return new Tickets(records, clock, IdentityLimits.DEFAULT);
    }

    private Optional<Tickets.Good> found(Tickets node, String ticket) {
        return await(node.find(ticket, ORIGIN, clock.instant()));
    }

    @Test
    void it_opens_one_socket_when_it_is_shown_to_two_nodes_at_once() {
        String ticket = await(here.issue("sign-in", ORIGIN));
        Tickets.Good mine = found(here, ticket).orElseThrow();
        Tickets.Good others = found(there, ticket).orElseThrow();
        assertEquals("sign-in", others.signIn());
        records.shutForRemovals();
        List<Future<Boolean>> both = List.of(here.spend(mine), there.spend(others));
        records.open();
        assertTrue(await(both.get(0)) ^ await(both.get(1)));
    }

    @Test
    void it_is_not_found_again_at_another_node_once_it_is_spent() {
        String ticket = await(here.issue("sign-in", ORIGIN));
        assertTrue(await(there.spend(found(there, ticket).orElseThrow())));
        assertEquals(Optional.empty(), found(here, ticket));
    }
}
