package org.sessioniv.gateway.wire;

/** A frame that cannot be taken; the words never repeat what was sent. */
public final class BadFrame extends Exception {
    private static final long serialVersionUID = 1;
    private final ServerFrame.Wrong wrong;

    public BadFrame(ServerFrame.Wrong wrong, String detail) {
        super(detail, null, false, false);
        this.wrong = wrong;
    }

    public ServerFrame.Wrong wrong() {
        return wrong;
    }

    /** The answer to whoever sent it. */
    public ServerFrame.Fault fault() {
        return new ServerFrame.Fault(wrong, String.valueOf(getMessage()));
    }
}
