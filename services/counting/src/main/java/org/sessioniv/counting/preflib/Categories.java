package org.sessioniv.counting.preflib;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.ScoreBallot;

/**
 * What the categories of a {@code cat} file mean, best first. One or two of them, unless they are numbers, are
 * approval: the first is approved. Otherwise each is a grade: the number that names it where all are named by numbers
 * that fall, else 0 for the last, 1 for the last but one, and so on. An option in no category is left blank.
 */
record Categories(List<Integer> grades, boolean areApprovals) {
    static final Categories NONE = new Categories(List.of(), false);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    static Categories named(List<String> names) {
        boolean numbers = names.stream().allMatch(name -> NUMBER.matcher(name).matches());
        List<Integer> grades = numbers ? names.stream().map(Integer::valueOf).toList() : List.of();
        for (int at = 1; at < grades.size(); at++) {
            numbers &= grades.get(at) < grades.get(at - 1);
        }
        if (numbers) {
            return new Categories(grades, false);
        }
        int last = names.size() - 1;
        return new Categories(
                IntStream.rangeClosed(0, last).mapToObj(at -> last - at).toList(), names.size() <= 2);
    }

    Ballot ballot(List<List<Option>> places, long line) throws BallotFileException {
        if (places.size() != grades.size()) {
            throw new BallotFileException(
                    line, "there are " + grades.size() + " categories, here are " + places.size() + " places");
        }
        if (areApprovals) {
            return new ApprovalBallot(places.get(0));
        }
        Map<Option, Integer> scores = new HashMap<>();
        for (int at = 0; at < places.size(); at++) {
            int grade = grades.get(at);
            places.get(at).forEach(option -> scores.put(option, grade));
        }
        return new ScoreBallot(scores);
    }
}
