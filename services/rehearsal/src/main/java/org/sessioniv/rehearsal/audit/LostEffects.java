package org.sessioniv.rehearsal.audit;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.rehearsal.client.Errand;

/** Finds what was acked and is not to be seen at the end. Pure: the commands with their answers, and the boards. */
final class LostEffects {
    private LostEffects() {}

    /** One sentence for each effect that is missing. */
    static List<String> find(List<Errand> errands, FinalBoards boards) {
        List<String> lost = new ArrayList<>();
        lost.addAll(LostBallots.find(errands, boards));
        lost.addAll(LostFloor.find(errands, boards));
        lost.addAll(LostSettings.find(errands, boards));
        lost.addAll(LostPapers.find(errands, boards));
        return lost;
    }
}
