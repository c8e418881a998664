package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of node: what it may contain, which marks its content may carry, and its attributes. */
final class NodeType {
    static final String TEXT = "text";

    private final String name;
    private final boolean inline;
    private final boolean atom;
    private final List<AttributeSpec> attributes;
    /** Set once by {@link SchemaReader}: content and marks may name types that are declared later. */
    private @Nullable ContentMatch content;

    private Set<MarkType> allowedMarks = Set.of();

    NodeType(String name, boolean inline, boolean atom, List<AttributeSpec> attributes) {
        this.name = name;
        this.inline = inline;
        this.atom = atom;
        this.attributes = List.copyOf(attributes);
    }

    void complete(ContentMatch match, Set<MarkType> marks) {
        content = match;
        allowedMarks = Set.copyOf(marks);
    }

    public String name() {
        return name;
    }

    public boolean isText() {
        return name.equals(TEXT);
    }

    public boolean isInline() {
        return inline;
    }

    /** Whether nodes of this type never have content. */
    public boolean isLeaf() {
        return content().acceptsNoChildren();
    }

    /** Whether an editor treats the node as one unit: a leaf, or declared so. */
    boolean isAtom() {
        return atom || isLeaf();
    }

    ContentMatch content() {
        return Objects.requireNonNull(content);
    }

    boolean allowsMark(MarkType mark) {
        return allowedMarks.contains(mark);
    }

    boolean allowsMarks(List<Mark> marks) {
        for (Mark mark : marks) {
            if (!allowedMarks.contains(mark.type())) {
                return false;
            }
        }
        return true;
    }

    boolean canBeJoinedWith(NodeType other) {
        return this == other || content().sharesAStartWith(other.content());
    }

    void checkContent(Fragment children) {
        if (!content().accepts(children.children())) {
            throw new RefusedException(RefusalCode.BAD_CONTENT, "Invalid content for " + name);
        }
        for (Node child : children.children()) {
            if (!allowsMarks(child.marks())) {
                throw new RefusedException(RefusalCode.BAD_MARKS, "Marks not allowed in " + name);
            }
        }
    }

    Attributes attributes(@Nullable JsonNode given) {
        return Attributes.of(attributes, given);
    }

    @Override
    public String toString() {
        return name;
    }
}
