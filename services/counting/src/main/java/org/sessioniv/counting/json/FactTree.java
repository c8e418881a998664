package org.sessioniv.counting.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Numerals;

/** What happened in a round: its code, its parts by their names, its sentence. */
final class FactTree {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private FactTree() {}

    static Map<String, Object> of(Fact fact, Numerals numbers) {
        FactTree written = new FactTree().with("code", fact.code());
        return (isOfPairs(fact) ? written.pairs(fact) : written.others(fact))
                .with("sentence", fact.sentence(numbers))
                .tree;
    }

    private FactTree with(String name, Object value) {
        tree.put(name, Values.of(value));
        return this;
    }

    private static boolean isOfPairs(Fact fact) {
        return fact instanceof Fact.Duel
                || fact instanceof Fact.Path
                || fact instanceof Fact.Stronger
                || fact instanceof Fact.Unlinked
                || fact instanceof Fact.MedianGap;
    }

    private FactTree pairs(Fact fact) {
        if (fact instanceof Fact.Duel duel) {
            return with("winner", duel.winner())
                    .with("loser", duel.loser())
                    .with("votesFor", duel.votesFor())
                    .with("against", duel.against())
                    .with("counted", duel.counted());
        }
        if (fact instanceof Fact.Path path) {
            return with("options", path.options()).with("strength", path.strength());
        }
        if (fact instanceof Fact.Stronger stronger) {
            return with("there", stronger.there())
                    .with("strength", stronger.strength())
                    .with("back", stronger.back())
                    .with("backStrength", stronger.backStrength());
        }
        if (fact instanceof Fact.Unlinked unlinked) {
            return with("one", unlinked.one()).with("other", unlinked.other());
        }
        Fact.MedianGap gap = (Fact.MedianGap) fact;
        return with("higher", gap.higher())
                .with("lower", gap.lower())
                .with("removed", gap.removed())
                .with("higherNext", gap.higherNext())
                .with("lowerNext", gap.lowerNext());
    }

    private FactTree others(Fact fact) {
        if (fact instanceof Fact.Quota quota) {
            return with("value", quota.value()).with("formula", quota.formula());
        }
        if (fact instanceof Fact.Elected elected) {
            return with("option", elected.option())
                    .with("total", elected.total())
                    .with("ground", elected.ground());
        }
        if (fact instanceof Fact.Excluded excluded) {
            return with("option", excluded.option()).with("total", excluded.total());
        }
        if (fact instanceof Fact.TieBroken broken) {
            return with("purpose", broken.purpose())
                    .with("tied", broken.tied())
                    .with("chosen", broken.chosen())
                    .with("means", broken.means());
        }
        if (fact instanceof Fact.Transferred transferred) {
            return with("from", transferred.from()).with("to", transferred.to()).with("amount", transferred.amount());
        }
        if (fact instanceof Fact.Surplus surplus) {
            return with("option", surplus.option())
                    .with("total", surplus.total())
                    .with("surplus", surplus.surplus());
        }
        if (fact instanceof Fact.CutOff cut) {
            return with("amount", cut.amount()).with("places", cut.places());
        }
        if (fact instanceof Fact.GoesOn on) {
            return with("option", on.option()).with("total", on.total());
        }
        if (fact instanceof Fact.Price price) {
            return with("option", price.option()).with("price", price.price());
        }
        if (fact instanceof Fact.Grade grade) {
            return with("option", grade.option())
                    .with("grade", grade.grade())
                    .with("higher", grade.higher())
                    .with("lower", grade.lower());
        }
        if (fact instanceof Fact.Blank blank) {
            return with("option", blank.option()).with("weight", blank.weight());
        }
        if (fact instanceof Fact.Budget budget) {
            return with("each", budget.each()).with("price", budget.price());
        }
        Fact.Method method = (Fact.Method) fact;
        return with("matter", method.matter()).with("choice", method.choice()).with("words", method.words());
    }
}
