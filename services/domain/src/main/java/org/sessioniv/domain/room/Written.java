package org.sessioniv.domain.room;

import java.util.Arrays;
import java.util.Optional;
import org.sessioniv.counting.model.LineOfText;

/**
 * What people wrote, at every door by which words come in. A line reads as it is written: in Unicode's composed form,
 * without control characters, halves of characters and marks that turn the direction of what follows (those are
 * refused, not dropped in silence); spaces around it are taken away. A text is lines with line breaks between them.
 * What the eye sees nothing of is blank and kept as nothing. Length is counted as browsers count it, in UTF-16 units
 * of the composed form.
 */
public record Written(String words) {
    /** One line: line breaks and tabs count as spaces. */
    public static Written line(String raw) {
        return kept(raw.replaceAll("[\\r\\n\\t\\u0085\\u2028\\u2029]+", " "));
    }

    /** Several lines: each way to break a line is one. */
    public static Written text(String raw) {
        return kept(raw.replaceAll("\\r\\n|[\\r\\u0085\\u2028\\u2029]", "\n").replace('\t', ' '));
    }

    /** Words as they are shown, also those that were taken in before there was this rule. */
    public static String shown(String words) {
        return LineOfText.shownLines(words);
    }

    private static Written kept(String raw) {
        return new Written(LineOfText.isBlank(raw) && hidden(raw).isEmpty() ? "" : LineOfText.key(raw));
    }

    private static Optional<String> hidden(String words) {
        return Arrays.stream(words.split("\n", -1))
                .flatMap(line -> LineOfText.hidden(line).stream())
                .findFirst();
    }

    /** Whether nothing of it can be seen. */
    public boolean isBlank() {
        return LineOfText.isBlank(words);
    }

    /** What all have in common that are read as the same words: letters, whether capital or small, and spaces. */
    public String folded() {
        return LineOfText.folded(words);
    }

    /** Whether both are read as the same words. */
    public boolean readsAs(String other) {
        return folded().equals(LineOfText.folded(other));
    }

    /** Why it cannot be taken in: it holds what cannot be seen, or is longer than so much. */
    public Optional<Rejection> fault(int most) {
        Optional<Rejection> hidden =
                hidden(words).map(found -> new Rejection(Rejection.Code.TEXT_UNREADABLE, "The text " + found + "."));
        return hidden.isEmpty() && words.length() > most
                ? Optional.of(new Rejection(Rejection.Code.TOO_LONG, "This has at most " + most + " characters."))
                : hidden;
    }
}
