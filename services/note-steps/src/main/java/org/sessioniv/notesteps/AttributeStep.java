package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** Gives one attribute of the node at a position another value. */
record AttributeStep(int position, String attribute, JsonNode value) implements Step {
    public AttributeStep {
        value = ValueKind.canonical(value);
    }

    /** Sets a text, as a server does that fills in who an action is for. */
    public static AttributeStep of(int position, String attribute, String value) {
        return new AttributeStep(position, attribute, TextNode.valueOf(value));
    }

    /** Sets a yes or no, as a server does that ticks a task. */
    public static AttributeStep of(int position, String attribute, boolean value) {
        return new AttributeStep(position, attribute, BooleanNode.valueOf(value));
    }

    @Override
    public Node apply(Node document) {
        Node node = SingleNode.nodeAt(document, position);
        Node changed = node.withAttributes(node.attributes().with(attribute, value));
        return SingleNode.replace(document, position, changed);
    }

    @Override
    public Step inverted(Node before) {
        JsonNode old = SingleNode.nodeAt(before, position).attributes().value(attribute);
        return new AttributeStep(position, attribute, old == null ? NullNode.instance : old);
    }

    @Override
    public Optional<Step> mapped(Mappable mapping) {
        return SingleNode.mapped(mapping, position).map(moved -> new AttributeStep(moved, attribute, value));
    }

    @Override
    public Touched touched() {
        return new Touched(position, position + 1);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("attr").put("pos", position).put("attr", attribute);
        json.set("value", value);
        return json;
    }
}
