package org.sessioniv.counting.blt;

/** One word of a file, or one text in quotation marks, with the line on which it begins. */
record Token(String text, boolean isQuoted, long line) {}
