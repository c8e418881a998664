package org.sessioniv.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** Finds what was acked and is not to be seen at the end. Pure: the commands with their answers, and the boards. */
final class LostEffects {
    private LostEffects() {}

    /** One sentence for each effect that is missing. */
    static List<String> find(List<Submission> submissions, FinalBoards boards) {
        List<String> lost = new ArrayList<>();
        lost.addAll(LostBallots.find(submissions, boards));
        lost.addAll(LostFloor.find(submissions, boards));
        lost.addAll(LostSettings.find(submissions, boards));
        lost.addAll(LostPapers.find(submissions, boards));
        return lost;
    }
}
