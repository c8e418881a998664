package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.rooms.Timers;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Trace;

/**
 * The calls of one life of a node to the store that all nodes share. What is on its way arrives there, whether or not
 * the node still lives; an answer reaches only the living. A call without an answer fails when the adaptor has waited
 * long enough, as those of real stores do.
 */
final class StoreCalls {
    /** How long an adaptor tries before it says that nobody knows. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration QUICK = Duration.ofNanos(200_000);
    private static final Duration USUAL = Duration.ofMillis(6);
    private static final Duration SLOW = Duration.ofMillis(900);

    private final Timers world;
    private final Turns turns;
    private final Troubles troubles;
    private final Chance chance;
    private final String name;
    private final Trace trace;
    private final Runnable death;
    private final Map<String, SplittableRandom> random = new HashMap<>();

    StoreCalls(Timers world, Turns turns, Troubles troubles, Chance chance, String name, Trace trace, Runnable death) {
        this.world = world;
        this.turns = turns;
        this.troubles = troubles;
        this.chance = chance;
        this.name = name;
        this.trace = trace;
        this.death = death;
    }

    /** A call that changes nothing in the store, or nothing that is missed. */
    <T> Future<T> read(String about, Supplier<Future<T>> work) {
        SplittableRandom choice = choice(about);
        if (turns.isDead()) {
            return Promise.<T>promise().future();
        }
        if (troubles.storeAway > 0) {
            return away(choice);
        }
        Promise<T> answer = Promise.promise();
        boolean lost = troubles.answersLost > 0 && choice.nextBoolean();
        Duration there = way(choice);
        Duration back = way(choice);
        world.after(there, () -> arrive(work, answer, lost, back));
        if (lost) {
            turns.after(PATIENCE, () -> answer.tryFail(new StoreUnavailable("no answer")));
        }
        return answer.future();
    }

    /** A call that stores something, once or, with the same effect, twice. */
    <T> Future<T> write(String about, Supplier<Future<T>> work) {
        SplittableRandom choice = choice(about);
        if (turns.isDead()) {
            return Promise.<T>promise().future();
        }
        Troubles.AtAppend deadly = troubles.takeNext();
        if (deadly == Troubles.AtAppend.DIE_BEFORE) {
            death.run();
            return Promise.<T>promise().future();
        }
        if (troubles.storeAway > 0) {
            return away(choice);
        }
        Promise<T> answer = Promise.promise();
        boolean lost = troubles.answersLost > 0 && choice.nextInt(4) != 0;
        boolean late = troubles.appendsLate > 0 && choice.nextInt(4) != 0;
        Duration there = late ? PATIENCE.plus(Chance.between(choice, QUICK, PATIENCE)) : way(choice);
        Duration back = way(choice);
        Duration again = Chance.between(choice, QUICK, SLOW);
        world.after(there, () -> {
            arrive(work, answer, lost || late, back);
            if (troubles.appendsDoubled > 0) {
                world.after(again, () -> ignore(work.get()));
            }
            if (deadly == Troubles.AtAppend.DIE_AFTER && !turns.isDead()) {
                death.run();
            }
        });
        if (lost || late) {
            trace.say(() -> name + " will not hear what became of its write to " + about);
            turns.after(PATIENCE, () -> answer.tryFail(new OutcomeUnknown("no answer")));
        }
        if (deadly == Troubles.AtAppend.DIE_DURING) {
            death.run();
        }
        return answer.future();
    }

    private static void ignore(Future<?> repeated) {
        repeated.onFailure(unheard -> {});
    }

    private <T> void arrive(Supplier<Future<T>> work, Promise<T> answer, boolean lost, Duration back) {
        work.get().onComplete(done -> {
            if (!lost) {
                world.after(back, () -> turns.take(() -> answer.handle(done)));
            }
        });
    }

    private <T> Future<T> away(SplittableRandom choice) {
        Promise<T> answer = Promise.promise();
        turns.after(
                Chance.between(choice, QUICK, Duration.ofMillis(300)),
                () -> answer.tryFail(new StoreUnavailable("the store cannot be reached")));
        return answer.future();
    }

    private Duration way(SplittableRandom choice) {
        boolean slow = choice.nextInt(40) == 0;
        return Chance.between(choice, QUICK, troubles.storeSlow > 0 || slow ? SLOW : USUAL);
    }

    private SplittableRandom choice(String about) {
        return random.computeIfAbsent(about, any -> chance.of("store/" + name + "/" + about));
    }
}
