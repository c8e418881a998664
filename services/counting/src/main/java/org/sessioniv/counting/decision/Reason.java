package org.sessioniv.counting.decision;

import org.sessioniv.counting.model.Fraction;

/** One test that a decision had to pass: what there was, what was needed, and a sentence that tells it. */
public record Reason(String code, boolean met, Fraction measured, Fraction needed, String sentence) {}
