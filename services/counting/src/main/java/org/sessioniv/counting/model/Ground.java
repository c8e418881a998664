package org.sessioniv.counting.model;

/** What an election can rest on. */
public enum Ground {
    HIGHEST_TOTAL("highest total"),
    MAJORITY("more than half"),
    MORE_THAN_OTHER("more than the other finalist"),
    QUOTA("quota reached"),
    LAST_STANDING("as many left as seats"),
    BEATS_ALL("not beaten by any option left"),
    BEST_GRADE("best majority grade"),
    AFFORDABLE("its supporters can pay for it, at the lowest price"),
    LOWEST_LOAD("lowest load for its supporters"),
    COMPLETION("a seat that was left, filled by the named completion"),
    NO_SUPPORT_LEFT("no option left has a supporter");

    private final String words;

    Ground(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
