package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What putting a mark on the node at a position and taking it off have in common. */
sealed interface NodeMarkStep extends Step permits AddNodeMarkStep, RemoveNodeMarkStep {
    int position();

    Mark mark();

    /** The same for another position. */
    NodeMarkStep at(int place);

    /** Its name in JSON. */
    String tag();

    @Override
    default Optional<Step> mapped(Mappable mapping) {
        return SingleNode.mapped(mapping, position()).map(this::at);
    }

    @Override
    default Touched touched() {
        return new Touched(position(), position() + 1);
    }

    @Override
    default ObjectNode toJson() {
        ObjectNode json = StepReader.start(tag()).put("pos", position());
        json.set("mark", mark().toJson());
        return json;
    }
}
