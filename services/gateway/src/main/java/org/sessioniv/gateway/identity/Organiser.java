package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.auth.hashing.HashingStrategy;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;

/**
 * The organiser's account: a password, stored as PBKDF2 with HMAC-SHA-512, set once with a one-time link of those
 * that the servers have made. Hashing runs on threads of its own.
 */
public final class Organiser {
    public static final int MIN_PASSWORD = 12;

    /** Long enough for any phrase, short enough to hash. */
    public static final int MAX_PASSWORD = 256;

    private static final String ID = "organiser";
    private static final int SALT_BYTES = 16;

    private final Drawer<Account> accounts;
    private final Drawer<Setup> setups;
    private final WorkerExecutor workers;
    private final WorkerExecutor ownWorker;
    private final HashingStrategy hashing = HashingStrategy.load();
    private final int iterations;

    Organiser(Records records, Vertx vertx, IdentityLimits limits) {
        this.accounts = new Drawer<>(records, "account", Account.class);
        this.setups = new Drawer<>(records, "setup", Setup.class);
        this.workers = vertx.createSharedWorkerExecutor("passwords", limits.hashingThreads());
        this.ownWorker = vertx.createSharedWorkerExecutor("passwords-known", 1);
        this.iterations = limits.passwordIterations();
    }

    record Account(String password) {
        @Override
        public String toString() {
            return "Account[not shown]";
        }
    }

    record Setup(String hash) {}

    /** Whether a password was ever set. */
    public Future<Boolean> exists() {
        return accounts.load(ID).map(Optional::isPresent);
    }

    /**
     * A new one-time token for {@code /setup#…}. It is good until the password is set, by whichever; an older one of
     * the same place, which is the server or the node that keeps it for its operator, stops working.
     */
    public Future<String> createSetupToken(String place) {
        String token = Secrets.token();
        String hash = Secrets.hash(token);
        return setups.put(Drawer.Label.of(place).withKey(hash), new Setup(hash)).map(saved -> token);
    }

    /**
     * Sets the password for whoever holds a token, if none was ever set: of several that hold one, for the first. A
     * token whose password could not be stored is as good as before.
     */
    public Future<Boolean> setUp(String token, String password) {
        return setups.findByKey(Secrets.hash(token))
                .compose(known -> known.isEmpty() ? Future.succeededFuture(false) : first(password));
    }

    private Future<Boolean> first(String password) {
        return hashed(password)
                .compose(hash -> accounts.create(Drawer.Label.of(ID), new Account(hash)))
                .map(Saved.SAVED::equals);
    }

    /** {@code known} devices do not wait behind the hashing of what strangers try. */
    public Future<Boolean> hasPassword(String password, boolean known) {
        return accounts.load(ID)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(false)
                        : (known ? ownWorker : workers)
                                .executeBlocking(
                                        () -> hashing.verify(found.get().password(), password), false));
    }

    private Future<String> hashed(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Map<String, String> cost = Map.of("it", Integer.toString(iterations));
        String text = Base64.getEncoder().withoutPadding().encodeToString(salt);
        return workers.executeBlocking(() -> hashing.hash("pbkdf2", cost, text, password), false);
    }
}
