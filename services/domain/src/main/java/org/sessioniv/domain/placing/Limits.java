package org.sessioniv.domain.placing;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sessioniv.domain.room.RoomId;

/**
 * What the organiser asks of the groups: how many delegations each has at least and at most, in which languages it
 * works, whether kinds of delegations and regions are spread evenly, and whether each needs a rapporteur. Spread evenly
 * means that no group has more than one of a kind more than another; regions are spread within each kind.
 */
public record Limits(List<OfGroup> groups, boolean evenKinds, boolean evenRegions, boolean rapporteurs) {
    /** What is asked of one group; without languages every delegation can work there. */
    public record OfGroup(RoomId room, int least, int most, List<String> languages) {
        public OfGroup {
            languages = List.copyOf(languages);
        }

        /** Whether that delegation can work there: it shares a language, or did not say which it has. */
        boolean suits(Candidate candidate) {
            return languages.isEmpty()
                    || candidate.languages().isEmpty()
                    || candidate.languages().stream().anyMatch(languages::contains);
        }
    }

    public Limits {
        groups = List.copyOf(groups);
    }

    /** One thing that may be asked less of: of that group, or of all. */
    enum Part {
        LEAST,
        MOST,
        LANGUAGES,
        KINDS,
        REGIONS
    }

    /** The same without what is asked there. */
    Limits without(Part part, RoomId room) {
        return switch (part) {
            case LEAST -> with(room, group -> new OfGroup(room, 0, group.most(), group.languages()));
            case MOST -> with(room, group -> new OfGroup(room, group.least(), Integer.MAX_VALUE, group.languages()));
            case LANGUAGES -> with(room, group -> new OfGroup(room, group.least(), group.most(), List.of()));
            case KINDS -> new Limits(groups, false, evenRegions, rapporteurs);
            case REGIONS -> new Limits(groups, evenKinds, false, rapporteurs);
        };
    }

    private Limits with(RoomId room, UnaryOperator<OfGroup> change) {
        List<OfGroup> changed = groups.stream()
                .map(group -> group.room().equals(room) ? change.apply(group) : group)
                .toList();
        return new Limits(changed, evenKinds, evenRegions, rapporteurs);
    }
}
