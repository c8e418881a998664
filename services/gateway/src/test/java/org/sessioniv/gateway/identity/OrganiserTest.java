package org.sessioniv.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
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
        String token = RoomsFixture.await(organiser.createSetupToken());
        String setup = RoomsFixture.await(records.load(new RecordKey("setup", "organiser")))
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
}
