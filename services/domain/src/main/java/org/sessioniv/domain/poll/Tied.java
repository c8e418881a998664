package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Set;

/**
 * Options that share the last places, none of which is selected yet.
 *
 * @param elected those before them, which are
 */
public record Tied(List<String> elected, List<String> options) {
    /**
     * Whether these are different options, all of them tied, and as many as places are free. That there is a tie at all
     * means that more options have support than there are places, so that all places of the terms are to be filled.
     */
    boolean isDecidedBy(List<String> chosen, PollTerms terms) {
        int places = terms.deciding().selection().map(Selection::seats).orElse(0);
        return chosen.size() == places - elected.size()
                && Set.copyOf(chosen).size() == chosen.size()
                && options.containsAll(chosen);
    }
}
