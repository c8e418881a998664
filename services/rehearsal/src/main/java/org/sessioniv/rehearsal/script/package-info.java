/**
 * What scripted people do next: pure functions of what they see and of a seeded random number. Nothing is sent
 * from here, and no clock is read.
 */
@NullMarked
package org.sessioniv.rehearsal.script;

import org.jspecify.annotations.NullMarked;
