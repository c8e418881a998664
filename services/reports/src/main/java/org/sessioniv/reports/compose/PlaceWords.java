package org.sessioniv.reports.compose;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.MeetingReport.Places;
import org.sessioniv.reports.document.DateWords;

/** How the delegations came to their groups, in a sentence: what happened to nobody is not told. */
final class PlaceWords {
    private PlaceWords() {}

    static String of(Places places, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        add(parts, places.firstWish(), "by their first wish");
        add(parts, places.laterWish(), "by a later wish");
        add(parts, places.otherThanWished(), "otherwise than they wished");
        add(parts, places.withoutWish(), "without a wish");
        add(parts, places.byHand(), "by the organisers' choice");
        add(parts, places.ofRapporteurs(), "with their rapporteur");
        add(parts, places.joined(), "joined by themselves");
        return "Published " + DateWords.of(places.at(), zone) + ": " + String.join(", ", parts) + "; lots by the seed "
                + places.seed();
    }

    private static void add(List<String> parts, int count, String how) {
        if (count > 0) {
            parts.add(count + " " + how);
        }
    }
}
