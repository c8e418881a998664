package org.sessioniv.domain.poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A ballot over other options: each old option is followed by its heirs. Nothing comes of it where it was filled in by
 * another method. Where an heir follows several options it has what they had in common, the better of what they had, or
 * all of it together, as the method has it; the new poll says whether what comes of it is valid.
 */
record CarriedBallot(Ballot given, Heirs heirs) implements Method.Reader<Optional<Ballot>> {
    /** Which new options stand for an old one; none where nothing does. */
    interface Heirs {
        List<String> of(String option);
    }

    /** The option that follows the one chosen, where that is one; an abstention stays one. */
    @Override
    public Optional<Ballot> singleChoice(SingleChoiceMethod method) {
        return as(SingleChoiceBallot.class).flatMap(ballot -> {
            List<String> chosen = ballot.option().map(heirs::of).orElse(List.of());
            return ballot.option().isPresent() && chosen.size() != 1
                    ? Optional.empty()
                    : Optional.of(new SingleChoiceBallot(chosen.stream().findFirst()));
        });
    }

    /** The answer, where all that an option follows were answered alike. */
    @Override
    public Optional<Ballot> yesNoAbstain(YesNoAbstainMethod method) {
        return as(YesNoAbstainBallot.class).map(ballot -> {
            Map<String, Set<Answer>> answers = new LinkedHashMap<>();
            ballot.answers()
                    .forEach((option, answer) -> heirs.of(option)
                            .forEach(heir -> answers.computeIfAbsent(heir, first -> new HashSet<>())
                                    .add(answer)));
            Map<String, Answer> alike = new LinkedHashMap<>();
            answers.forEach((heir, all) -> {
                if (all.size() == 1) {
                    alike.put(heir, all.iterator().next());
                }
            });
            return new YesNoAbstainBallot(alike);
        });
    }

    /** What follows any option that was approved. */
    @Override
    public Optional<Ballot> approval(ApprovalMethod method) {
        return as(ApprovalBallot.class)
                .map(ballot -> new ApprovalBallot(ballot.options().stream()
                        .flatMap(option -> heirs.of(option).stream())
                        .distinct()
                        .toList()));
    }

    /** The most points that any option had which it follows. */
    @Override
    public Optional<Ballot> score(ScoreMethod method) {
        return as(ScoreBallot.class).map(ballot -> {
            Map<String, Integer> scores = new LinkedHashMap<>();
            ballot.scores()
                    .forEach((option, points) ->
                            heirs.of(option).forEach(heir -> scores.merge(heir, points, Math::max)));
            return new ScoreBallot(scores);
        });
    }

    /** All dots of what it follows, as many as an option may have; parts share the dots, the first has the rest. */
    @Override
    public Optional<Ballot> dots(DotsMethod method) {
        return as(DotsBallot.class).map(ballot -> {
            Map<String, Integer> dots = new LinkedHashMap<>();
            ballot.dots().forEach((option, given) -> {
                List<String> parts = heirs.of(option);
                for (int i = 0; i < parts.size(); i++) {
                    int share = given / parts.size() + (i < given % parts.size() ? 1 : 0);
                    dots.merge(parts.get(i), share, (a, b) -> Math.min(method.mostPerOption(), a + b));
                }
            });
            return new DotsBallot(dots);
        });
    }

    /** The best place of what it follows; the parts of one share its place, or take it in turn where none may. */
    @Override
    public Optional<Ballot> ranking(RankingMethod method) {
        return as(RankingBallot.class).map(ballot -> {
            Set<String> placed = new HashSet<>();
            List<List<String>> tiers = new ArrayList<>();
            for (List<String> tier : ballot.tiers()) {
                List<String> next = tier.stream()
                        .flatMap(option -> heirs.of(option).stream())
                        .filter(placed::add)
                        .toList();
                if (method.mayTie() && !next.isEmpty()) {
                    tiers.add(next);
                } else {
                    next.forEach(heir -> tiers.add(List.of(heir)));
                }
            }
            return new RankingBallot(tiers);
        });
    }

    @Override
    public Optional<Ballot> answer(AnswerMethod method) {
        return as(AnswerBallot.class).map(ballot -> ballot);
    }

    private <B extends Ballot> Optional<B> as(Class<B> form) {
        return Optional.of(given).filter(form::isInstance).map(form::cast);
    }
}
