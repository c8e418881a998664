package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.rooms.SignInEnded;

/**
 * Nodes whose clocks run apart are paused, cut off, kept from the store and started anew, as a seed says. At every
 * moment whatever was announced, and was said to be done, is in force at each node that serves.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncementsUnderFaultsTest extends AnnouncingNodes {
    private static final int SECONDS = 40;

    private final List<Said> said = new ArrayList<>();
    private final List<Voice> living = new ArrayList<>();
    private final Map<Voice, List<Said>> lacking = new HashMap<>();
    private final List<Future<Void>> starts = new ArrayList<>();
    private final List<Runnable> repairs = new ArrayList<>();

    /** An announcement, and what came of it. */
    private record Said(SignInEnded what, Future<Void> done) {}

    /** The fastest clock is ahead of the slowest by less than a third of what that shows. */
    private Voice started(SplittableRandom random, String name, String start) {
        Voice voice = new Voice(new Node(name, start, PROTOCOL, new DriftingTime(time, 87 + random.nextInt(27))));
        living.add(voice);
        lacking.put(voice, new ArrayList<>(said));
        starts.add(voice.start());
        return voice;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whatever_is_done_is_in_force_wherever_anybody_is_served(int part) {
        for (int seed = part * 20; seed < part * 20 + 20; seed++) {
            run(seed);
        }
    }

    private void run(int seed) {
        said.clear();
        living.clear();
        lacking.clear();
        starts.clear();
        repairs.clear();
        SplittableRandom random = new SplittableRandom(seed);
        for (String name : List.of("x", "y", "z")) {
            started(random, seed + name, "1");
        }
        for (int ms = 0; ms < SECONDS * 1_000; ms++) {
            step(random, seed);
            pass(1);
            check(seed, ms);
        }
        repairs.forEach(Runnable::run);
        living.forEach(voice -> voice.node.own.thaw());
        pass(15_000);
        check(seed, SECONDS * 1_000);
        assertTrue(said.stream().allMatch(one -> one.done().isComplete()), () -> "somebody waits, seed " + seed);
        for (int i = 0; i < living.size(); i++) {
            boolean out = living.get(i).node.membership.ousted().isPresent();
            assertTrue(living.get(i).inTouch() || out || starts.get(i).failed(), () -> "not in touch, seed " + seed);
        }
        living.forEach(voice -> voice.announcements.stop());
        living.forEach(voice -> voice.node.membership.leave());
        pass(10_000);
    }

    private void step(SplittableRandom random, int seed) {
        Voice one = living.get(random.nextInt(living.size()));
        if (random.nextInt(700) == 0) {
            String name = seed + "/" + said.size();
            Said fresh = new Said(new SignInEnded(name), one.announce(name));
            said.add(fresh);
            lacking.values().forEach(lacks -> lacks.add(fresh));
        }
        if (random.nextInt(900) == 0) {
            Runnable repair = fault(random, one);
            repairs.add(repair);
            time.after(Duration.ofMillis(random.nextInt(9_000)), repair);
        }
        if (random.nextInt(30_000) == 0 && living.size() < 5) {
            one.node.own.freeze();
            started(random, one.node.id.value(), String.valueOf(living.size()));
        }
    }

    /** Something that goes wrong with a node, and what ends it. */
    private static Runnable fault(SplittableRandom random, Voice one) {
        ShakyRecords store = one.node.store;
        Duration late = Duration.ofMillis(1 + random.nextInt(1_900));
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                one.node.own.freeze();
                return one.node.own::thaw;
            }
            case 2 -> {
                store.away(true);
                return () -> store.away(false);
            }
            case 3 -> {
                store.slow(late);
                return () -> store.slow(Duration.ZERO);
            }
            case 4 -> {
                store.late(late);
                return () -> store.late(Duration.ZERO);
            }
            case 5 -> {
                store.lateLists(late);
                return () -> store.lateLists(Duration.ZERO);
            }
            case 6 -> {
                store.readOnly(true);
                return () -> store.readOnly(false);
            }
            case 7 -> {
                one.cut = true;
                return () -> one.cut = false;
            }
            default -> {
                one.slow = late;
                return () -> one.slow = Duration.ZERO;
            }
        }
    }

    private void check(int seed, int ms) {
        lacking.forEach((voice, lacks) -> {
            lacks.removeIf(one -> voice.inForce.contains(one.what()));
            assertTrue(
                    lacks.stream().noneMatch(one -> one.done().succeeded()) || !voice.inTouch(),
                    () -> voice.node.id.value() + " serves without " + lacks + ", seed " + seed + " after " + ms
                            + " ms");
        });
    }
}
