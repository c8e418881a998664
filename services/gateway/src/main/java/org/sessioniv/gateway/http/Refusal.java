package org.sessioniv.gateway.http;

/** An HTTP call is refused: a status, a code that never changes its meaning, and words that repeat nothing sent. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String code;

    public Refusal(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refusal malformed() {
        return new Refusal(400, "malformed-body", "The body is not as documented.");
    }

    static Refusal signedOut() {
        return new Refusal(401, "signed-out", "Please sign in first.");
    }

    static Refusal notAllowed() {
        return new Refusal(403, "not-allowed", "Your role does not allow this.");
    }

    static Refusal notFound() {
        return new Refusal(404, "not-found", "There is nothing here.");
    }

    static Refusal codeUnknown() {
        return new Refusal(404, "code-unknown", "This code does not open a meeting.");
    }

    static Refusal tooManyAttempts() {
        return new Refusal(429, "too-many-attempts", "Too many attempts; please wait a minute.");
    }

    static Refusal noSuchDelegation() {
        return new Refusal(409, "no-such-delegation", "There is no such delegation in this meeting.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
