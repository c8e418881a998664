package org.sessioniv.domain.group;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.domain.placing.Candidate;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.placing.Placing;
import org.sessioniv.domain.placing.Proposal;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Appointment;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Participant;

/**
 * What an organiser asks of places in working groups: limits, the seed of the lots, and the places that the organiser
 * chose by hand. All delegations of the meeting are placed; those that joined a group by themselves stay there, also
 * where the organiser chose another.
 */
public record PlacesAsked(Limits limits, String seed, List<ByHand> byHand) {
    /** Delegations times groups; so many are placed in a fifth of a second. */
    public static final int MOST = 6_000;

    /** More than a group of any meeting has. */
    public static final int MOST_IN_GROUP = 10_000;

    private static final Pattern SEED = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** A place that the organiser chose. */
    public record ByHand(DelegationId delegation, RoomId room) {}

    public PlacesAsked {
        byHand = List.copyOf(byHand);
    }

    /** Why this cannot be asked of that meeting, if it cannot. */
    public Optional<Rejection> fault(RoomState state) {
        Set<RoomId> groups = roomsOf(state);
        Set<RoomId> named = limits.groups().stream().map(Limits.OfGroup::room).collect(Collectors.toSet());
        if (!groups.containsAll(named) || !byHand.stream().map(ByHand::room).allMatch(groups::contains)) {
            return refuse(Code.NO_SUCH_GROUP, "There is no such working group.");
        }
        if (!byHand.stream()
                .allMatch(
                        choice -> state.roster().delegation(choice.delegation()).isPresent())) {
            return refuse(Code.NO_SUCH_DELEGATION, "There is no such delegation in this meeting.");
        }
        if (!isInRange(named.size())) {
            return refuse(
                    Code.OUT_OF_RANGE,
                    "Each group has limits once, from 0 to " + MOST_IN_GROUP
                            + ", and languages by their codes; a delegation has one place by hand; a seed is 1 to 64"
                            + " letters, digits or dashes.");
        }
        if (!named.containsAll(groups)) {
            return refuse(Code.PLACES_CHANGED, "There are working groups that these limits do not name.");
        }
        return state.roster().delegations().size() * (long) groups.size() > MOST
                ? refuse(Code.TOO_MANY_TO_PLACE, "Delegations times groups are at most " + MOST + ".")
                : Optional.empty();
    }

    private static Optional<Rejection> refuse(Code code, String detail) {
        return Optional.of(new Rejection(code, detail));
    }

    private boolean isInRange(int rooms) {
        long chosen = byHand.stream().map(ByHand::delegation).distinct().count();
        return rooms == limits.groups().size()
                && limits.groups().stream().allMatch(PlacesAsked::isInRange)
                && chosen == byHand.size()
                && SEED.matcher(seed).matches();
    }

    private static boolean isInRange(Limits.OfGroup group) {
        List<String> languages = group.languages();
        return group.least() >= 0
                && group.most() >= 0
                && group.least() <= MOST_IN_GROUP
                && group.most() <= MOST_IN_GROUP
                && languages.size() <= GroupWish.MAX_LANGUAGES
                && new HashSet<>(languages).size() == languages.size()
                && languages.stream().allMatch(GroupWish::isLanguage);
    }

    /** A place for everybody, or what is in the way; that may take seconds. For what is not at fault. */
    public Proposal propose(RoomState state) {
        Map<DelegationId, RoomId> chosen = chosen(state);
        Proposal found = Placing.propose(limits, candidates(state, chosen), rapporteurs(state), seed);
        return new Proposal(told(found.places(), chosen), found.obstacles());
    }

    /** The same places; none where something is in the way. */
    Optional<List<Place>> places(RoomState state) {
        Map<DelegationId, RoomId> chosen = chosen(state);
        return Placing.places(limits, candidates(state, chosen), rapporteurs(state), seed)
                .map(places -> told(places, chosen));
    }

    /** What was chosen by hand for those who chose nothing themselves. */
    private Map<DelegationId, RoomId> chosen(RoomState state) {
        Map<DelegationId, RoomId> chosen = new HashMap<>();
        byHand.stream()
                .filter(choice ->
                        state.groups().joinedByItself(choice.delegation()).isEmpty())
                .forEach(choice -> chosen.put(choice.delegation(), choice.room()));
        return chosen;
    }

    /** What was chosen by hand is as fixed as what was joined; it is told as what it is. */
    private static List<Place> told(List<Place> places, Map<DelegationId, RoomId> chosen) {
        return places.stream()
                .map(place -> chosen.containsKey(place.delegation())
                        ? new Place(place.delegation(), place.room(), Reason.of(Reason.Kind.BY_HAND))
                        : place)
                .toList();
    }

    private static List<Candidate> candidates(RoomState state, Map<DelegationId, RoomId> chosen) {
        Map<DelegationId, Set<RoomId>> serving = serving(state);
        return state.roster().delegations().values().stream()
                .map(delegation -> candidate(
                        state.groups(),
                        delegation,
                        Optional.ofNullable(chosen.get(delegation.id())),
                        serving.getOrDefault(delegation.id(), Set.of())))
                .toList();
    }

    private static Candidate candidate(
            Groups groups, Delegation delegation, Optional<RoomId> chosen, Set<RoomId> serves) {
        Optional<GroupWish> wish = groups.wishOf(delegation.id());
        return new Candidate(
                delegation.id(),
                delegation.kind(),
                delegation.region(),
                wish.map(GroupWish::groups).orElse(List.of()),
                wish.map(GroupWish::languages).orElse(List.of()),
                chosen.map(Set::of).orElseGet(() -> groups.joinedByItself(delegation.id())),
                serves,
                groups.givenPlaces()
                        .flatMap(before -> before.givenTo(delegation.id()).stream()
                                .filter(groups::exists)
                                .min(Comparator.comparing(RoomId::value))));
    }

    /** The groups of which a seat of each delegation is rapporteur. */
    private static Map<DelegationId, Set<RoomId>> serving(RoomState state) {
        Set<RoomId> groups = roomsOf(state);
        Map<DelegationId, Set<RoomId>> serving = new HashMap<>();
        for (Participant seat : state.roster().participants().values()) {
            seat.delegation()
                    .ifPresent(delegation -> noting(seat)
                            .flatMap(appointment -> appointment.room().stream())
                            .filter(groups::contains)
                            .forEach(room -> serving.computeIfAbsent(delegation, any -> new HashSet<>())
                                    .add(room)));
        }
        return serving;
    }

    /** For each seat that is rapporteur anywhere, the groups of which it may be. */
    private static List<Set<RoomId>> rapporteurs(RoomState state) {
        Set<RoomId> groups = roomsOf(state);
        return state.roster().participants().values().stream()
                .map(seat -> groups.stream()
                        .filter(room -> noting(seat).anyMatch(appointment -> appointment.holdsIn(room)))
                        .collect(Collectors.toUnmodifiableSet()))
                .filter(rooms -> !rooms.isEmpty())
                .toList();
    }

    private static Stream<Appointment> noting(Participant seat) {
        return seat.appointments().stream().filter(appointment -> appointment.role() == Role.RAPPORTEUR);
    }

    private static Set<RoomId> roomsOf(RoomState state) {
        return state.groups().working().stream().map(Groups.Entry::room).collect(Collectors.toUnmodifiableSet());
    }
}
