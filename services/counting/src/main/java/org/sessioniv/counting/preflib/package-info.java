/**
 * Ballot files of PrefLib, the library of preference data: orders ({@code soc}, {@code soi}, {@code toc}, {@code toi})
 * and categories ({@code cat}), as its format of 2022 describes them.
 *
 * <p>Text in, profile out, and back. What is wrong with a file is told with its line; nothing is guessed or repaired.
 */
package org.sessioniv.counting.preflib;
