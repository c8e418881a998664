/**
 * Reads the file in which organisers prepare a meeting. Every fault of a file is found and named with line and path,
 * all at once; only a file without fault becomes a command.
 */
@NullMarked
package org.sessioniv.server.meetingfile;

import org.jspecify.annotations.NullMarked;
