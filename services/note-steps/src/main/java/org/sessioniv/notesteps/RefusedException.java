package org.sessioniv.notesteps;

/**
 * The only exception that reading JSON or changing a document can end with. It carries no stack trace: it reports
 * the sender's mistake, is thrown often under attack, and must stay cheap.
 */
public final class RefusedException extends RuntimeException {
    private final Refusal refusal;

    public RefusedException(RefusalCode code, String detail) {
        super(code.code() + ": " + detail, null, false, false);
        this.refusal = new Refusal(code, detail);
    }

    public Refusal refusal() {
        return refusal;
    }
}
