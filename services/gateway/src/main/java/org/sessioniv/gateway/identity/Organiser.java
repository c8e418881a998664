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

/**
 * The organiser's account: a password, stored as PBKDF2 with HMAC-SHA-512, set once with the one-time link that the
 * server prints. Hashing runs on threads of its own.
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

    /** A new one-time token for {@code /setup#…}; an older one stops working. The server prints it for its operator. */
    public Future<String> createSetupToken() {
        String token = Secrets.token();
        return setups.put(Drawer.Label.of(ID), new Setup(Secrets.hash(token))).map(saved -> token);
    }

    /** Sets the password for whoever holds the token, once. */
    public Future<Boolean> setUp(String token, String password) {
        return setups.load(ID).compose(found -> {
            boolean right = found.filter(setup -> Secrets.same(setup.hash(), Secrets.hash(token)))
                    .isPresent();
            if (!right) {
                return Future.succeededFuture(false);
            }
            return hashed(password)
                    .compose(hash -> setups.remove(ID)
                            .compose(first -> first ? keep(hash, found.get()) : Future.succeededFuture(false)));
        });
    }

    /** A link whose password could not be stored is not used up. */
    private Future<Boolean> keep(String hash, Setup used) {
        return accounts.put(Drawer.Label.of(ID), new Account(hash))
                .map(true)
                .recover(lost -> setups.create(Drawer.Label.of(ID), used).transform(any -> Future.failedFuture(lost)));
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
