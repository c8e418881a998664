package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Gives one attribute of the document itself another value. */
record DocumentAttributeStep(String attribute, JsonNode value) implements Step {
    public DocumentAttributeStep {
        value = ValueKind.canonical(value);
    }

    @Override
    public Node apply(Node document) {
        return document.withAttributes(document.attributes().with(attribute, value));
    }

    @Override
    public Step inverted(Node before) {
        JsonNode old = before.attributes().value(attribute);
        return new DocumentAttributeStep(attribute, old == null ? NullNode.instance : old);
    }

    @Override
    public Optional<Step> mapped(Mappable mapping) {
        return Optional.of(this);
    }

    @Override
    public Touched touched() {
        return new Touched(0, 0);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("docAttr").put("attr", attribute);
        json.set("value", value);
        return json;
    }
}
