package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What putting a mark on a range and taking it off have in common: all but what happens to a node's marks. */
sealed interface RangeMarkStep extends Step permits AddMarkStep, RemoveMarkStep {
    int from();

    int to();

    Mark mark();

    /** The same for another range. */
    RangeMarkStep over(int start, int end);

    /** Its name in JSON. */
    String tag();

    @Override
    default Optional<Step> mapped(Mappable mapping) {
        return MarkedRange.mapped(mapping, from(), to()).map(range -> over(range.from(), range.to()));
    }

    @Override
    default Optional<Step> merged(Step next) {
        return next instanceof RangeMarkStep other
                        && tag().equals(other.tag())
                        && mark().equals(other.mark())
                        && from() <= other.to()
                        && to() >= other.from()
                ? Optional.of(over(Math.min(from(), other.from()), Math.max(to(), other.to())))
                : Optional.empty();
    }

    @Override
    default Touched touched() {
        return new Touched(from(), to());
    }

    @Override
    default ObjectNode toJson() {
        ObjectNode json = StepReader.start(tag());
        json.set("mark", mark().toJson());
        return json.put("from", from()).put("to", to());
    }
}
