package org.sessioniv.gateway.http;

import java.time.Duration;
import java.util.Optional;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.rooms.Answer;

/** An HTTP call is refused: a status, a code that never changes its meaning, and words that repeat nothing sent. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String code;
    private final transient Optional<Duration> retryAfter;

    private Refusal(int status, String code, String detail, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Refusal(int status, CallCode code, String detail) {
        this(status, code.word(), detail, Optional.empty());
    }

    /** The room refused what the call asked of it. */
    static Refusal of(Answer.Refused refused) {
        return new Refusal(refused.retry() ? 503 : 409, refused.code(), refused.detail(), Optional.empty());
    }

    /** The rules refused what the call asked for. */
    static Refusal of(Rejection rejection) {
        return new Refusal(409, rejection.code().word(), rejection.detail(), Optional.empty());
    }

    static Refusal malformed() {
        return new Refusal(400, CallCode.MALFORMED_BODY, "The body is not as documented.");
    }

    static Refusal signedOut() {
        return new Refusal(401, CallCode.SIGNED_OUT, "Please sign in first.");
    }

    static Refusal notAllowed() {
        return new Refusal(403, CallCode.NOT_ALLOWED, "Your role does not allow this.");
    }

    static Refusal notFound() {
        return new Refusal(404, CallCode.NOT_FOUND, "There is nothing here.");
    }

    static Refusal cutOff() {
        return new Refusal(503, CallCode.STORE_UNAVAILABLE, "This part of the server is cut off; please try again.");
    }

    static Refusal codeUnknown() {
        return new Refusal(404, CallCode.CODE_UNKNOWN, "This code does not open a meeting.");
    }

    /** {@code wait} is how long until the next attempt. */
    static Refusal tooManyAttempts(Duration wait) {
        return new Refusal(
                429,
                CallCode.TOO_MANY_ATTEMPTS.word(),
                "Too many attempts; please wait.",
                Optional.of(Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()))));
    }

    /** When it is worth trying again, in whole seconds; empty where waiting does not help. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    static Refusal noSuchDelegation() {
        return new Refusal(409, CallCode.NO_SUCH_DELEGATION, "There is no such delegation in this meeting.");
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
