package org.sessioniv.rehearsal.script;

import java.util.SplittableRandom;

/** What happens to a participant's connection: mostly nothing; now and then it is cut, or read slowly for a while. */
public enum SocketScript {
    KEEP,
    CUT,
    STALL;

    private static final double CUTS = 0.012;
    private static final double STALLS = 0.006;

    public static SocketScript next(SplittableRandom random) {
        double dice = random.nextDouble();
        if (dice < CUTS) {
            return CUT;
        }
        return dice < CUTS + STALLS ? STALL : KEEP;
    }
}
