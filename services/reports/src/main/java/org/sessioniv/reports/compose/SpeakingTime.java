package org.sessioniv.reports.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.RoomReport.Speech;

/**
 * How often one delegation spoke in all rooms together, and what of that counts as speaking time. {@code delegation}
 * is empty for those who spoke for none.
 */
public record SpeakingTime(String delegation, int speeches, int pointsOfOrder, Duration spoken) {

    /** One entry a delegation that spoke, in the order of the roster, those without a delegation last. */
    public static List<SpeakingTime> of(MeetingReport report) {
        Map<String, SpeakingTime> times = new LinkedHashMap<>();
        report.delegations().forEach(each -> times.put(each.id(), none(each.id())));
        for (RoomReport room : report.rooms()) {
            for (Speech speech : room.speeches()) {
                String delegation = speech.delegation() == null ? "" : speech.delegation();
                times.merge(delegation, none(delegation).plus(speech), (before, one) -> before.plus(speech));
            }
        }
        SpeakingTime withoutDelegation = times.remove("");
        List<SpeakingTime> spoke = new ArrayList<>(times.values());
        if (withoutDelegation != null) {
            spoke.add(withoutDelegation);
        }
        spoke.removeIf(each -> each.speeches + each.pointsOfOrder == 0);
        return List.copyOf(spoke);
    }

    private static SpeakingTime none(String delegation) {
        return new SpeakingTime(delegation, 0, 0, Duration.ZERO);
    }

    private SpeakingTime plus(Speech speech) {
        Duration longer = spoken.plus(speech.speakingTime());
        return switch (speech.kind()) {
            case SPEECH -> new SpeakingTime(delegation, speeches + 1, pointsOfOrder, longer);
            case POINT_OF_ORDER -> new SpeakingTime(delegation, speeches, pointsOfOrder + 1, longer);
        };
    }
}
