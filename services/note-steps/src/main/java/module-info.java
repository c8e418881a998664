import org.jspecify.annotations.NullMarked;

/** ProseMirror's documents, steps, maps and rebase on the JVM: immutable values, no shared mutable state. */
@NullMarked
module org.sessioniv.notesteps {
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;

    exports org.sessioniv.notesteps;
}
