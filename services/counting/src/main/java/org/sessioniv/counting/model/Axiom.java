package org.sessioniv.counting.model;

/**
 * What a group of voters can claim of a committee of {@code k} when {@code n} is the weight of all ballots. Each axiom
 * speaks of every group that weighs at least {@code l n / k} for a whole number {@code l}.
 */
public enum Axiom {
    /**
     * Justified representation: of a group of {@code n / k} with an option in common, one member has an elected option.
     * Source: Aziz, Brill, Conitzer, Elkind, Freeman and Walsh (2017).
     */
    JR("JR", "no member of the group has an elected option"),
    /**
     * Proportional justified representation: a group with {@code l} options in common has {@code l} elected options
     * among all that any member approves. Source: Sánchez-Fernández and others (2017). To check it is coNP-complete
     * (Aziz, Elkind, Huang, Lackner, Sánchez-Fernández and Skowron, 2018), so the search is bounded.
     */
    PJR("PJR", "all members together have fewer elected options than the group can claim"),
    /** The same for a group that has one option in common which is not elected. Source: Brill and Peters (2023). */
    PJR_PLUS("PJR+", "all members together have fewer elected options than the group can claim"),
    /**
     * Extended justified representation, strengthened: of a group that has one option in common which is not elected,
     * one member has {@code l} elected options. Source: Brill and Peters, Robust and verifiable proportionality axioms
     * for multiwinner voting (2023). It implies EJR and PJR+.
     */
    EJR_PLUS("EJR+", "every member has fewer elected options than the group can claim");

    private final String label;
    private final String failure;

    Axiom(String label, String failure) {
        this.label = label;
        this.failure = failure;
    }

    /** As written in papers: {@code EJR+}. */
    public String label() {
        return label;
    }

    /** What is wrong for the group when the axiom fails, for sentences. */
    String failure() {
        return failure;
    }
}
