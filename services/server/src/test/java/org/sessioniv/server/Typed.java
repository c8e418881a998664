package org.sessioniv.server;

import java.io.StringWriter;
import picocli.CommandLine;

/** A command as somebody typed it, and what came of it. */
record Typed(int code, String out, String err) {
    static Typed run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine(out, err);
        int code = line.execute(arguments);
        return new Typed(code, out.toString(), err.toString());
    }
}
