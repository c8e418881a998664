package org.sessioniv.notesteps;

/** Why a document, a step or a commit was refused. The dashed codes are stable: clients and translations use them. */
public enum RefusalCode {
    BAD_JSON("bad-json"),
    UNKNOWN_STEP("unknown-step"),
    UNKNOWN_NODE("unknown-node"),
    UNKNOWN_MARK("unknown-mark"),
    BAD_POSITION("bad-position"),
    BAD_SLICE("bad-slice"),
    BAD_ATTRIBUTE("bad-attribute"),
    BAD_CONTENT("bad-content"),
    BAD_MARKS("bad-marks"),
    DOES_NOT_FIT("does-not-fit"),
    TOO_MANY_STEPS("too-many-steps"),
    TOO_MANY_BYTES("too-many-bytes"),
    TOO_DEEP("too-deep"),
    TOO_LARGE("too-large"),
    TOO_MUCH_WORK("too-much-work");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    /** The dashed form that is sent and stored. */
    public String code() {
        return code;
    }
}
