package org.sessioniv.simulation.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** What a run is to be: when somebody wishes something, by the number of the wish, and what goes wrong. */
public record Plan(long seed, List<Wished> wishes, List<Fault> faults) {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(9);
    private static final int MOST_WISHES = 30;
    private static final int MOST_FAULTS = 5;

    /** That somebody wishes something at that moment. */
    public record Wished(int number, Duration at) {}

    public Plan {
        wishes = List.copyOf(wishes);
        faults = List.copyOf(faults);
    }

    /** The whole plan of that seed, with the kinds of faults that may happen there. */
    public static Plan of(long seed, int nodes, int clients, List<Fault.Kind> kinds) {
        Chance chance = new Chance(seed);
        SplittableRandom count = chance.of("plan");
        List<Wished> wishes = new ArrayList<>();
        int asked = 10 + count.nextInt(MOST_WISHES - 9);
        for (int i = 0; i < asked; i++) {
            wishes.add(new Wished(i, Chance.between(chance.of("wish-at/" + i), FIRST, LAST)));
        }
        wishes.sort(Comparator.comparing(Wished::at));
        List<Fault> faults = new ArrayList<>();
        int wrong = kinds.isEmpty() ? 0 : count.nextInt(MOST_FAULTS + 1);
        for (int i = 0; i < wrong; i++) {
            faults.add(fault(i, chance.of("fault/" + i), nodes, clients, kinds));
        }
        return new Plan(seed, wishes, faults);
    }

    private static Fault fault(int number, SplittableRandom random, int nodes, int clients, List<Fault.Kind> kinds) {
        Fault.Kind kind = kinds.get(random.nextInt(kinds.size()));
        Duration at = Chance.between(random, Duration.ofMillis(200), LAST);
        Duration longest = random.nextInt(3) == 0 ? Duration.ofSeconds(8) : Duration.ofSeconds(1);
        Duration lasts = Chance.between(random, Duration.ofMillis(20), longest);
        int target = random.nextInt(ofClients(kind) ? clients : nodes);
        return new Fault(number, kind, at, lasts, target);
    }

    private static boolean ofClients(Fault.Kind kind) {
        return switch (kind) {
            case LINE_CUT, LINE_SILENT, READS_NOTHING -> true;
            case CRASH,
                    CRASH_BEFORE_APPEND,
                    CRASH_DURING_APPEND,
                    CRASH_AFTER_APPEND,
                    PAUSE,
                    DRAIN,
                    STORE_SLOW,
                    STORE_AWAY,
                    ANSWERS_LOST,
                    APPENDS_LATE,
                    APPENDS_DOUBLED,
                    LINKS_CUT,
                    LINKS_DOUBLED -> false;
        };
    }

    public Plan without(TreeSet<Integer> wishNumbers, TreeSet<Integer> faultNumbers) {
        return new Plan(
                seed,
                wishes.stream()
                        .filter(wish -> !wishNumbers.contains(wish.number()))
                        .toList(),
                faults.stream()
                        .filter(fault -> !faultNumbers.contains(fault.number()))
                        .toList());
    }

    /** When everything has been asked and nothing goes wrong any more. */
    public Duration end() {
        Duration wished =
                wishes.stream().map(Wished::at).max(Comparator.naturalOrder()).orElse(FIRST);
        Duration healed =
                faults.stream().map(Fault::end).max(Comparator.naturalOrder()).orElse(FIRST);
        return wished.compareTo(healed) > 0 ? wished : healed;
    }
}
