package org.sessioniv.server;

import java.util.Optional;

/**
 * Notices that the process that started this one is gone. A signal to a build tool alone never reaches what it
 * started, and a killed one cannot pass anything on; what it started would keep its port and its store for ever.
 */
final class ParentWatch {
    private static final long LOOK_MS = 250;

    private ParentWatch() {}

    /** Looks from now on, and says once that the parent is gone. With no parent, that is at once. */
    static void begin(Runnable gone) {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        Thread watch = new Thread(() -> watch(parent, gone), "parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static void watch(Optional<ProcessHandle> parent, Runnable gone) {
        try {
            while (isThere(parent)) {
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException e) {
            return;
        }
        gone.run();
    }

    /** An ended parent may stay in the table of processes until somebody asks for it; its children are others' then. */
    private static boolean isThere(Optional<ProcessHandle> parent) {
        return parent.filter(ProcessHandle::isAlive).isPresent()
                && ProcessHandle.current().parent().equals(parent);
    }
}
