package org.sessioniv.domain.room;

import java.util.ArrayList;
import java.util.List;

/** The audiences to which somebody with this standing belongs; the viewer's board is the union of theirs. */
public record Viewer(List<Audience> audiences) {
    public Viewer {
        audiences = List.copyOf(audiences);
    }

    public static Viewer of(Standing standing) {
        List<Audience> audiences = new ArrayList<>();
        audiences.add(groupOf(standing));
        if (standing.is(Role.ORGANISER)) {
            audiences.add(Audience.Office.ORGANISERS);
        }
        standing.delegation().ifPresent(delegation -> audiences.add(new Audience.OfDelegation(delegation)));
        audiences.add(new Audience.OfParticipant(standing.who()));
        return new Viewer(audiences);
    }

    private static Audience.Group groupOf(Standing standing) {
        if (standing.moderates() || standing.is(Role.RAPPORTEUR)) {
            return Audience.Group.STAFF;
        }
        return standing.is(Role.PROJECTOR) ? Audience.Group.PUBLIC : Audience.Group.DELEGATES;
    }
}
