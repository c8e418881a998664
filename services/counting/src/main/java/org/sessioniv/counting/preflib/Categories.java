package org.sessioniv.counting.preflib;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

/**
 * What the categories of a {@code cat} file mean. Named yes, no and abstain they are these answers, wherever they
 * stand; yes and no alone are approval. One or two with other names are approval, the first being what is approved.
 * Otherwise each is a grade: the number that names it where all are named by numbers that fall, else 0 for the last, 1
 * for the last but one, and so on. An option in no category is left blank.
 */
sealed interface Categories {
    /** A file of orders has none. */
    Categories NONE = new Grades(List.of(), List.of());

    Ballot ballot(List<List<Option>> places);

    int size();

    /** What a reader should know who expected something else. */
    Optional<String> note();

    /** Throws IllegalArgumentException where an abstention stands among categories that are no answers. */
    static Categories named(List<String> names) {
        List<Optional<Answer>> answers = names.stream().map(Words::answer).toList();
        Set<Optional<Answer>> distinct = new HashSet<>(answers);
        boolean areAnswers = distinct.size() == names.size() && answers.stream().allMatch(Optional::isPresent);
        if (areAnswers && answers.stream().anyMatch(answer -> answer.equals(Optional.of(Answer.YES)))) {
            List<Answer> known = answers.stream().flatMap(Optional::stream).toList();
            return known.contains(Answer.ABSTAIN) ? new Answers(known) : new Approval(known.indexOf(Answer.YES), names);
        }
        if (answers.contains(Optional.of(Answer.ABSTAIN))) {
            throw new IllegalArgumentException(
                    "an abstention stands beside yes and no only, the categories are " + String.join(", ", names));
        }
        return Words.numbers(names)
                .<Categories>map(numbers -> new Grades(numbers, names))
                .orElseGet(() -> {
                    int last = names.size() - 1;
                    return last <= 1
                            ? new Approval(0, names)
                            : new Grades(
                                    IntStream.rangeClosed(0, last)
                                            .mapToObj(at -> last - at)
                                            .toList(),
                                    names);
                });
    }

    default Ballot ballot(List<List<Option>> places, long line) throws BallotFileException {
        if (places.size() != size()) {
            throw new BallotFileException(
                    line, "there are " + size() + " categories, here are " + places.size() + " places");
        }
        return ballot(places);
    }

    /** One of the categories holds what is approved. */
    record Approval(int approved, List<String> names) implements Categories {
        @Override
        public Ballot ballot(List<List<Option>> places) {
            return new ApprovalBallot(places.get(approved));
        }

        @Override
        public int size() {
            return names.size();
        }

        @Override
        public Optional<String> note() {
            return Words.answer(names.get(approved)).isPresent()
                    ? Optional.empty()
                    : Optional.of("The category " + names.get(approved) + " is read as approval.");
        }
    }

    /** Each category is an answer. */
    record Answers(List<Answer> answers) implements Categories {
        @Override
        public Ballot ballot(List<List<Option>> places) {
            Map<Option, Answer> given = new HashMap<>();
            for (int at = 0; at < places.size(); at++) {
                Answer answer = answers.get(at);
                places.get(at).forEach(option -> given.put(option, answer));
            }
            return new YesNoAbstainBallot(given);
        }

        @Override
        public int size() {
            return answers.size();
        }

        @Override
        public Optional<String> note() {
            return Optional.empty();
        }
    }

    /** Each category is a grade. */
    record Grades(List<Integer> grades, List<String> names) implements Categories {
        @Override
        public Ballot ballot(List<List<Option>> places) {
            Map<Option, Integer> scores = new HashMap<>();
            for (int at = 0; at < places.size(); at++) {
                int grade = grades.get(at);
                places.get(at).forEach(option -> scores.put(option, grade));
            }
            return new ScoreBallot(scores);
        }

        @Override
        public int size() {
            return grades.size();
        }

        @Override
        public Optional<String> note() {
            boolean plain = grades.stream().map(String::valueOf).toList().equals(names);
            return plain
                    ? Optional.empty()
                    : Optional.of(IntStream.range(0, names.size())
                            .mapToObj(at -> names.get(at) + " " + grades.get(at))
                            .collect(Collectors.joining(", ", "The categories are read as grades: ", ".")));
        }
    }

    /** What names of categories say by themselves. */
    final class Words {
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

        private Words() {}

        static Optional<Answer> answer(String name) {
            return switch (name.strip().toLowerCase(Locale.ROOT)) {
                case "yes", "aye", "for", "in favour" -> Optional.of(Answer.YES);
                case "no", "nay", "against" -> Optional.of(Answer.NO);
                case "abstain", "abstained", "abstention", "abstentions" -> Optional.of(Answer.ABSTAIN);
                default -> Optional.empty();
            };
        }

        /** The numbers that the names are, where they fall. */
        static Optional<List<Integer>> numbers(List<String> names) {
            if (!names.stream().allMatch(name -> NUMBER.matcher(name).matches())) {
                return Optional.empty();
            }
            List<Integer> numbers = names.stream().map(Integer::valueOf).toList();
            boolean fall = IntStream.range(1, numbers.size()).allMatch(at -> numbers.get(at) < numbers.get(at - 1));
            return Optional.of(numbers).filter(all -> fall);
        }
    }
}
