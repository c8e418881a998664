package org.sessioniv.rooms;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where something broke, for the log: never the failure's own words, which may quote what people wrote. */
public final class Whereabouts {
    private static final int FRAMES = 12;

    private Whereabouts() {}

    public static String of(Throwable broken) {
        return Arrays.stream(broken.getStackTrace())
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(" < ", broken.getClass().getName() + " at ", ""));
    }
}
