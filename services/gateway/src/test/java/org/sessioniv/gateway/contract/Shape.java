package org.sessioniv.gateway.contract;

import java.util.List;

/** What a value looks like in JSON, whatever class it has in Java. */
sealed interface Shape {
    /** Any string. */
    record Text() implements Shape {}

    /** A whole number that JavaScript holds exactly. */
    record Whole() implements Shape {}

    record Truth() implements Shape {}

    /** A name of one kind of thing: two kinds of ids are never mixed up. */
    record IdOf(String name, Class<?> type) implements Shape {}

    /** One of a few words. */
    record OneOf(String name, List<String> words) implements Shape {}

    record ListOf(Shape item) implements Shape {}

    /** Values by a text key. */
    record MapOf(Shape value) implements Shape {}

    /** An object with named fields. */
    record Thing(String name, Class<?> type) implements Shape {}

    /** Documents of a board by their keys. */
    record Documents() implements Shape {}

    /** A document or step of a note, in ProseMirror's form. */
    record NoteJson() implements Shape {}

    /** Always this word. */
    record Word(String word) implements Shape {}

    /** A value of a sealed family, which says its case as {@code type}. */
    record Union(String name, Class<?> family) implements Shape {}

    /** A named alternative of several things. */
    record Choice(String name, List<String> names) implements Shape {}

    /** One field of a thing; {@code says} is empty when there is nothing to say. */
    record Field(String name, Shape shape, boolean optional, String says) {}
}
