/**
 * The program: settings, command line, and the wiring of all parts by hand, top to bottom. The one place that reads
 * the clock and the environment.
 */
@NullMarked
package org.sessioniv.server;

import org.jspecify.annotations.NullMarked;
