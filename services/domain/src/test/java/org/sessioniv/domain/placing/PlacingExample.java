package org.sessioniv.domain.placing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;

/** A delegation that is to be placed, told in a line. */
record PlacingExample(Candidate candidate) {
    static final RoomId A = new RoomId("m/a");
    static final RoomId B = new RoomId("m/b");
    static final RoomId C = new RoomId("m/c");

    static PlacingExample who(String id) {
        return new PlacingExample(new Candidate(
                new DelegationId(id),
                Delegation.Kind.STATE,
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Optional.empty()));
    }

    static List<Candidate> all(PlacingExample... who) {
        return Arrays.stream(who).map(PlacingExample::candidate).toList();
    }

    static Limits.OfGroup group(RoomId room, int least, int most, String... languages) {
        return new Limits.OfGroup(room, least, most, List.of(languages));
    }

    static Limits limits(Limits.OfGroup... groups) {
        return limits(List.of(groups));
    }

    static Limits limits(List<Limits.OfGroup> groups) {
        return new Limits(groups, false, false, false);
    }

    PlacingExample likes(RoomId... rooms) {
        return with(candidate.region(), List.of(rooms), candidate.languages());
    }

    PlacingExample speaks(String... languages) {
        return with(
                candidate.region(), candidate.wishes(), List.copyOf(new java.util.LinkedHashSet<>(List.of(languages))));
    }

    PlacingExample region(String region) {
        return with(Optional.of(region), candidate.wishes(), candidate.languages());
    }

    PlacingExample kind(Delegation.Kind kind) {
        Candidate one = candidate;
        return new PlacingExample(new Candidate(
                one.id(), kind, one.region(), one.wishes(), one.languages(), one.joined(), one.serves(), one.placed()));
    }

    PlacingExample joined(RoomId... rooms) {
        return bound(Set.of(rooms), candidate.serves(), candidate.placed());
    }

    PlacingExample serves(RoomId... rooms) {
        return bound(candidate.joined(), Set.of(rooms), candidate.placed());
    }

    PlacingExample placed(RoomId room) {
        return bound(candidate.joined(), candidate.serves(), Optional.of(room));
    }

    private PlacingExample with(Optional<String> region, List<RoomId> wishes, List<String> languages) {
        Candidate one = candidate;
        return new PlacingExample(new Candidate(
                one.id(), one.kind(), region, wishes, languages, one.joined(), one.serves(), one.placed()));
    }

    private PlacingExample bound(Set<RoomId> joined, Set<RoomId> serves, Optional<RoomId> placed) {
        Candidate one = candidate;
        return new PlacingExample(new Candidate(
                one.id(), one.kind(), one.region(), one.wishes(), one.languages(), joined, serves, placed));
    }
}
