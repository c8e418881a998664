package org.sessioniv.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.HandClock;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomsFixture;
import org.sessioniv.rooms.peer.LocalPeerBus;

/** How the organiser's password is stored. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganiserTest {
    private static final String PASSWORD = "correct horse battery";
    private final Vertx vertx = Vertx.vertx();
    private final PeerBus bus = new LocalPeerBus(vertx, 1, 120_000);

    @AfterEach
    void close() {
        RoomsFixture.await(vertx.close());
    }

    private String stored(IdentityLimits limits) {
        HandClock clock = new HandClock();
        InMemoryRecords records = new InMemoryRecords(clock);
        Organiser organiser = Identity.over(records, bus, vertx, clock, limits).organiser();
        String token = RoomsFixture.await(organiser.createSetupToken("local"));
        String setup = RoomsFixture.await(records.load(new RecordKey("setup", "local")))
                .orElseThrow()
                .body()
                .utf8();
        assertFalse(setup.contains(token), "of the token only the hash is kept");
        assertTrue(RoomsFixture.await(organiser.setUp(token, PASSWORD)));
        assertTrue(RoomsFixture.await(organiser.hasPassword(PASSWORD, false)));
        assertFalse(RoomsFixture.await(organiser.hasPassword(PASSWORD + " ", true)));
        return RoomsFixture.await(records.load(new RecordKey("account", "organiser")))
                .orElseThrow()
                .body()
                .utf8();
    }

    @Test
    void a_password_is_stored_as_a_slow_hash_with_a_salt_of_its_own() {
        IdentityLimits fast = IdentityLimits.DEFAULT.withPasswordIterations(1_000);
        String one = stored(fast);
        assertFalse(one.contains(PASSWORD), "the password itself");
        assertTrue(one.contains("$pbkdf2$it=1000$"), one);
        assertNotEquals(one, stored(fast), "the same password, another salt");
    }

    /** The OWASP cheat sheet on password storage asks for 210,000 iterations of HMAC-SHA-512 at least. */
    @Test
    void by_default_a_guess_costs_more_than_is_asked_for() {
        assertTrue(IdentityLimits.DEFAULT.passwordIterations() >= 210_000);
        String hash = stored(IdentityLimits.DEFAULT);
        assertTrue(hash.contains("$pbkdf2$it=" + IdentityLimits.DEFAULT.passwordIterations() + "$"), hash);
        String encoded = hash.replaceAll(".*\\$", "").replaceAll("[^A-Za-z0-9+/].*", "");
        assertEquals(64, encoded.length() * 3 / 4, "bytes of HMAC-SHA-512");
    }

    private Organiser atOneStore() {
        HandClock clock = new HandClock();
        IdentityLimits fast = IdentityLimits.DEFAULT.withPasswordIterations(1_000);
        return Identity.over(new InMemoryRecords(clock), bus, vertx, clock, fast)
                .organiser();
    }

    @Test
    void the_links_of_all_places_are_good_until_one_of_them_is_used() {
        Organiser organiser = atOneStore();
        String one = RoomsFixture.await(organiser.createSetupToken("node-1"));
        String other = RoomsFixture.await(organiser.createSetupToken("node-2"));
        String last = RoomsFixture.await(organiser.createSetupToken("node-3"));
        assertTrue(RoomsFixture.await(organiser.setUp(other, PASSWORD)));
        for (String dead : List.of(one, other, last)) {
            assertFalse(RoomsFixture.await(organiser.setUp(dead, "another long password")));
        }
        assertTrue(RoomsFixture.await(organiser.hasPassword(PASSWORD, true)));
    }

    @Test
    void a_newer_link_ends_the_older_of_the_same_place_only() {
        Organiser organiser = atOneStore();
        String older = RoomsFixture.await(organiser.createSetupToken("node-1"));
        String elsewhere = RoomsFixture.await(organiser.createSetupToken("node-2"));
        RoomsFixture.await(organiser.createSetupToken("node-1"));
        assertFalse(RoomsFixture.await(organiser.setUp(older, PASSWORD)));
        assertTrue(RoomsFixture.await(organiser.setUp(elsewhere, PASSWORD)));
    }

    @Test
    void of_two_links_that_are_used_at_once_one_sets_the_password() {
        Organiser organiser = atOneStore();
        List<String> passwords = List.of(PASSWORD, "another long password");
        List<String> tokens = List.of("node-1", "node-2").stream()
                .map(place -> RoomsFixture.await(organiser.createSetupToken(place)))
                .toList();
        Future<Boolean> first = organiser.setUp(tokens.get(0), passwords.get(0));
        Future<Boolean> second = organiser.setUp(tokens.get(1), passwords.get(1));
        assertNotEquals(RoomsFixture.await(first), RoomsFixture.await(second));
        String told = passwords.get(RoomsFixture.await(first) ? 0 : 1);
        assertTrue(RoomsFixture.await(organiser.hasPassword(told, true)), "whoever was told so has it");
    }
}
