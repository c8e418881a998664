package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One atomic change to a document. A step fits the document that it was made for, or, after mapping, a later one.
 * JSON form and effect are those of ProseMirror's steps of the same names.
 */
public sealed interface Step
        permits ReplaceStep,
                ReplaceAroundStep,
                RangeMarkStep,
                NodeMarkStep,
                AttributeStep,
                DocumentAttributeStep,
                MarkSetStep {

    /** The document after this step; throws {@link RefusedException} where the step does not fit. */
    Node apply(Node document);

    /** What positions need to be carried over this step. */
    default StepMap map() {
        return StepMap.EMPTY;
    }

    /** The step that undoes this one; needs the document as it was before. */
    Step inverted(Node before);

    /** This step for the document after the mapped changes, or nothing when they deleted what it was about. */
    Optional<Step> mapped(Mappable mapping);

    /** This step and the one after it as a single one, where that is possible. */
    default Optional<Step> merged(Step next) {
        return Optional.empty();
    }

    /** The range that the step touches, in the document before it. */
    Touched touched();

    /** How many positions the step goes over: a measure of the work that it makes. */
    default long width() {
        return (long) touched().to() - touched().from();
    }

    ObjectNode toJson();

    /** A range of a document. */
    record Touched(int from, int to) {}
}
