package org.sessioniv.journal;

/** A stream is not what was appended. It is not worked with before somebody has looked at it. */
public final class BrokenChain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StreamId stream;
    private final transient BrokenLink link;

    public BrokenChain(StreamId stream, BrokenLink link) {
        super("the stream " + stream + " is broken at version " + link.version() + ": " + link.words());
        this.stream = stream;
        this.link = link;
    }

    public StreamId stream() {
        return stream;
    }

    /** The first place where it is broken. */
    public BrokenLink link() {
        return link;
    }
}
