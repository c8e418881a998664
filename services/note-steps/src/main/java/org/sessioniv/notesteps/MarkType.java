package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of mark: its attributes, its place in the fixed order of marks, and the marks that it cannot stand beside. */
final class MarkType {
    private final String name;
    private final int rank;
    private final List<AttributeSpec> attributes;
    /** Names, not types, because a type may exclude one that is declared after it. */
    private final Set<String> excluded;

    MarkType(String name, int rank, List<AttributeSpec> attributes, Set<String> excluded) {
        this.name = name;
        this.rank = rank;
        this.attributes = List.copyOf(attributes);
        this.excluded = Set.copyOf(excluded);
    }

    public String name() {
        return name;
    }

    int rank() {
        return rank;
    }

    boolean excludes(MarkType other) {
        return excluded.contains(other.name);
    }

    /** A mark of this type; throws {@link RefusedException} when an attribute is missing or of a wrong kind. */
    public Mark create(@Nullable JsonNode attributeValues) {
        return new Mark(this, Attributes.of(attributes, attributeValues));
    }

    @Override
    public String toString() {
        return name;
    }
}
