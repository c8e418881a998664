package org.sessioniv.domain.placing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;

/** What holds of all places, and that there are none better: held against a look at every way to place a few. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacingPropertiesTest {
    private static final int MEETINGS = 3000;
    private static final String SEED = "kyiv";
    private static final List<String> LANGUAGES = List.of("en", "ka", "ru");

    /** A meeting of some groups and delegations, small enough to try all ways to place them. */
    private record Meeting(Limits limits, List<Candidate> candidates) {
        Proposal proposal() {
            return Placing.propose(limits, candidates, List.of(), SEED);
        }

        @Override
        public String toString() {
            return limits + "\n" + candidates.stream().map(Candidate::toString).collect(Collectors.joining("\n"));
        }
    }

    private static Meeting meeting(Random random) {
        List<RoomId> rooms = new ArrayList<>(
                List.of(PlacingExample.A, PlacingExample.B, PlacingExample.C).subList(0, 1 + random.nextInt(3)));
        List<Limits.OfGroup> groups = rooms.stream()
                .map(room ->
                        new Limits.OfGroup(room, random.nextInt(3), 1 + random.nextInt(4), some(LANGUAGES, random, 2)))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int n = 0; n < count; n++) {
            Collections.shuffle(rooms, random);
            Set<RoomId> joined =
                    random.nextInt(6) == 0 ? Set.copyOf(rooms.subList(0, 1 + random.nextInt(rooms.size()))) : Set.of();
            candidates.add(new Candidate(
                    new DelegationId("d" + n),
                    Delegation.Kind.values()[random.nextInt(2)],
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of("region " + random.nextInt(2)),
                    List.copyOf(rooms.subList(0, random.nextInt(rooms.size() + 1))),
                    some(LANGUAGES, random, 2),
                    joined,
                    random.nextInt(8) == 0 ? Set.of(rooms.get(0)) : Set.of(),
                    random.nextInt(3) == 0 ? Optional.of(rooms.get(rooms.size() - 1)) : Optional.empty()));
        }
        Collections.shuffle(candidates, random);
        return new Meeting(new Limits(groups, random.nextInt(3) == 0, random.nextInt(3) == 0, false), candidates);
    }

    private static <T> List<T> some(List<T> from, Random random, int most) {
        List<T> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, random.nextInt(most + 1)));
    }

    @FunctionalInterface
    private interface Claim {
        void check(Meeting meeting, Random random);
    }

    private static void always(Claim claim) {
        for (int seed = 1; seed <= MEETINGS; seed++) {
            Random random = new Random(seed);
            Meeting meeting = meeting(random);
            try {
                claim.check(meeting, random);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed + "\n" + meeting, failed);
            }
        }
    }

    private static Map<DelegationId, Set<RoomId>> told(Proposal proposal) {
        Map<DelegationId, Set<RoomId>> told = new HashMap<>();
        for (Place place : proposal.places()) {
            assertTrue(
                    told.computeIfAbsent(place.delegation(), any -> new HashSet<>())
                            .add(place.room()),
                    "placed twice: " + place);
        }
        return told;
    }

    /** Every way to place those who are not bound, whether it keeps the limits or not. */
    private static List<Map<DelegationId, Set<RoomId>>> everyWay(Meeting meeting) {
        List<Map<DelegationId, Set<RoomId>>> ways = new ArrayList<>(List.of(Map.of()));
        for (Candidate candidate : meeting.candidates()) {
            List<Map<DelegationId, Set<RoomId>>> longer = new ArrayList<>();
            List<Set<RoomId>> choices = candidate.isFree()
                    ? meeting.limits().groups().stream()
                            .map(group -> Set.of(group.room()))
                            .toList()
                    : List.of(candidate.stays());
            for (Map<DelegationId, Set<RoomId>> way : ways) {
                for (Set<RoomId> choice : choices) {
                    Map<DelegationId, Set<RoomId>> next = new HashMap<>(way);
                    next.put(candidate.id(), choice);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static Set<RoomId> of(Map<DelegationId, Set<RoomId>> way, Candidate candidate) {
        return way.getOrDefault(candidate.id(), Set.of());
    }

    /** Written from the words of the limits, not from the network. */
    private static boolean keeps(Meeting meeting, Map<DelegationId, Set<RoomId>> way) {
        Limits limits = meeting.limits();
        for (Limits.OfGroup group : limits.groups()) {
            List<Candidate> there = meeting.candidates().stream()
                    .filter(candidate -> of(way, candidate).contains(group.room()))
                    .toList();
            boolean size = there.size() >= group.least() && there.size() <= group.most();
            boolean languages = there.stream()
                    .filter(Candidate::isFree)
                    .allMatch(candidate -> group.languages().isEmpty()
                            || candidate.languages().isEmpty()
                            || !Collections.disjoint(group.languages(), candidate.languages()));
            if (!size || !languages) {
                return false;
            }
        }
        return (!limits.evenKinds() || isEven(meeting, way, candidate -> Optional.of(candidate.kind())))
                && (!limits.evenRegions()
                        || isEven(
                                meeting,
                                way,
                                candidate -> candidate.region().map(region -> candidate.kind() + " " + region)));
    }

    private static <K> boolean isEven(
            Meeting meeting, Map<DelegationId, Set<RoomId>> way, Function<Candidate, Optional<K>> part) {
        Set<K> parts = meeting.candidates().stream()
                .flatMap(candidate -> part.apply(candidate).stream())
                .collect(Collectors.toSet());
        for (K each : parts) {
            List<Long> counts = meeting.limits().groups().stream()
                    .map(group -> meeting.candidates().stream()
                            .filter(candidate -> part.apply(candidate).equals(Optional.of(each)))
                            .filter(candidate -> of(way, candidate).contains(group.room()))
                            .count())
                    .toList();
            if (Collections.max(counts) - Collections.min(counts) > 1) {
                return false;
            }
        }
        return true;
    }

    /** The less the better: moved, then wishes by their rank, then lots. */
    private static List<Long> worth(Meeting meeting, Map<DelegationId, Set<RoomId>> way) {
        List<Long> worth = new ArrayList<>(Collections.nCopies(5, 0L));
        Lots lots = new Lots(SEED);
        for (Candidate candidate : meeting.candidates()) {
            if (!candidate.isFree()) {
                continue;
            }
            RoomId room = of(way, candidate).iterator().next();
            boolean moved =
                    candidate.placed().filter(before -> !before.equals(room)).isPresent();
            worth.set(0, worth.get(0) + (moved ? 1 : 0));
            candidate.rank(room).ifPresent(rank -> worth.set(rank, worth.get(rank) - 1));
            worth.set(4, worth.get(4) + lots.of(candidate.id(), room));
        }
        return worth;
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = Long.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Test
    void places_are_the_best_of_all_that_keep_the_limits_and_there_are_none_only_where_none_keep_them() {
        int[] both = new int[2];
        always((meeting, random) -> {
            Proposal proposal = meeting.proposal();
            Optional<Map<DelegationId, Set<RoomId>>> best = everyWay(meeting).stream()
                    .filter(way -> keeps(meeting, way))
                    .min((one, other) -> compare(worth(meeting, one), worth(meeting, other)));
            assertEquals(best.isPresent(), proposal.isPossible(), proposal.toString());
            best.ifPresent(way -> assertEquals(way, told(proposal)));
            both[best.isPresent() ? 1 : 0]++;
        });
        assertTrue(both[0] > MEETINGS / 10 && both[1] > MEETINGS / 10, both[0] + " without, " + both[1] + " with");
    }

    @Test
    void nobody_is_lost_and_nobody_placed_twice() {
        always((meeting, random) -> {
            Proposal proposal = meeting.proposal();
            Map<DelegationId, Set<RoomId>> told = told(proposal);
            if (!proposal.isPossible()) {
                assertEquals(Map.of(), told);
                return;
            }
            for (Candidate candidate : meeting.candidates()) {
                int places = told.getOrDefault(candidate.id(), Set.of()).size();
                assertEquals(candidate.isFree() ? 1 : candidate.stays().size(), places, candidate.toString());
            }
        });
    }

    @Test
    void the_same_comes_out_whatever_the_order_of_the_lists() {
        always((meeting, random) -> {
            List<Candidate> candidates = new ArrayList<>(meeting.candidates());
            List<Limits.OfGroup> groups = new ArrayList<>(meeting.limits().groups());
            Collections.shuffle(candidates, random);
            Collections.shuffle(groups, random);
            Limits limits = new Limits(
                    groups, meeting.limits().evenKinds(), meeting.limits().evenRegions(), false);
            assertEquals(meeting.proposal(), new Meeting(limits, candidates).proposal());
        });
    }

    @Test
    void a_limit_that_is_named_alone_is_in_the_way() {
        always((meeting, random) -> {
            for (Obstacle obstacle : meeting.proposal().obstacles()) {
                Optional<Limits.Part> part = Set.of("LEAST", "MOST", "LANGUAGES")
                                .contains(obstacle.kind().name())
                        ? Optional.of(Limits.Part.valueOf(obstacle.kind().name()))
                        : Optional.empty();
                part.ifPresent(named -> {
                    Limits without =
                            meeting.limits().without(named, obstacle.room().orElseThrow());
                    assertTrue(
                            new Meeting(without, meeting.candidates())
                                    .proposal()
                                    .isPossible(),
                            obstacle.toString());
                });
            }
        });
    }

    @Test
    void a_late_one_moves_nobody_unless_it_must() {
        always((meeting, random) -> {
            Proposal first = meeting.proposal();
            if (!first.isPossible()) {
                return;
            }
            Map<DelegationId, Set<RoomId>> before = told(first);
            List<Candidate> all = new ArrayList<>();
            for (Candidate one : meeting.candidates()) {
                Optional<RoomId> placed =
                        one.isFree() ? Optional.of(of(before, one).iterator().next()) : Optional.empty();
                all.add(new Candidate(
                        one.id(),
                        one.kind(),
                        one.region(),
                        one.wishes(),
                        one.languages(),
                        one.joined(),
                        one.serves(),
                        placed));
            }
            all.add(new Candidate(
                    new DelegationId("late"),
                    Delegation.Kind.STATE,
                    Optional.empty(),
                    List.of(),
                    some(LANGUAGES, random, 1),
                    Set.of(),
                    Set.of(),
                    Optional.empty()));
            Meeting later = new Meeting(meeting.limits(), all);
            boolean mayStay = everyWay(later).stream()
                    .filter(way -> keeps(later, way))
                    .anyMatch(way -> before.entrySet().stream()
                            .allMatch(entry -> entry.getValue().equals(way.get(entry.getKey()))));
            Proposal second = later.proposal();
            if (mayStay) {
                Map<DelegationId, Set<RoomId>> after = told(second);
                before.forEach((delegation, rooms) -> assertEquals(rooms, after.get(delegation)));
            }
        });
    }
}
